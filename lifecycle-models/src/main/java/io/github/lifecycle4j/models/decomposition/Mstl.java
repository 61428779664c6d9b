package io.github.lifecycle4j.models.decomposition;

import io.github.lifecycle4j.data.Series;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * MSTL: several seasons by repeated STL, from the shortest season to the longest (Bandara, Hyndman
 * and Bergmeir 2021, "MSTL: a seasonal-trend decomposition algorithm for time series with multiple
 * seasonal patterns"). Each round takes each season anew from the series without the others; the
 * trend is that of the last STL. The seasonal windows are 11, 15, 19, … cycles by rising season
 * length. With one season it is STL with the window 11.
 *
 * <p>Missing values are treated as in {@link Stl}. More than two of the longest season are needed.
 *
 * @param seasonLengths season lengths in periods, rising, each at least 2; empty for that of the
 *     frequency of the series
 * @param robust whether each STL is robust against outliers
 */
public record Mstl(List<Integer> seasonLengths, boolean robust) implements SeasonalTrend {

  /** The season length of the frequency, not robust. */
  public static final Mstl DEFAULTS = new Mstl(List.of(), false);

  private static final int FIRST_WINDOW = 11;
  private static final int NEXT_WINDOW = 4;
  private static final int ROUNDS = 2;

  /**
   * @throws IllegalArgumentException if season lengths do not rise or are below 2
   */
  public Mstl {
    seasonLengths = List.copyOf(seasonLengths);
    int before = 1;
    for (int length : seasonLengths) {
      if (length <= before) {
        throw new IllegalArgumentException(
            "The season lengths %s must rise and be at least 2.".formatted(seasonLengths));
      }
      before = length;
    }
  }

  /** {@code "mstl"}, and the season lengths behind a colon where they are given. */
  @Override
  public String name() {
    return seasonLengths.isEmpty()
        ? "mstl"
        : seasonLengths.stream().map(String::valueOf).collect(Collectors.joining("+", "mstl:", ""));
  }

  /** The same with these season lengths, rising. */
  public Mstl withSeasonLengths(Integer... lengths) {
    return new Mstl(List.of(lengths), robust);
  }

  /** The same, robust or not. */
  public Mstl withRobust(boolean other) {
    return new Mstl(seasonLengths, other);
  }

  /**
   * Takes a series apart.
   *
   * @throws IllegalArgumentException if it has no season, or not enough observations
   */
  @Override
  public Decomposition decompose(Series series) {
    List<Integer> lengths =
        seasonLengths.isEmpty() ? List.of(series.frequency().seasonLength()) : seasonLengths;
    return decompose(Seasons.of(series), series.toArray(), lengths);
  }

  /**
   * Takes values apart.
   *
   * @param values one a period, {@code NaN} where missing
   * @param seasonLength periods in the season, where no season lengths are given
   * @throws IllegalArgumentException if the season is shorter than 2, or there are not enough
   *     observations
   */
  public Decomposition decompose(double[] values, int seasonLength) {
    return decompose(
        Seasons.UNNAMED,
        values.clone(),
        seasonLengths.isEmpty() ? List.of(seasonLength) : seasonLengths);
  }

  private Decomposition decompose(String name, double[] values, List<Integer> lengths) {
    for (int m : lengths) {
      Seasons.requireMoreThanTwo(name, values, m, "STL");
    }
    int rounds = lengths.size() == 1 ? 1 : ROUNDS;
    double[][] seasonals = new double[lengths.size()][values.length];
    double[] rest = values.clone();
    StlSmoother last = renew(0, rest, seasonals, lengths);
    for (int i = 1; i < rounds * lengths.size(); i++) {
      last = renew(i % lengths.size(), rest, seasonals, lengths);
    }
    return new Decomposition(
        Composition.ADDITIVE, values, last.trend, lengths, seasonals, last.weights());
  }

  /** Takes one season anew from what the others leave. */
  private StlSmoother renew(
      int season, double[] rest, double[][] seasonals, List<Integer> lengths) {
    add(rest, seasonals[season], 1);
    Stl stl =
        new Stl(OptionalInt.of(FIRST_WINDOW + NEXT_WINDOW * season), OptionalInt.empty(), robust);
    StlSmoother smoother = stl.smoother(rest, lengths.get(season));
    seasonals[season] = smoother.seasonal;
    add(rest, smoother.seasonal, -1);
    return smoother;
  }

  private static void add(double[] values, double[] part, int sign) {
    for (int t = 0; t < values.length; t++) {
      values[t] += sign * part[t];
    }
  }
}
