package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.pipeline.LifecycleReport;
import io.github.lifecycle4j.stage.StageEstimate;

/**
 * Since when a product is in its stage. A stage that is as old as the data may be older.
 *
 * @param start the period, as a planner reads it
 * @param maybeEarlier whether the stage may have begun before the data
 */
record Since(String start, boolean maybeEarlier) {

  /** What a stage of a report whose data begin with this period can say of its own beginning. */
  static Since of(StageEstimate stage, Frequency frequency, long firstOfData) {
    long start = stage.period() - stage.periodsInStage() + 1;
    return new Since(frequency.label(start), start <= firstOfData);
  }

  /** The first period of a report's data; 0 without any. */
  static long firstOfData(LifecycleReport report) {
    return report.products().stream()
        .filter(product -> !product.history().isEmpty())
        .mapToLong(product -> product.history().startPeriod())
        .min()
        .orElse(0);
  }

  @Override
  public String toString() {
    return maybeEarlier ? "by " + start : start;
  }
}
