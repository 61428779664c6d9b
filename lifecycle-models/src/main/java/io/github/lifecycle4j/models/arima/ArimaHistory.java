package io.github.lifecycle4j.models.arima;

import java.util.Arrays;
import java.util.List;

/**
 * A history without its regressors, seen by a model with given ARMA coefficients: its innovations,
 * and the state from which it is forecast. Immutable.
 */
final class ArimaHistory {

  private final DifferencedData data;
  private final ExactLikelihood likelihood;
  private final double[] standardised;

  /** Levels, missing ones at their expected values. */
  private final double[] levels;

  /**
   * @param noise the history less c + x′β; NaN is missing
   * @param coefficients φ, θ, Φ, Θ one after the other
   */
  ArimaHistory(
      String key,
      int season,
      ArimaOrder order,
      Arima.Start start,
      double[] noise,
      double[] coefficients) {
    ArimaData values = new ArimaData(key, season, start, noise, List.of(), new double[0][]);
    data = new DifferencedData(values, order.differences(), order.seasonalDifferences());
    likelihood = new ExactLikelihood(data, new ArmaLags(order, season));
    likelihood.evaluate(coefficients, new double[data.used]);
    standardised = likelihood.fit().columns[0].clone();
    levels = data.extended(values.filled());
    if (data.unknowns > 0) {
      double[] unknowns = likelihood.elimination().unknowns(new double[0]);
      for (int j = 0; j < unknowns.length; j++) {
        levels[data.position(j)] -= unknowns[j] * data.scale;
      }
    }
  }

  /** Innovations by period over their standard deviations, times σ; NaN where there is none. */
  double[] residuals() {
    return byPeriod(false);
  }

  /** Errors of the forecasts one step ahead by period; NaN where there is none. */
  double[] errors() {
    return byPeriod(true);
  }

  /** Innovations by period where those of the first p + P·s differences are 0; NaN for these. */
  double[] conditionalResiduals(double[] coefficients) {
    ArmaLags lags = likelihood.lags();
    ConditionalLikelihood conditional = new ConditionalLikelihood(data, lags);
    double[] innovations = new double[conditional.size()];
    conditional.evaluate(coefficients, innovations);
    double[] residuals = missing();
    int first = data.data.offset() + data.lost() + lags.p();
    for (int i = 0; i < innovations.length; i++) {
      residuals[first + i] = innovations[i] * data.scale;
    }
    return residuals;
  }

  private double[] missing() {
    double[] missing = new double[data.data.offset() + data.data.length() + data.data.trailing()];
    Arrays.fill(missing, Double.NaN);
    return missing;
  }

  private double[] byPeriod(boolean unscaled) {
    double[] residuals = missing();
    int shift = data.data.offset() + data.lost() - data.beforeStart;
    for (int i = 0; i < standardised.length; i++) {
      int t = data.unknowns > 0 ? likelihood.elimination().steps[i] : i;
      double log =
          data.unknowns > 0
              ? likelihood.elimination().logVariances[i]
              : Math.log(likelihood.filter().variances[i]);
      residuals[shift + t] = standardised[i] * data.scale * (unscaled ? Math.exp(log / 2) : 1);
    }
    return residuals;
  }

  /**
   * The forecast of the noise, with work space of its own: several threads may forecast at once.
   */
  ArimaForecast forecast(int horizon) {
    ArmaFilter filter = new ArmaFilter(likelihood.lags(), data.length);
    return new ArimaForecast(data, likelihood.elimination(), filter, levels, horizon);
  }
}
