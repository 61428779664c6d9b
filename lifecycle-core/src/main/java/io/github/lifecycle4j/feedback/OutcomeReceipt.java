package io.github.lifecycle4j.feedback;

/**
 * What became of outcomes that were recorded.
 *
 * @param added outcomes of product and period that were not there before
 * @param corrected outcomes that replaced another number
 * @param unchanged outcomes that were there already
 */
public record OutcomeReceipt(int added, int corrected, int unchanged) {}
