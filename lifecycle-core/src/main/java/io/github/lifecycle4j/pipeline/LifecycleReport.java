package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.clean.CleaningReport;
import io.github.lifecycle4j.collect.CollectionReport;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.evaluate.BacktestResult;
import io.github.lifecycle4j.features.FeatureTable;
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
}
