package io.github.lifecycle4j.models.decomposition;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.Moments;
import java.util.List;
import java.util.OptionalInt;

/**
 * STL: seasons and trend by local regression (Cleveland, Cleveland, McRae and Terpenning 1990,
 * "STL: a seasonal-trend decomposition procedure based on loess", Journal of Official Statistics
 * 6(1)). The seasons are local means over the cycles, the trend is locally linear.
 *
 * <p>A missing value takes no part: its weight is 0, and trend and season are known there all the
 * same (section 2 of the paper); the season takes 10 runs of the inner loop then instead of 2, for
 * its cycles are no longer balanced. More than two seasons are needed, with each position in the
 * season observed at least once.
 *
 * @param seasonalWindow cycles over which a season may be local, odd, at least 3, better 7 or more;
 *     empty for a season that is the same in each cycle (periodic)
 * @param trendWindow periods over which the trend is local, odd, at least 3; empty for the smallest
 *     odd number that is at least 1.5·m/(1 − 1.5/w), with the season length m and the seasonal
 *     window w (section 3.4 of the paper)
 * @param robust whether outliers lose their weight in 15 rounds
 */
public record Stl(OptionalInt seasonalWindow, OptionalInt trendWindow, boolean robust)
    implements SeasonalTrend {

  /** A periodic season, not robust. */
  public static final Stl DEFAULTS = new Stl(OptionalInt.empty(), OptionalInt.empty(), false);

  private static final int SMALLEST_WINDOW = 3;

  /** Rounds of a robust fit, and runs of the inner loop in each. */
  private static final int ROBUST_ROUNDS = 15;

  private static final int ROBUST_RUNS = 1;

  /** Runs of the inner loop of a fit that is not robust, without and with missing values. */
  private static final int RUNS = 2;

  private static final int RUNS_WITH_GAPS = 10;

  /**
   * @throws IllegalArgumentException if a window is even or below 3
   */
  public Stl {
    requireWindow("seasonal", seasonalWindow);
    requireWindow("trend", trendWindow);
  }

  private static void requireWindow(String name, OptionalInt window) {
    if (window.isPresent() && (window.getAsInt() < SMALLEST_WINDOW || window.getAsInt() % 2 == 0)) {
      throw new IllegalArgumentException(
          "The %s window of STL is %s but must be odd and at least %s."
              .formatted(name, window.getAsInt(), SMALLEST_WINDOW));
    }
  }

  @Override
  public String name() {
    return "stl";
  }

  /** The same with a season that is local over this many cycles. */
  public Stl withSeasonalWindow(int cycles) {
    return new Stl(OptionalInt.of(cycles), trendWindow, robust);
  }

  /** The same with a trend that is local over this many periods. */
  public Stl withTrendWindow(int periods) {
    return new Stl(seasonalWindow, OptionalInt.of(periods), robust);
  }

  /** The same, robust or not. */
  public Stl withRobust(boolean other) {
    return new Stl(seasonalWindow, trendWindow, other);
  }

  /**
   * Takes a series apart, with the season length of its frequency.
   *
   * @throws IllegalArgumentException if it has no season, or not enough observations
   */
  @Override
  public Decomposition decompose(Series series) {
    return decompose(Seasons.of(series), series.toArray(), series.frequency().seasonLength());
  }

  /**
   * Takes values apart.
   *
   * @param values one a period, {@code NaN} where missing
   * @param seasonLength periods in a season
   * @throws IllegalArgumentException if the season is shorter than 2, or there are not enough
   *     observations
   */
  public Decomposition decompose(double[] values, int seasonLength) {
    return decompose(Seasons.UNNAMED, values.clone(), seasonLength);
  }

  private Decomposition decompose(String name, double[] values, int m) {
    Seasons.requireMoreThanTwo(name, values, m, "STL");
    StlSmoother smoother = smoother(values, m);
    return new Decomposition(
        Composition.ADDITIVE,
        values,
        smoother.trend,
        List.of(m),
        new double[][] {smoother.seasonal},
        smoother.weights());
  }

  /** Smooths values that {@link Seasons} has checked. */
  StlSmoother smoother(double[] values, int m) {
    int window = seasonalWindow.orElse(10 * values.length + 1);
    double local = Math.ceil(1.5 * m / (1 - 1.5 / window));
    StlSmoother smoother = new StlSmoother(values, m, window, trendWindow.orElse((int) local | 1));
    if (robust) {
      smoother.run(ROBUST_RUNS, ROBUST_ROUNDS);
    } else {
      smoother.run(Moments.observed(values) < values.length ? RUNS_WITH_GAPS : RUNS, 0);
    }
    if (seasonalWindow.isEmpty()) {
      smoother.averageCycles();
    }
    return smoother;
  }
}
