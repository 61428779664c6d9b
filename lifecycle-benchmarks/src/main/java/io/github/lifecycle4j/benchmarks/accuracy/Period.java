package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.Frequency;

/** How often the series of a competition are observed, and the season that goes with it. */
public enum Period {
  YEARLY(Frequency.YEARLY),
  QUARTERLY(Frequency.QUARTERLY),
  MONTHLY(Frequency.MONTHLY),
  /** Observed in some other way; without a season. */
  OTHER(Frequency.COUNTED);

  private final Frequency frequency;

  Period(Frequency frequency) {
    this.frequency = frequency;
  }

  /** The time grid. */
  public Frequency frequency() {
    return frequency;
  }
}
