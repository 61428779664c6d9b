package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.evaluate.Score;

/**
 * Errors of a group of forecasts, pooled over all its entries. Each score also counts the entries
 * that it rests on; those without an outcome yet are counted as missing.
 *
 * @param wape {@link io.github.lifecycle4j.evaluate.Metrics#WAPE}
 * @param bias {@link io.github.lifecycle4j.evaluate.Metrics#BIAS}
 * @param mae {@link io.github.lifecycle4j.evaluate.Metrics#MAE}
 * @param rmse {@link io.github.lifecycle4j.evaluate.Metrics#RMSE}
 * @param coverage share of outcomes from the lowest to the highest quantile of the ledger, ends
 *     included
 * @param pinball {@link io.github.lifecycle4j.evaluate.Metrics#pinball}, mean over the levels of
 *     the ledger
 */
public record ErrorSummary(
    Score wape, Score bias, Score mae, Score rmse, Score coverage, Score pinball) {}
