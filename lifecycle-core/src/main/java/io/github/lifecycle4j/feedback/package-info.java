/**
 * What became of the forecasts: a {@link io.github.lifecycle4j.feedback.ForecastLedger} keeps what
 * was issued and what was sold, tells the errors by stage, forecaster, step and product, and the
 * value added over a naive forecast. {@link io.github.lifecycle4j.feedback.DriftReport} finds
 * forecasts that got worse and {@link io.github.lifecycle4j.feedback.RefitAdvice} says which to fit
 * again; nothing here refits by itself.
 */
@NullMarked
package io.github.lifecycle4j.feedback;

import org.jspecify.annotations.NullMarked;
