package io.github.lifecycle4j.models.arima;

import java.util.Arrays;

/**
 * The exact innovations of a stationary ARMA process, of several columns at once and in O(r) a
 * step, r = max(p, q). Work space of one thread.
 *
 * <p>The Kalman filter of a stationary start needs no covariance matrix: each step changes it by a
 * matrix of rank one, −l·l′/f (Morf, Sidhu and Kailath 1974, IEEE Transactions on Automatic Control
 * 19(4); Pearlman 1980, Biometrika 67(1)). The state is the prediction of the next r values. With
 * the values first filtered by φ, the autoregression drops out of all recursions: with the variance
 * f and g = f·(gain − φ),
 *
 * <pre>
 *   l′ = shift(l) − (l₀/f)·g,  g′ = g − (l₀/f)·shift(l),  f′ = f − l₀²/f.
 * </pre>
 *
 * Two steps are taken in one pass over the vectors, with all their divisions at once. When l has
 * vanished the gain stays as it is, and for an invertible moving average is θ, whose lags are few.
 */
final class ArmaFilter {

  /** Share of the variance below which the remaining change of the covariance is nothing. */
  private static final double VANISHED = 1e-17;

  /** Products of variances are kept within this range and its inverse. */
  private static final double LARGE_PRODUCT = 1e100;

  /** A process whose variance is above this is as good as not stationary. */
  private static final double LARGEST_VARIANCE = 1e150;

  private final ArmaLags lags;
  private final ArmaStart start;
  private final int size;

  /** g, with a 0 behind it. */
  private final double[] gain;

  /** l, with two 0 behind it. */
  private final double[] change;

  /** Variance of each innovation over that of the process's innovations. */
  final double[] variances;

  private final double[] scales;
  private double variance;
  private boolean settled;
  private double logVariances;

  /**
   * @param length number of steps at most
   */
  ArmaFilter(ArmaLags lags, int length) {
    this.lags = lags;
    start = new ArmaStart(lags);
    size = lags.stateSize();
    gain = new double[size + 1];
    change = new double[size + 2];
    variances = new double[length];
    scales = new double[length];
  }

  /** Length of a window for this many values: innovations, then what is predicted. */
  int windowLength(int values) {
    return values + size + 1;
  }

  /** One over the standard deviation of each innovation of the last run. */
  double[] scales() {
    for (int t = 0; t < scales.length; t++) {
      scales[t] = 1 / Math.sqrt(variances[t]);
    }
    return scales;
  }

  /** Sum of the logarithms of the variances of the last run. */
  double logVariances() {
    return logVariances;
  }

  /**
   * Filters columns of values.
   *
   * @param columns the values
   * @param windows where the innovations go, one for each column, of {@link #windowLength}; behind
   *     them stays minus what the moving average part adds to the next predictions
   * @param count number of columns
   * @param length number of values
   * @return whether the autoregression is stationary; nothing was filtered if it is not
   */
  boolean run(double[][] columns, double[][] windows, int count, int length) {
    if (!begin()) {
      return false;
    }
    for (int c = 0; c < count; c++) {
      autoregress(columns[c], windows[c], length);
    }
    int steady = unsettled(windows, count, length);
    if (steady < length) {
      settle(windows, count, steady, length);
    }
    return true;
  }

  /** The first gain, from the stationary distribution. */
  private boolean begin() {
    if (!start.compute()) {
      return false;
    }
    variance = start.variance();
    if (!(variance < LARGEST_VARIANCE)) {
      return false;
    }
    Arrays.fill(change, 0);
    for (int i = 0; i < size; i++) {
      change[i] = start.gain[i];
      gain[i] = start.gain[i] - (i < lags.p() ? variance * lags.phi[i + 1] : 0);
    }
    settled = false;
    return true;
  }

  private void autoregress(double[] values, double[] window, int length) {
    System.arraycopy(values, 0, window, 0, length);
    Arrays.fill(window, length, window.length, 0);
    for (int lag : lags.phiLags) {
      double coefficient = lags.phi[lag];
      for (int t = lag; t < length; t++) {
        window[t] -= coefficient * values[t - lag];
      }
    }
  }

  /** Filters until the covariance has settled; returns the step from which it has. */
  private int unsettled(double[][] windows, int count, int length) {
    double product = 1;
    logVariances = 0;
    int interval = Math.max(size, 8);
    int check = interval;
    int t = 0;
    boolean going = true;
    while (going && t < length) {
      int steps = Math.min(2, length - t);
      variances[t] = variance;
      product *= variance;
      if (steps == 2) {
        variances[t + 1] = advanceTwice(windows, count, t);
        product *= variances[t + 1];
      } else {
        advance(windows, count, t);
      }
      t += steps;
      if (product > LARGE_PRODUCT || product < 1 / LARGE_PRODUCT) {
        logVariances += Math.log(product);
        product = 1;
      }
      if (t >= check) {
        check += interval;
        going = !hasSettled();
      }
    }
    logVariances += Math.log(product);
    return t;
  }

  /** Takes the step from t, after correcting what the windows predict. */
  private void advance(double[][] windows, int count, int t) {
    for (int c = 0; c < count; c++) {
      correct(windows[c], t + 1, windows[c][t] / variance);
    }
    double first = change[0];
    double back = first / variance;
    for (int i = 0; i < size; i++) {
      double old = gain[i];
      double moved = change[i + 1];
      change[i] = moved - back * old;
      gain[i] = old - back * moved;
    }
    variance -= back * first;
  }

  private void correct(double[] window, int at, double scaled) {
    for (int i = 0; i < size; i++) {
      window[at + i] -= gain[i] * scaled;
    }
  }

  /**
   * Takes the steps from t and t + 1 in the same way.
   *
   * @return variance of the second innovation
   */
  private double advanceTwice(double[][] windows, int count, int t) {
    double[] l = change;
    double[] g = gain;
    double f = variance;
    double first = l[0];
    double square = (f - first) * (f + first);
    double next = f * l[1] - first * g[0];
    double inverse = 1 / f;
    double inverseSquare = 1 / square;
    double back = first * inverse;
    double backNext = next * inverseSquare;
    double inverseNext = f * inverseSquare;
    variance = ((square - next) * inverseSquare) * ((square + next) * inverse);
    for (int c = 1; c < count; c++) {
      double[] window = windows[c];
      double scaled = window[t] * inverse;
      double corrected = window[t + 1] - g[0] * scaled;
      correctTwice(window, t + 1, scaled, corrected * inverseNext, back);
    }
    double[] window = windows[0];
    double scaled = window[t] * inverse;
    double corrected = window[t + 1] - g[0] * scaled;
    double scaledNext = corrected * inverseNext;
    window[t + 1] = corrected;
    double turned = g[0] - back * l[1];
    int at = t + 1;
    for (int i = 1; i < g.length; i++) {
      double old = g[i];
      double moved = l[i + 1];
      double reduced = moved - back * old;
      window[at + i] -= old * scaled + turned * scaledNext;
      l[i - 1] = reduced - backNext * turned;
      g[i - 1] = turned - backNext * reduced;
      turned = old - back * moved;
    }
    return square * inverse;
  }

  private void correctTwice(
      double[] window, int at, double scaled, double scaledNext, double back) {
    double[] l = change;
    double[] g = gain;
    window[at] -= g[0] * scaled;
    for (int i = 1; i < g.length; i++) {
      window[at + i] -= g[i] * scaled + (g[i - 1] - back * l[i]) * scaledNext;
    }
  }

  private boolean hasSettled() {
    double squares = 0;
    for (int i = 0; i < size; i++) {
      squares += change[i] * change[i];
    }
    return squares <= VANISHED * variance * variance;
  }

  private void settle(double[][] windows, int count, int from, int length) {
    settled = true;
    Arrays.fill(variances, from, length, variance);
    logVariances += (length - from) * Math.log(variance);
    boolean invertible = gainIsMovingAverage();
    double inverse = 1 / variance;
    for (int c = 0; c < count; c++) {
      double[] window = windows[c];
      for (int t = from; t < length; t++) {
        if (invertible) {
          for (int lag : lags.thetaLags) {
            window[t + lag] -= lags.theta[lag] * window[t];
          }
        } else {
          correct(window, t + 1, window[t] * inverse);
        }
      }
    }
  }

  private boolean gainIsMovingAverage() {
    for (int i = 0; i < size; i++) {
      double theta = i < lags.q() ? lags.theta[i + 1] : 0;
      if (Math.abs(gain[i] / variance - theta) > 1e-12) {
        return false;
      }
    }
    return true;
  }

  /**
   * Filters values and predicts the next ones; the filter then stands at the end of the values.
   *
   * @param steps number of predictions, and of calls of {@link #response} that may follow
   */
  double[] ahead(double[] values, int steps) {
    int length = values.length;
    double[] window = new double[windowLength(length)];
    run(new double[][] {values}, new double[][] {window}, 1, length);
    double[] path = new double[steps];
    for (int h = 0; h < steps; h++) {
      double sum = length + h < window.length ? -window[length + h] : 0;
      for (int lag : lags.phiLags) {
        int at = h - lag;
        if (at >= 0) {
          sum += lags.phi[lag] * path[at];
        } else if (length + at >= 0) {
          sum += lags.phi[lag] * values[length + at];
        }
      }
      path[h] = sum;
    }
    return path;
  }

  /** Whether the gain stays as it is. */
  boolean isSettled() {
    return settled;
  }

  /**
   * Computes how the process responds to the innovation of the next step, which the filter takes.
   *
   * @param response where the response goes, 1 first
   * @return variance of that innovation
   */
  double response(double[] response) {
    double step = variance;
    for (int k = 0; k < response.length; k++) {
      double sum = k == 0 ? 1 : k <= size ? gain[k - 1] / step : 0;
      for (int lag : lags.phiLags) {
        if (lag > k) {
          break;
        }
        sum += lags.phi[lag] * response[k - lag];
      }
      response[k] = sum;
    }
    if (!settled) {
      advance(new double[0][], 0, 0);
    }
    return step;
  }
}
