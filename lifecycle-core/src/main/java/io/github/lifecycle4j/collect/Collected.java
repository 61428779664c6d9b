package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Observations;

/**
 * What a source gave.
 *
 * @param observations the rows
 * @param report what became of every record that was read
 */
public record Collected(Observations observations, CollectionReport report) {}
