package io.github.lifecycle4j.models.arima;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a model may gain from a factor (1 − (a + δ)B)/(1 − aB), or the same in Bˢ, whose roots
 * nearly cancel. At δ = 0 the factor changes nothing whatever a is, so that slopes do not lead
 * there; but for a given a the innovations are linear in δ, and the gain follows as in a score
 * test. Work space of one thread.
 */
final class CancellingPair {

  /** The a that are tried. */
  private static final double[] ROOTS = {-0.95, -0.8, -0.6, -0.3, 0.3, 0.6, 0.8, 0.95};

  /** Roots stay within this. */
  private static final double LARGEST_ROOT = 0.97;

  private final double[] innovations;
  private final Linearisation linear;
  private final int[] own;
  private final double[][] factor;
  private final double[] slope;
  private final double[] products;
  private double gain;
  private double delta;

  /**
   * @param innovations of the model
   * @param linear their slopes
   * @param own rows of the slopes in the model's own coefficients
   */
  CancellingPair(double[] innovations, Linearisation linear, int[] own) {
    this.innovations = innovations;
    this.linear = linear;
    this.own = own;
    factor = new double[own.length][own.length];
    slope = new double[innovations.length];
    products = new double[own.length];
  }

  /**
   * The most promising pairs, one with a positive and one with a negative a: the coefficients φ and
   * θ of the factor. None where the model's own coefficients cannot be told apart.
   *
   * @param lag 1, or the length of the season
   */
  List<double[]> best(int lag) {
    List<double[]> pairs = new ArrayList<>();
    double[][] model = new double[own.length][own.length];
    for (int i = 0; i < own.length; i++) {
      for (int j = 0; j <= i; j++) {
        model[i][j] = linear.squares[own[i]][own[j]];
      }
    }
    if (!Cholesky.factor(model, factor, own.length)) {
      return pairs;
    }
    for (int sign = -1; sign <= 1; sign += 2) {
      double most = 0;
      double[] pair = new double[0];
      for (double root : ROOTS) {
        if (root * sign > 0 && score(root, lag) > most) {
          most = gain;
          double ar = Math.max(-LARGEST_ROOT, Math.min(LARGEST_ROOT, root + delta));
          pair = new double[] {ar, -root};
        }
      }
      if (most > 0) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** Computes the best δ and the gain, which is returned. */
  private double score(double root, int lag) {
    for (int t = 0; t < slope.length; t++) {
      slope[t] = t < lag ? 0 : root * slope[t - lag] - innovations[t - lag];
    }
    for (int i = 0; i < own.length; i++) {
      products[i] = Linearisation.dot(linear.slopes[own[i]], slope);
    }
    double[] solution = products.clone();
    Cholesky.solve(factor, solution, own.length);
    double along = Linearisation.dot(slope, innovations);
    double square = Linearisation.dot(slope, slope);
    for (int i = 0; i < own.length; i++) {
      along -= solution[i] * linear.gradient[own[i]];
      square -= solution[i] * products[i];
    }
    delta = square > 0 ? -along / square : 0;
    gain = -along * delta;
    return gain;
  }
}
