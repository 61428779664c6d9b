package io.github.lifecycle4j.models.stage;

import java.util.Arrays;

/**
 * Compares one history with every life curve at once, period by period.
 *
 * <p>For curve k the logarithm of sales is {@code y = curve_k(age) + x·b + noise}: a linear
 * regression whose coefficients b (scale, promotion, season) have a Gaussian prior and are
 * integrated out by recursive least squares. The regressors are the same for all curves, so all
 * share one gain, and a curve costs one multiplication and addition for each coefficient. The scale
 * drifts as a random walk, which forgives curves that are only near. Residuals are bounded (Huber
 * 1964).
 */
final class CurveFilter {

  /** Residuals count in full up to this many standard deviations. */
  private static final double HUBER = 2;

  /** Prior observations of the noise scale, which is 1 by expectation. */
  private static final double PRIOR_SCALE = 4;

  /** Share of the evidence that counts, since no curve is quite the true one. */
  private static final double TRUST = 0.4;

  /** Curves with less than this share of the weight of the best count nothing. */
  private static final double LEAST_LOG_WEIGHT = -20;

  private final int size;
  private final double[][] mean;
  private final double[][] covariance;
  private final double drift;
  private final double[] loss;
  private final double[] step;
  private int observed;

  /**
   * Starts with the prior of the coefficients, the scale first.
   *
   * @param drift variance that the scale gains with each period
   */
  CurveFilter(int size, double[] priorMean, double[] priorVariance, double drift) {
    this.size = size;
    this.drift = drift;
    int n = priorMean.length;
    mean = new double[n][size];
    covariance = new double[n][n];
    loss = new double[size];
    step = new double[size];
    for (int j = 0; j < n; j++) {
      Arrays.fill(mean[j], priorMean[j]);
      covariance[j][j] = priorVariance[j];
    }
  }

  /** Leaves a curve out for good. */
  void exclude(int curve) {
    loss[curve] = Double.POSITIVE_INFINITY;
  }

  /** A period passes. */
  void advance() {
    covariance[0][0] += drift;
  }

  /**
   * An observation arrives.
   *
   * @param y logarithm of sales
   * @param x regressors, 1 for the scale first
   * @param curve logarithm of the relative level of each curve
   * @param variance variance of the noise
   */
  void observe(double y, double[] x, float[] curve, double variance) {
    int n = x.length;
    double[] gain = new double[n];
    double total = variance;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        gain[i] += covariance[i][j] * x[j];
      }
      total += x[i] * gain[i];
    }
    score(y, x, curve, Math.sqrt(total));
    for (int i = 0; i < n; i++) {
      shift(mean[i], gain[i]);
      for (int j = 0; j < n; j++) {
        covariance[i][j] -= gain[i] * gain[j] / total;
      }
    }
    observed++;
  }

  private void score(double y, double[] x, float[] curve, double deviation) {
    for (int k = 0; k < size; k++) {
      step[k] = y - curve[k];
    }
    for (int j = 0; j < x.length; j++) {
      shiftBy(step, mean[j], -x[j]);
    }
    for (int k = 0; k < size; k++) {
      double z = step[k] / deviation;
      double bounded = Math.max(-HUBER, Math.min(HUBER, z));
      loss[k] += bounded * (z - bounded / 2);
      step[k] = bounded / deviation;
    }
  }

  private void shift(double[] coefficient, double gain) {
    shiftBy(coefficient, step, gain);
  }

  private static void shiftBy(double[] values, double[] direction, double factor) {
    if (factor != 0) {
      for (int k = 0; k < values.length; k++) {
        values[k] += factor * direction[k];
      }
    }
  }

  /**
   * Returns the posterior weight of each curve. The noise scale is the one at which the best curve
   * fits.
   */
  CurveWeights weights() {
    double best = Double.POSITIVE_INFINITY;
    for (int k = 0; k < size; k++) {
      best = Math.min(best, loss[k]);
    }
    double rate = TRUST * (PRIOR_SCALE + observed / 2.0) / (PRIOR_SCALE + best);
    int[] curve = new int[size];
    double[] weight = new double[size];
    int count = 0;
    double sum = 0;
    for (int k = 0; k < size; k++) {
      double logWeight = rate * (best - loss[k]);
      if (logWeight > LEAST_LOG_WEIGHT) {
        curve[count] = k;
        weight[count] = Math.exp(logWeight);
        sum += weight[count++];
      }
    }
    for (int i = 0; i < count; i++) {
      weight[i] /= sum;
    }
    return new CurveWeights(Arrays.copyOf(curve, count), Arrays.copyOf(weight, count));
  }

  /** The coefficient of a curve, 0 for the scale. */
  double coefficient(int index, int curve) {
    return mean[index][curve];
  }
}
