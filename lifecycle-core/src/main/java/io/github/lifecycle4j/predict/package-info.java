/**
 * Forecasts: a {@link io.github.lifecycle4j.predict.Forecast} is a distribution over the coming
 * periods, with the {@link io.github.lifecycle4j.predict.Provenance} that tells how it was made.
 */
@NullMarked
package io.github.lifecycle4j.predict;

import org.jspecify.annotations.NullMarked;
