package io.github.lifecycle4j.models.stage;

import java.util.Arrays;
import java.util.stream.IntStream;

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
  private static final float HUBER = 2;

  /** Prior observations of the noise scale, which is 1 by expectation. */
  private static final double PRIOR_SCALE = 4;

  /** Logarithm of the least weight relative to that of the best curve. */
  private static final float LEAST_LOG_WEIGHT = -12;

  /** Curves with less than this logarithm of the relative weight are given up. */
  private static final double HOPELESS_LOG_WEIGHT = -8;

  /** They are given up every so many observations. */
  private static final int PRUNING = 4;

  private int size;
  private final float[][] mean;
  private final double[][] covariance;
  private final double drift;
  private final double trust;
  private final int[] id;
  private final float[] loss;
  private final float[] step;
  private final int[] places;
  private int observed;

  /**
   * Starts with the prior of the coefficients, the scale first.
   *
   * @param curves numbers of the curves to compare with
   * @param drift variance that the scale gains with each period
   * @param trust share of the evidence that counts, since no curve is quite the true one
   */
  CurveFilter(
      int[] curves, double[] priorMean, double[] priorVariance, double drift, double trust) {
    size = curves.length;
    this.drift = drift;
    this.trust = trust;
    int n = priorMean.length;
    mean = new float[n][size];
    covariance = new double[n][n];
    id = curves.clone();
    loss = new float[size];
    step = new float[size];
    places = new int[size];
    for (int j = 0; j < n; j++) {
      Arrays.fill(mean[j], (float) priorMean[j]);
      covariance[j][j] = priorVariance[j];
    }
  }

  /** Gives up the curves whose losses are above a limit. */
  private void keep(double limit) {
    int kept = 0;
    for (int k = 0; k < size; k++) {
      places[kept] = k;
      kept += loss[k] <= limit ? 1 : 0;
    }
    if (kept == size) {
      return;
    }
    for (int i = 0; i < kept; i++) {
      id[i] = id[places[i]];
    }
    draw(loss, kept);
    for (float[] coefficient : mean) {
      draw(coefficient, kept);
    }
    size = kept;
  }

  private void draw(float[] values, int kept) {
    for (int i = 0; i < kept; i++) {
      values[i] = values[places[i]];
    }
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
      shift(mean[i], step, gain[i]);
      for (int j = 0; j < n; j++) {
        covariance[i][j] -= gain[i] * gain[j] / total;
      }
    }
    observed++;
    if (observed % PRUNING == 0) {
      keep(hopeless());
    }
  }

  /** Turns the steps into bounded residuals over the deviation and adds up the losses. */
  private void score(double y, double[] x, float[] curve, double deviation) {
    float observation = (float) y;
    float[] residual = step;
    for (int k = 0; k < size; k++) {
      residual[k] = observation - curve[id[k]];
    }
    for (int j = 0; j < x.length; j++) {
      shift(residual, mean[j], -x[j]);
    }
    float precision = (float) (1 / deviation);
    for (int k = 0; k < size; k++) {
      float z = residual[k] * precision;
      float bounded = Math.max(-HUBER, Math.min(HUBER, z));
      loss[k] += bounded * (z - bounded / 2);
      residual[k] = bounded * precision;
    }
  }

  private void shift(float[] values, float[] direction, double factor) {
    if (factor != 0) {
      float by = (float) factor;
      for (int k = 0; k < size; k++) {
        values[k] += by * direction[k];
      }
    }
  }

  /** The least loss of a curve. */
  private float best() {
    float first = Float.POSITIVE_INFINITY;
    float second = first;
    float third = first;
    float fourth = first;
    int k = 0;
    for (; k + 4 <= size; k += 4) {
      first = loss[k] < first ? loss[k] : first;
      second = loss[k + 1] < second ? loss[k + 1] : second;
      third = loss[k + 2] < third ? loss[k + 2] : third;
      fourth = loss[k + 3] < fourth ? loss[k + 3] : fourth;
    }
    for (; k < size; k++) {
      first = loss[k] < first ? loss[k] : first;
    }
    return Math.min(Math.min(first, second), Math.min(third, fourth));
  }

  /** What a loss counts in the logarithm of the weight, at the noise of the best curve. */
  private double rate(double best) {
    return trust * (PRIOR_SCALE + observed / 2.0) / (PRIOR_SCALE + best);
  }

  /**
   * Returns the posterior weight of each curve. The noise scale is the one at which the best curve
   * fits.
   */
  CurveWeights weights() {
    float best = best();
    float rate = (float) rate(best);
    float[] weight = new float[size];
    for (int k = 0; k < size; k++) {
      weight[k] = Math.max(LEAST_LOG_WEIGHT, rate * (best - loss[k]));
    }
    exponentiate(weight);
    return new CurveWeights(id, weight);
  }

  /** exp(x) for -12 &le; x &le; 0 by its limit (1 + x/n)^n, in loops that need no call. */
  private static void exponentiate(float[] x) {
    for (int k = 0; k < x.length; k++) {
      x[k] = 1 + x[k] / 4096;
    }
    for (int i = 0; i < 12; i++) {
      for (int k = 0; k < x.length; k++) {
        x[k] *= x[k];
      }
    }
  }

  /** The loss beyond which curves are hopeless, as the best one fits. */
  double hopeless() {
    double best = best();
    return best - HOPELESS_LOG_WEIGHT / rate(best);
  }

  /** The numbers of the curves left whose losses are at most this. */
  IntStream curvesBelow(double limit) {
    return IntStream.range(0, size).filter(k -> loss[k] <= limit).map(k -> id[k]);
  }

  /** The distribution of the coefficients of each curve of the {@link #weights} now. */
  CurveCoefficients coefficients() {
    float[][] left = new float[mean.length][];
    Arrays.setAll(left, j -> Arrays.copyOf(mean[j], size));
    return new CurveCoefficients(left, covariance);
  }

  /** A coefficient, 0 for the scale, of the curve at an index of the {@link #weights} now. */
  double coefficient(int number, int index) {
    return mean[number][index];
  }
}
