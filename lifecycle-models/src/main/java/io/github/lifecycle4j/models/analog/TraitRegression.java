package io.github.lifecycle4j.models.analog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * How large a launch is for what is known of it: ridge regression (Hoerl and Kennard 1970) of the
 * logarithm of its scale on tokens and the logarithm of the price.
 */
final class TraitRegression {

  /** A token counts as much as its own lives say once this many have it. */
  private static final double TOKEN_PENALTY = 30;

  private static final double PRICE_PENALTY = 0.6;

  private static final double INTERCEPT_PENALTY = 1e-6;

  /** Tokens of fewer lives are left out. */
  private static final int LEAST_LIVES = 5;

  /** Of the tokens, so many of those that most lives have are used. */
  private static final int MOST_TOKENS = 500;

  private static final int FIRST_TOKEN = 2;

  private final Map<String, Integer> columns;
  private final double meanLogPrice;
  private final double[] coefficients;

  private TraitRegression(
      Map<String, Integer> columns, double meanLogPrice, double[] coefficients) {
    this.columns = columns;
    this.meanLogPrice = meanLogPrice;
    this.coefficients = coefficients;
  }

  /**
   * Fits the regression.
   *
   * @param traits one for each launch
   * @param logScale logarithm of the scale of each launch
   * @param weight weight of each launch, positive
   */
  static TraitRegression fit(List<LaunchTraits> traits, double[] logScale, double[] weight) {
    Map<String, Integer> columns = columns(traits);
    double meanLogPrice =
        traits.stream()
            .filter(it -> it.price().isPresent())
            .mapToDouble(it -> Math.log(it.price().getAsDouble()))
            .average()
            .orElse(0);
    int n = FIRST_TOKEN + columns.size();
    TraitRegression empty = new TraitRegression(columns, meanLogPrice, new double[n]);
    RealMatrix products = new Array2DRowRealMatrix(n, n);
    RealVector right = new ArrayRealVector(n);
    products.setEntry(0, 0, INTERCEPT_PENALTY);
    products.setEntry(1, 1, PRICE_PENALTY);
    for (int j = FIRST_TOKEN; j < n; j++) {
      products.setEntry(j, j, TOKEN_PENALTY);
    }
    for (int i = 0; i < logScale.length; i++) {
      Map<Integer, Double> row = empty.row(traits.get(i));
      for (Map.Entry<Integer, Double> a : row.entrySet()) {
        right.addToEntry(a.getKey(), weight[i] * a.getValue() * logScale[i]);
        for (Map.Entry<Integer, Double> b : row.entrySet()) {
          products.addToEntry(a.getKey(), b.getKey(), weight[i] * a.getValue() * b.getValue());
        }
      }
    }
    double[] solution = new CholeskyDecomposition(products).getSolver().solve(right).toArray();
    return new TraitRegression(columns, meanLogPrice, solution);
  }

  private static Map<String, Integer> columns(List<LaunchTraits> traits) {
    Map<String, Integer> lives = new TreeMap<>();
    traits.forEach(it -> it.tokens().forEach(token -> lives.merge(token, 1, Integer::sum)));
    Map<String, Integer> columns = new HashMap<>();
    lives.entrySet().stream()
        .filter(it -> it.getValue() >= LEAST_LIVES)
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_TOKENS)
        .forEach(it -> columns.put(it.getKey(), FIRST_TOKEN + columns.size()));
    return columns;
  }

  /** The columns that are not 0: intercept, price and tokens. A missing price is a usual one. */
  private Map<Integer, Double> row(LaunchTraits traits) {
    Map<Integer, Double> row = new TreeMap<>();
    row.put(0, 1.0);
    traits.price().ifPresent(price -> row.put(1, Math.log(price) - meanLogPrice));
    for (String token : traits.tokens()) {
      Integer column = columns.get(token);
      if (column != null) {
        row.put(column, 1.0);
      }
    }
    return row;
  }

  /** The expected logarithm of the scale. */
  double predict(LaunchTraits traits) {
    double sum = 0;
    for (Map.Entry<Integer, Double> cell : row(traits).entrySet()) {
      sum += coefficients[cell.getKey()] * cell.getValue();
    }
    return sum;
  }
}
