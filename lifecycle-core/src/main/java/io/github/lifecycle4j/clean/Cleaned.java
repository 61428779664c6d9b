package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Panel;

/**
 * What came of cleaning.
 *
 * @param panel every product of the table, in its order; a product of which no row could be used is
 *     there with an empty series
 * @param report what became of every row and value
 */
public record Cleaned(Panel panel, CleaningReport report) {}
