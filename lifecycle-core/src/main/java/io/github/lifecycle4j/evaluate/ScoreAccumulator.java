package io.github.lifecycle4j.evaluate;

/**
 * Adds up a metric over realized forecasts. Parts of a catalogue may be summed apart and merged:
 * the score is the same to the last bit for any parts in any order, since the sums are exact.
 *
 * <p>Not safe for use by several threads.
 */
public final class ScoreAccumulator {

  private final Metric metric;
  private final ExactSum[] sums;
  private long used;
  private long undefined;
  private long missing;

  /** An accumulator that holds nothing yet. */
  public ScoreAccumulator(Metric metric) {
    this.metric = metric;
    this.sums = new ExactSum[metric.sums()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new ExactSum();
    }
  }

  /** Adds a realized forecast. */
  public ScoreAccumulator add(RealizedForecast realized) {
    Contribution contribution = metric.contribution(realized);
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(contribution.sum(i));
    }
    return count(contribution.used(), realized.observed(), realized.horizon());
  }

  /** Adds sums that lie in an array from an offset on, with their counts of steps. */
  ScoreAccumulator add(double[] values, int offset, int usedSteps, int observed, int horizon) {
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(values[offset + i]);
    }
    return count(usedSteps, observed, horizon);
  }

  private ScoreAccumulator count(int usedSteps, int observed, int horizon) {
    used += usedSteps;
    undefined += observed - usedSteps;
    missing += horizon - observed;
    return this;
  }

  /**
   * Adds all that another accumulator has added up.
   *
   * @throws IllegalArgumentException if it is of another metric
   */
  public ScoreAccumulator merge(ScoreAccumulator other) {
    if (!other.metric.name().equals(metric.name())) {
      throw new IllegalArgumentException(
          "A sum of '%s' cannot be merged into one of '%s'."
              .formatted(other.metric.name(), metric.name()));
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(other.sums[i]);
    }
    used += other.used;
    undefined += other.undefined;
    missing += other.missing;
    return this;
  }

  /** The score of what was added so far. */
  public Score score() {
    double[] totals = new double[sums.length];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = sums[i].value();
    }
    double value = used == 0 ? Double.NaN : metric.value(totals);
    return new Score(value, used, undefined, missing);
  }
}
