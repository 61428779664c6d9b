package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.Residuals;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A level that is smoothed exponentially, see {@link SimpleExponentialSmoothing}.
 *
 * @param alpha share of the error by which the level moves
 * @param initial level before the first value
 * @param sigma standard deviation of the error one step ahead
 * @param level level after the last value
 */
record SmoothedLevel(double alpha, double initial, double sigma, double level)
    implements UnivariateModel {

  static SmoothedLevel fit(Series history, OptionalDouble given) {
    int parameters = given.isPresent() ? 1 : 2;
    UnivariateFit.requireObserved(
        history,
        parameters + 1,
        "exponential smoothing",
        "Maybe use the naive forecaster, or forecast it from similar products.");
    LevelFit fit = new LevelFit(UnivariateFit.observed(history));
    double alpha = given.isPresent() ? given.getAsDouble() : fit.bestAlpha();
    double initial = fit.initial(alpha);
    Residuals residuals = new Residuals();
    double level = fit.smooth(alpha, initial, residuals);
    return new SmoothedLevel(alpha, initial, residuals.standardDeviation(parameters), level);
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of(
        "alpha", Double.toString(alpha),
        "initial", Double.toString(initial),
        "sigma", Double.toString(sigma));
  }

  @Override
  public Parametric forecast(int horizon) {
    double[] mean = new double[horizon];
    double[] psi = new double[horizon];
    Arrays.fill(mean, level);
    Arrays.fill(psi, alpha);
    psi[0] = 1;
    return Parametric.ofImpulseResponse(mean, psi, sigma);
  }

  @Override
  public SmoothedLevel see(Series history) {
    double last =
        new LevelFit(UnivariateFit.observed(history)).smooth(alpha, initial, new Residuals());
    return new SmoothedLevel(alpha, initial, sigma, last);
  }
}
