package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Observations;
import java.util.List;

/** A place where the sales of a catalogue can be read from. */
@FunctionalInterface
public interface PanelSource {

  /**
   * Reads everything, streaming: memory is taken for the result, not for the source.
   *
   * @throws java.io.UncheckedIOException if the source cannot be read
   * @throws CollectException if the source is read but does not hold what was said
   */
  Collected collect();

  /** A source of observations that are in memory already. */
  static PanelSource of(Observations observations) {
    CollectionReport report =
        new CollectionReport("memory", observations.rows(), observations.rows(), 0, List.of());
    Collected collected = new Collected(observations, report);
    return () -> collected;
  }

  /** A source of invoice lines that are in memory already. */
  static PanelSource of(Iterable<Transaction> lines, TransactionRules rules) {
    return () -> {
      TransactionAggregator aggregator = new TransactionAggregator(rules);
      lines.forEach(aggregator::add);
      return aggregator.finish("memory");
    };
  }
}
