/**
 * Puts sales as they were collected on a regular time grid and repairs what can be repaired: {@link
 * io.github.lifecycle4j.clean.Cleaner} takes {@link io.github.lifecycle4j.data.Observations} and
 * returns a {@link io.github.lifecycle4j.data.Panel} with a {@link
 * io.github.lifecycle4j.clean.CleaningReport}. Nothing is dropped or changed without a line in the
 * report.
 */
@NullMarked
package io.github.lifecycle4j.clean;

import org.jspecify.annotations.NullMarked;
