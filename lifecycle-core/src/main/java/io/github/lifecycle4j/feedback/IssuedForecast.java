package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.LifecycleStage;

/**
 * A forecast as it is issued. Its forecaster, seed and digest are those of its provenance; the
 * period after its cutoff is its start period.
 *
 * @param forecast the forecast
 * @param stage the stage in which the product was seen at the cutoff
 */
public record IssuedForecast(Forecast forecast, LifecycleStage stage) {}
