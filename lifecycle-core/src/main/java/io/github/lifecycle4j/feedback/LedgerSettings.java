package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.Frequency;
import java.util.Arrays;
import java.util.List;

/**
 * What a ledger keeps, fixed for its whole life.
 *
 * @param frequency time grid of the forecasts and outcomes; seasons are of no matter here
 * @param levels quantile levels that are kept of each forecast, rising, strictly between 0 and 1;
 *     the lowest and the highest add up to 1, so that they enclose a central interval
 */
public record LedgerSettings(Frequency frequency, List<Double> levels) {

  private static final List<Double> LEVELS = List.of(0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95);

  /**
   * Copies the levels.
   *
   * @throws IllegalArgumentException if the levels are not as described
   */
  public LedgerSettings {
    levels = List.copyOf(levels);
    boolean sound = levels.size() >= 2;
    for (int i = 0; sound && i < levels.size(); i++) {
      double below = i == 0 ? 0 : levels.get(i - 1);
      sound = levels.get(i) > below && levels.get(i) < 1;
    }
    if (!sound || Math.abs(levels.get(0) + levels.get(levels.size() - 1) - 1) > 1e-9) {
      throw new IllegalArgumentException(
          "The quantile levels %s must rise strictly between 0 and 1, the lowest and the highest adding up to 1. Maybe use 0.1, 0.5 and 0.9."
              .formatted(levels));
    }
  }

  /** Forecasts on this grid with the levels 0.05, 0.1, 0.25, 0.5, 0.75, 0.9 and 0.95. */
  public static LedgerSettings defaults(Frequency frequency) {
    return new LedgerSettings(frequency, LEVELS);
  }

  /** The same with these quantile levels. */
  public LedgerSettings withLevels(double... others) {
    return new LedgerSettings(frequency, Arrays.stream(others).boxed().toList());
  }

  /** Nominal share of outcomes between the lowest and the highest quantile. */
  public double intervalLevel() {
    return levels.get(levels.size() - 1) - levels.get(0);
  }
}
