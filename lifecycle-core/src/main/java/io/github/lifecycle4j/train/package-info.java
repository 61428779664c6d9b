/**
 * The contracts of what is learned: a {@link io.github.lifecycle4j.train.Forecaster} is fitted to a
 * history and returns a {@link io.github.lifecycle4j.train.FittedForecaster}, or says why it could
 * not. There is no "call fit first": an unfitted forecaster cannot forecast.
 */
@NullMarked
package io.github.lifecycle4j.train;

import org.jspecify.annotations.NullMarked;
