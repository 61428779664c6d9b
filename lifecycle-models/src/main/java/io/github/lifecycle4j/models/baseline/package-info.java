/**
 * Forecasters that every other one has to beat: {@link
 * io.github.lifecycle4j.models.baseline.Naive}, {@link
 * io.github.lifecycle4j.models.baseline.SeasonalNaive}, {@link
 * io.github.lifecycle4j.models.baseline.Drift}, {@link
 * io.github.lifecycle4j.models.baseline.HistoricMean} and {@link
 * io.github.lifecycle4j.models.baseline.MovingAverage}.
 */
@NullMarked
package io.github.lifecycle4j.models.baseline;

import org.jspecify.annotations.NullMarked;
