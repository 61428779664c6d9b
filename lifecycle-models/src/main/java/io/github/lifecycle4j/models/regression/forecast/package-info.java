/**
 * Forecasts by regression on what is planned: {@link
 * io.github.lifecycle4j.models.regression.forecast.RegressionForecaster} explains the sales of a
 * product by prices, promotions, trend and calendar.
 */
@NullMarked
package io.github.lifecycle4j.models.regression.forecast;

import org.jspecify.annotations.NullMarked;
