package io.github.lifecycle4j.evaluate;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The periods from which forecasts are made. At a cutoff everything before the period is known; the
 * forecast starts in it.
 *
 * @param periods numbers of the first forecast periods, rising
 */
public record Cutoffs(List<Long> periods) {

  /**
   * Copies the periods.
   *
   * @throws IllegalArgumentException if there is none or they do not rise
   */
  public Cutoffs {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("There must be at least one cutoff.");
    }
    for (int i = 1; i < periods.size(); i++) {
      if (periods.get(i) <= periods.get(i - 1)) {
        throw new IllegalArgumentException(
            "The cutoffs %s do not rise. Sort them.".formatted(periods));
      }
    }
  }

  /**
   * Returns the cutoffs of a rolling origin: the last one leaves a full horizon before the end, the
   * others lie {@code step} periods apart before it (Tashman 2000).
   *
   * @param end number of the period after the last observed one
   * @param horizon periods forecast at each cutoff, at least 1
   * @param windows number of cutoffs, at least 1
   * @param step periods from one cutoff to the next, at least 1
   */
  public static Cutoffs rolling(long end, int horizon, int windows, int step) {
    requirePositive("horizon", horizon);
    requirePositive("number of windows", windows);
    requirePositive("step", step);
    long last = end - horizon;
    return new Cutoffs(
        LongStream.range(0, windows)
            .mapToObj(window -> last - (windows - 1 - window) * step)
            .toList());
  }

  static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "The %s of a backtest is %s but must be at least 1.".formatted(name, value));
    }
  }
}
