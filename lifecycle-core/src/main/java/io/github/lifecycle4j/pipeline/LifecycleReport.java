package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.clean.CleaningReport;
import io.github.lifecycle4j.collect.CollectionReport;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.evaluate.BacktestResult;
import io.github.lifecycle4j.features.FeatureTable;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageRow;
import io.github.lifecycle4j.stage.StageTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the pipeline says of a catalogue.
 *
 * @param frequency the time grid
 * @param collection what became of every record that was read
 * @param cleaning what became of every row
 * @param features the features of each product for the first period ahead, in the order of the
 *     products, without those whose features are among their problems; empty when none were asked
 *     for
 * @param backtest how the candidates did on the past; empty when none was asked for
 * @param products one report for each product, in the order in which they were first seen
 */
public record LifecycleReport(
    Frequency frequency,
    CollectionReport collection,
    CleaningReport cleaning,
    Optional<FeatureTable> features,
    Optional<BacktestResult> backtest,
    List<ProductReport> products) {

  /** Copies the list. */
  public LifecycleReport {
    products = List.copyOf(products);
  }

  /** Everything that could not be done, product by product. */
  public List<Problem> problems() {
    return products.stream().flatMap(product -> product.problems().stream()).toList();
  }

  /**
   * Where every product stands, also those whose stage could not be told; empty when no stages were
   * asked for. Units at risk are those of the forecast; where there is none, the level now is taken
   * to stay.
   *
   * @param horizon number of the coming periods to look at, at least 1; a shorter forecast is taken
   *     to go on at its mean
   */
  public StageTable stages(int horizon) {
    long first =
        products.stream()
            .filter(product -> !product.history().isEmpty())
            .mapToLong(product -> product.history().startPeriod())
            .min()
            .orElse(0);
    List<StageRow> rows = new ArrayList<>();
    for (ProductReport product : products) {
      product
          .stage()
          .ifPresentOrElse(
              stage ->
                  rows.add(
                      StageRow.of(
                          product.history(),
                          stage,
                          first,
                          units(product, stage, horizon),
                          horizon)),
              () ->
                  product.problems().stream()
                      .filter(problem -> problem.step().equals(ProductStep.STAGE))
                      .findFirst()
                      .ifPresent(
                          problem -> rows.add(StageRow.failed(product.key(), problem.message()))));
    }
    return new StageTable(horizon, rows);
  }

  private static double units(ProductReport product, StageEstimate stage, int horizon) {
    return product
        .forecast()
        .map(
            forecast -> {
              int steps = Math.min(horizon, forecast.horizon());
              return forecast.total(steps).mean(1) * horizon / steps;
            })
        .orElse(stage.level() * horizon);
  }
}
