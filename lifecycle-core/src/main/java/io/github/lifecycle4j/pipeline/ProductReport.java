package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.clean.DataQuality;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.evaluate.Selection;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageEstimate;
import java.util.List;
import java.util.Optional;

/**
 * What the pipeline says of one product. What a step that was asked for could not give is empty and
 * has its reason among the problems.
 *
 * @param history cleaned sales up to the cutoff
 * @param covariates what is known beside the sales
 * @param quality grade of the data
 * @param stage where the product stands in its life
 * @param choice which forecaster was used, and whether the product's own backtest chose it; empty
 *     without a backtest
 * @param forecast demand of the coming periods
 * @param decisions what to do
 * @param problems what could not be done
 */
public record ProductReport(
    Series history,
    Covariates covariates,
    DataQuality quality,
    Optional<StageEstimate> stage,
    Optional<Selection.Choice> choice,
    Optional<Forecast> forecast,
    List<Decision> decisions,
    List<Problem> problems) {

  /** Copies the lists. */
  public ProductReport {
    decisions = List.copyOf(decisions);
    problems = List.copyOf(problems);
  }

  /** The product. */
  public ProductKey key() {
    return history.key();
  }
}
