package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageEstimate;

/**
 * What is known of a product when its decisions are made.
 *
 * @param history cleaned sales up to the cutoff
 * @param covariates what is known beside the sales
 * @param stage where the product stands in its life
 * @param forecast demand of the coming periods
 */
public record PlannedProduct(
    Series history, Covariates covariates, StageEstimate stage, Forecast forecast) {}
