package io.github.lifecycle4j.models.neural.loss;

/** Maps between the outputs of a network, which may be any number, and parameters in a range. */
final class Links {

  /** Keeps scales away from 0. */
  static final double FLOOR = 1e-6;

  private static final double MOST_LOG = 80;

  private Links() {}

  /** log(1 + exp(x)), at least a millionth. */
  static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))) + FLOOR;
  }

  /** Derivative of {@link #softplus}. */
  static double sigmoid(double x) {
    double tail = Math.exp(-Math.abs(x));
    return x >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
  }

  /** Logarithm of {@link #sigmoid}, finite for any finite x. */
  static double logSigmoid(double x) {
    return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
  }

  /** The logarithm of a rate, kept where its exponential is a float. */
  static double logRate(double x) {
    return Math.max(-MOST_LOG, Math.min(MOST_LOG, x));
  }

  static void count(String loss, double target) {
    if (!(target >= 0 && target == Math.rint(target) && target < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The target %s is no count, which the %s loss needs: 0, 1, 2, …. Take another loss or round the targets."
              .formatted(target, loss));
    }
  }

  static void finite(String loss, double target) {
    if (Double.isInfinite(target)) {
      throw new IllegalArgumentException(
          "The target %s is not finite, which the %s loss needs. Use NaN for missing targets."
              .formatted(target, loss));
    }
  }
}
