package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.predict.Parametric;
import java.util.Arrays;

/**
 * Forecasts of linear models as normal distributions with exact means and variances, of each step
 * and of the running total (Hyndman et al. 2008, ch. 6, classes 1 and 2).
 *
 * <p>What the value h steps ahead misses is the sum of ψ(h − j) times the uncorrelated errors of
 * the steps j = 1 … h. Their variance is σ² where errors are added, and σ² times the expected
 * square of the mean of that step where they multiply.
 */
final class EtsMoments {

  private EtsMoments() {}

  static Parametric forecast(EtsPoint state, double sigma2, int horizon) {
    double[] mean = EtsPass.means(state, horizon);
    double[] response = impulseResponse(state, horizon);
    double[] variance = new double[horizon];
    double[] deviation = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      double known = 0;
      for (int j = 0; j < h; j++) {
        known += response[h - j] * response[h - j] * variance[j];
      }
      boolean relative = state.structure.hasMultiplicativeError();
      variance[h] = relative ? sigma2 * (mean[h] * mean[h] + known) : sigma2;
      deviation[h] = Math.sqrt(known + variance[h]);
    }
    return Parametric.normal(mean, deviation, ofTotals(response, variance));
  }

  /** What the values ahead change by with an error of one: 1, ψ₁, ψ₂, …. */
  private static double[] impulseResponse(EtsPoint state, int horizon) {
    double[] response = new double[horizon];
    Arrays.fill(response, state.alpha);
    response[0] = 1;
    double fading = 0;
    double slope = state.beta;
    for (int h = 1; h < horizon; h++) {
      slope *= state.phi;
      fading += slope;
      response[h] += fading;
      if (state.seasonLength() > 0 && h % state.seasonLength() == 0) {
        response[h] += state.gamma;
      }
    }
    return response;
  }

  /** Standard deviations of the running totals: an error of step j acts on all steps after it. */
  private static double[] ofTotals(double[] response, double[] variance) {
    int horizon = response.length;
    double[] running = response.clone();
    for (int h = 1; h < horizon; h++) {
      running[h] += running[h - 1];
    }
    double[] deviation = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      double sum = 0;
      for (int j = 0; j <= h; j++) {
        sum += running[h - j] * running[h - j] * variance[j];
      }
      deviation[h] = Math.sqrt(sum);
    }
    return deviation;
  }
}
