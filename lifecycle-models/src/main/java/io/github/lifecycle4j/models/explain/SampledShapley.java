package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.RandomOrder;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Shapley values of any model by sampling orders of its columns (Štrumbelj and Kononenko 2014,
 * Explaining prediction models and individual predictions with feature contributions, algorithm 1):
 * the columns of a row of the background become those of the case one after the other, in a random
 * order and in the reverse of it (antithetic). Every row of the background is used equally often,
 * so that the contributions add up exactly. A case costs 2 (m + 1) predictions for m columns, each
 * background row and each round. Same seed, same bits.
 */
public final class SampledShapley implements Explainer {

  /** Rows that are predicted at a time. */
  private static final int BATCH = 4096;

  private final FittedRegressor model;
  private final Table background;
  private final UsualValues usual;
  private final int rounds;
  private final long seed;
  private final String unit;

  private SampledShapley(
      FittedRegressor model, Table background, int rounds, long seed, String unit) {
    this.model = model;
    this.background = background;
    this.usual = UsualValues.of(background, model.columns());
    this.rounds = rounds;
    this.seed = seed;
    this.unit = unit;
  }

  /**
   * An explainer of a model with one round.
   *
   * @param background rows that the cases are compared with, such as 100 of the training rows
   * @param seed seed of the orders
   * @param unit what predictions are counted in
   * @throws IllegalArgumentException if the background lacks a column of the model
   */
  public static SampledShapley of(FittedRegressor model, Table background, long seed, String unit) {
    return new SampledShapley(model, background, 1, seed, unit);
  }

  /**
   * The same with another number of orders, and of their reverses, for each background row.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public SampledShapley withRounds(int other) {
    if (other < 1) {
      throw new IllegalArgumentException(
          "The number of rounds is %s but must be at least 1.".formatted(other));
    }
    return new SampledShapley(model, background, other, seed, unit);
  }

  @Override
  public List<Explanation> explain(Table cases) {
    MixedRows mixed = new MixedRows(model.columns(), background, cases);
    List<Explanation> explanations = new ArrayList<>(cases.rows());
    for (int row = 0; row < cases.rows(); row++) {
      explanations.add(explain(mixed, cases, row));
    }
    return explanations;
  }

  private Explanation explain(MixedRows mixed, Table cases, int row) {
    int m = model.columns().size();
    SplittableRandom random = new SplittableRandom(seed);
    Moments moments = new Moments(m);
    int pairs = rounds * background.rows();
    int batch = Math.max(1, BATCH / (2 * (m + 1)));
    for (int first = 0; first < pairs; first += batch) {
      Walks walks = new Walks(m, Math.min(batch, pairs - first));
      for (int pair = 0; pair < walks.pairs; pair++) {
        walks.draw(pair, (first + pair) % background.rows(), mixed.caseRow(row), random);
      }
      walks.add(model.predict(mixed.table(walks.rows, walks.count())), moments);
    }
    List<Contribution> contributions = new ArrayList<>(m);
    for (int f = 0; f < m; f++) {
      contributions.add(
          usual.contribution(
              cases, row, model.columns().get(f), moments.mean(f), moments.standardError(f)));
    }
    return new Explanation(
        moments.end / moments.count,
        moments.start / moments.count,
        Explanation.Scale.RESPONSE,
        unit,
        contributions);
  }

  /** Pairs of walks from a background row to the case, one in the reverse order of the other. */
  private static final class Walks {

    private final int features;
    private final int pairs;
    private final int[][] orders;
    private final int[][] rows;

    Walks(int features, int pairs) {
      this.features = features;
      this.pairs = pairs;
      this.orders = new int[pairs][];
      this.rows = new int[features][count()];
    }

    int count() {
      return pairs * 2 * (features + 1);
    }

    void draw(int pair, int backgroundRow, int caseRow, SplittableRandom random) {
      int[] order = RandomOrder.of(features, random);
      orders[pair] = order;
      int there = pair * 2 * (features + 1);
      int back = there + features + 1;
      for (int place = 0; place < features; place++) {
        for (int step = 0; step <= features; step++) {
          int f = order[place];
          rows[f][there + step] = place < step ? caseRow : backgroundRow;
          rows[f][back + step] = features - 1 - place < step ? caseRow : backgroundRow;
        }
      }
    }

    void add(double[] predictions, Moments moments) {
      for (int pair = 0; pair < pairs; pair++) {
        int there = pair * 2 * (features + 1);
        int back = there + features + 1;
        for (int place = 0; place < features; place++) {
          int reverse = features - 1 - place;
          double forth = predictions[there + place + 1] - predictions[there + place];
          double other = predictions[back + reverse + 1] - predictions[back + reverse];
          moments.add(orders[pair][place], (forth + other) / 2);
        }
        moments.start += predictions[there];
        moments.end += predictions[there + features];
        moments.count++;
      }
    }
  }

  /** Running mean and variance of each column's contributions (Welford 1962). */
  private static final class Moments {

    private final double[] means;
    private final double[] squares;
    private double start;
    private double end;
    private int count;

    Moments(int features) {
      means = new double[features];
      squares = new double[features];
    }

    void add(int feature, double value) {
      double change = value - means[feature];
      means[feature] += change / (count + 1);
      squares[feature] += change * (value - means[feature]);
    }

    double mean(int feature) {
      return means[feature];
    }

    double standardError(int feature) {
      return count < 2 ? Double.NaN : Math.sqrt(squares[feature] / (count - 1.0) / count);
    }
  }
}
