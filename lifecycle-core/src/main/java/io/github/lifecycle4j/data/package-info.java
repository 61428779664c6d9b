/**
 * The vocabulary of a catalogue's history: {@link io.github.lifecycle4j.data.Observations} as they
 * were collected, {@link io.github.lifecycle4j.data.Series} and {@link
 * io.github.lifecycle4j.data.Panel} on a regular time grid, and the {@link
 * io.github.lifecycle4j.data.Covariates} beside them.
 *
 * <p>Every type is an immutable value; arrays are copied in and out. A missing value is {@link
 * java.lang.Double#NaN}.
 */
@NullMarked
package io.github.lifecycle4j.data;

import org.jspecify.annotations.NullMarked;
