package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What a {@link Backtest} found. For each product, candidate and cutoff it keeps a few sums, not
 * the forecasts. A <em>window</em> is one product at one cutoff. Immutable.
 */
public final class BacktestResult {

  /**
   * A candidate that gave no forecast.
   *
   * @param key the product
   * @param forecaster name of the candidate
   * @param cutoff number of the first period that was to be forecast
   * @param reason what was wrong
   */
  public record Failure(ProductKey key, String forecaster, long cutoff, String reason) {}

  /**
   * A window in which there was nothing to forecast or to score, so that no candidate was asked.
   *
   * @param key the product
   * @param cutoff number of the first period that was to be forecast
   * @param reason what was wrong
   */
  public record Skipped(ProductKey key, long cutoff, String reason) {}

  private final Backtest backtest;
  private final List<String> forecasters;
  private final Panel panel;
  private final List<ProductScores> scores;

  BacktestResult(
      Backtest backtest, List<String> forecasters, Panel panel, List<ProductScores> scores) {
    this.backtest = backtest;
    this.forecasters = forecasters;
    this.panel = panel;
    this.scores = List.copyOf(scores);
  }

  /** What was run. */
  public Backtest backtest() {
    return backtest;
  }

  /** Names of the candidates, in the order in which they were given. */
  public List<String> forecasters() {
    return forecasters;
  }

  /** The products, in the order of the panel. */
  public List<ProductKey> products() {
    return panel.keys();
  }

  /** Number of windows in which candidates were asked. */
  public long windows() {
    return scores.stream().mapToLong(product -> count(product, product::isScored)).sum();
  }

  /** The windows in which no candidate was asked, by product and cutoff. */
  public List<Skipped> skipped() {
    List<Skipped> skipped = new ArrayList<>();
    for (int p = 0; p < scores.size(); p++) {
      ProductScores product = scores.get(p);
      for (int window = 0; window < product.windows(); window++) {
        if (!product.isScored(window)) {
          skipped.add(
              new Skipped(panel.keys().get(p), product.cutoff(window), product.skipReason(window)));
        }
      }
    }
    return skipped;
  }

  /** Every forecast that could not be made, by product, cutoff and candidate. */
  public List<Failure> failures() {
    List<Failure> failures = new ArrayList<>();
    for (int p = 0; p < scores.size(); p++) {
      ProductScores product = scores.get(p);
      ProductKey key = panel.keys().get(p);
      for (int window = 0; window < product.windows(); window++) {
        for (int c = 0; c < forecasters.size(); c++) {
          String name = forecasters.get(c);
          long cutoff = product.cutoff(window);
          product
              .failure(window, c)
              .ifPresent(reason -> failures.add(new Failure(key, name, cutoff, reason)));
        }
      }
    }
    return failures;
  }

  /**
   * The score of a candidate over all windows that it could forecast. Candidates that failed in
   * different windows cannot be compared by it: see {@link #leaderboard()}.
   *
   * @throws IllegalArgumentException if the candidate or metric was not part of the backtest
   */
  public Score score(String forecaster, Metric metric) {
    int candidate = candidate(forecaster);
    ScoreAccumulator accumulator = new ScoreAccumulator(metric(metric));
    for (ProductScores product : scores) {
      add(accumulator, product, candidate, metric, w -> product.isForecast(w, candidate));
    }
    return accumulator.score();
  }

  /**
   * The score of a candidate for one product over all windows that it could forecast.
   *
   * @throws IllegalArgumentException if the product, candidate or metric was not part of the
   *     backtest
   */
  public Score score(ProductKey key, String forecaster, Metric metric) {
    int candidate = candidate(forecaster);
    ProductScores product = product(key);
    ScoreAccumulator accumulator = new ScoreAccumulator(metric(metric));
    add(accumulator, product, candidate, metric, w -> product.isForecast(w, candidate));
    return accumulator.score();
  }

  /** Compares all candidates, sorted by the first metric of the backtest. */
  public Leaderboard leaderboard() {
    return leaderboard(forecasters);
  }

  /**
   * Compares candidates over the windows that all of them could forecast, sorted by the first
   * metric of the backtest. One that could forecast fewer than half as many as another one takes no
   * part in the comparison, for it would leave too few windows: it comes last, without scores.
   *
   * @param names candidates to compare
   * @throws IllegalArgumentException if one was not part of the backtest
   */
  public Leaderboard leaderboard(List<String> names) {
    int[] chosen = names.stream().mapToInt(this::candidate).toArray();
    long[] forecasts = IntStream.of(chosen).mapToLong(this::forecasts).toArray();
    long windows = windows();
    long most = LongStream.of(forecasts).max().orElse(0);
    IntPredicate isAble = i -> forecasts[i] > 0 && 2 * forecasts[i] >= most;
    int[] able = IntStream.range(0, chosen.length).filter(isAble).map(i -> chosen[i]).toArray();
    List<Leaderboard.Row> rows = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      rows.add(
          new Leaderboard.Row(
              names.get(i),
              isAble.test(i) ? compared(chosen[i], able) : nothing(),
              forecasts[i],
              windows - forecasts[i]));
    }
    long compared =
        scores.stream().mapToLong(product -> count(product, w -> all(product, w, able))).sum();
    return new Leaderboard(backtest.metrics(), rows, able.length == 0 ? 0 : compared, windows)
        .sortedBy(backtest.metrics().get(0));
  }

  /**
   * Chooses a forecaster for each product.
   *
   * @param metric decides which is better
   * @param basis what the choice is to rest on where that is possible
   * @throws IllegalArgumentException if the metric was not part of the backtest
   */
  public Selection selectBy(Metric metric, Selection.Basis basis) {
    List<String> overall =
        leaderboard().sortedBy(metric).rows().stream().map(Leaderboard.Row::forecaster).toList();
    return new Selection(this, metric, basis, overall);
  }

  /**
   * Whether a candidate forecast every window of a product in which it was asked, and was asked.
   */
  boolean isComplete(ProductKey key, String forecaster) {
    ProductScores product = product(key);
    int candidate = candidate(forecaster);
    long asked = count(product, product::isScored);
    return asked > 0 && asked == count(product, w -> product.isForecast(w, candidate));
  }

  private List<Score> compared(int candidate, int[] able) {
    List<Score> row = new ArrayList<>();
    for (Metric metric : backtest.metrics()) {
      ScoreAccumulator accumulator = new ScoreAccumulator(metric);
      for (ProductScores product : scores) {
        add(accumulator, product, candidate, metric, w -> all(product, w, able));
      }
      row.add(accumulator.score());
    }
    return row;
  }

  private List<Score> nothing() {
    return backtest.metrics().stream().map(metric -> new ScoreAccumulator(metric).score()).toList();
  }

  private long forecasts(int candidate) {
    return scores.stream()
        .mapToLong(product -> count(product, w -> product.isForecast(w, candidate)))
        .sum();
  }

  private static boolean all(ProductScores product, int window, int[] candidates) {
    for (int candidate : candidates) {
      if (!product.isForecast(window, candidate)) {
        return false;
      }
    }
    return true;
  }

  private static long count(ProductScores product, IntPredicate windows) {
    return IntStream.range(0, product.windows()).filter(windows).count();
  }

  private void add(
      ScoreAccumulator accumulator,
      ProductScores product,
      int candidate,
      Metric metric,
      IntPredicate windows) {
    int index = Leaderboard.indexOf(backtest.metrics(), metric);
    for (int window = 0; window < product.windows(); window++) {
      if (windows.test(window)) {
        product.addTo(accumulator, window, candidate, index);
      }
    }
  }

  private Metric metric(Metric metric) {
    return backtest.metrics().get(Leaderboard.indexOf(backtest.metrics(), metric));
  }

  private ProductScores product(ProductKey key) {
    return scores.get(
        panel
            .indexOf(key)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The product '%s' was not part of the backtest.".formatted(key))));
  }

  private int candidate(String forecaster) {
    int index = forecasters.indexOf(forecaster);
    if (index < 0) {
      throw new IllegalArgumentException(
          "The forecaster '%s' was not part of the backtest of %s."
              .formatted(forecaster, forecasters));
    }
    return index;
  }

  @Override
  public String toString() {
    return "BacktestResult(%s, %s products, %s windows)"
        .formatted(forecasters, scores.size(), windows());
  }
}
