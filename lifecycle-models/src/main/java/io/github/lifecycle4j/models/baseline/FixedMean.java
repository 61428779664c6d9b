package io.github.lifecycle4j.models.baseline;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.Residuals;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Arrays;
import java.util.Map;

/**
 * Independent values about a fixed mean, see {@link HistoricMean}.
 *
 * @param sigma standard deviation of a value
 * @param mean mean of the observed values
 * @param count number of observed values
 * @param degreesOfFreedom those of sigma
 */
record FixedMean(double sigma, double mean, int count, int degreesOfFreedom)
    implements UnivariateModel {

  /** With one degree of freedom there would be no expected value. */
  private static final int FEWEST_DEGREES = 2;

  static FixedMean fit(Series history) {
    UnivariateFit.requireObserved(
        history,
        2,
        "a mean and its spread",
        "Maybe wait a period, or forecast it from similar products.");
    FixedMean unknown = new FixedMean(0, 0, 0, 0).see(history);
    Residuals residuals = new Residuals();
    for (int i = 0; i < history.length(); i++) {
      if (!history.isMissing(i)) {
        residuals.add(history.value(i) - unknown.mean);
      }
    }
    return new FixedMean(
        residuals.standardDeviation(1),
        unknown.mean,
        unknown.count,
        Math.max(unknown.count - 1, FEWEST_DEGREES));
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("mean", Double.toString(mean), "sigma", Double.toString(sigma));
  }

  @Override
  public Parametric forecast(int horizon) {
    double[] means = new double[horizon];
    double[] scale = new double[horizon];
    double[] total = new double[horizon];
    Arrays.fill(means, mean);
    Arrays.fill(scale, sigma * Math.sqrt(1 + 1.0 / count));
    for (int h = 1; h <= horizon; h++) {
      total[h - 1] = sigma * Math.sqrt(h + (double) h * h / count);
    }
    return Parametric.studentT(degreesOfFreedom, means, scale, total);
  }

  @Override
  public FixedMean see(Series history) {
    Level level = new Level();
    for (int i = 0; i < history.length(); i++) {
      if (!history.isMissing(i)) {
        level.add(history.value(i));
      }
    }
    return new FixedMean(sigma, level.mean(), level.count(), degreesOfFreedom);
  }
}
