/**
 * How good forecasts and classifications are: {@link io.github.lifecycle4j.evaluate.Metrics} of a
 * {@link io.github.lifecycle4j.evaluate.RealizedForecast}, summed over a catalogue by a {@link
 * io.github.lifecycle4j.evaluate.ScoreAccumulator}, and the {@link
 * io.github.lifecycle4j.evaluate.Backtest} that forecasts the past from what was known then.
 */
@NullMarked
package io.github.lifecycle4j.evaluate;

import org.jspecify.annotations.NullMarked;
