package io.github.lifecycle4j.models.baseline;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.Residuals;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.models.internal.UnsuitedHistoryException;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Map;

/**
 * A random walk from season to season: y(t) = y(t − m) + ε(t). A missing value is taken as
 * unchanged, that is, the value one season before is carried on; it adds no error to sigma.
 */
final class LastSeason implements UnivariateModel {

  /** The values of the last season, oldest first; missing ones carried on. */
  private final double[] season;

  private final double sigma;

  private LastSeason(double[] season, double sigma) {
    this.season = season;
    this.sigma = sigma;
  }

  /**
   * @param seasonLength m, at least 1
   * @throws UnsuitedHistoryException if no value was observed one season after another, or none at
   *     all in some position of the season
   */
  static LastSeason fit(Series history, int seasonLength) {
    Residuals residuals = new Residuals();
    double[] season = carry(history, seasonLength, residuals);
    if (residuals.count() == 0) {
      throw tooShort(history, seasonLength);
    }
    return new LastSeason(season, residuals.standardDeviation(0));
  }

  /** Returns the values of the last season, oldest first, and adds up the errors of one season. */
  private static double[] carry(Series history, int m, Residuals residuals) {
    int n = history.length();
    if (n < m) {
      throw tooShort(history, m);
    }
    double[] season = new double[m];
    for (int position = 0; position < m; position++) {
      double last = Double.NaN;
      for (int i = (n + position) % m; i < n; i += m) {
        double value = history.value(i);
        if (!Double.isNaN(value)) {
          if (!Double.isNaN(last)) {
            residuals.add(value - last);
          }
          last = value;
        }
      }
      if (Double.isNaN(last)) {
        throw new UnsuitedHistoryException(
            "The series (%s) was never observed in position %s of its season of %s. Maybe use a non-seasonal forecaster."
                .formatted(history.key(), (n + position) % m + 1, m));
      }
      season[position] = last;
    }
    return season;
  }

  private static UnsuitedHistoryException tooShort(Series history, int m) {
    int observed = history.observed();
    String has = observed + (observed == 1 ? " observation" : " observations");
    return new UnsuitedHistoryException(
        m == 1
            ? "The series (%s) has %s but the spread of its changes needs 2. Maybe wait a period, or forecast it from similar products."
                .formatted(history.key(), has)
            : "The series (%s) has %s but a season needs %s, and its spread one more. Maybe use a non-seasonal forecaster."
                .formatted(history.key(), has, m));
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("sigma", Double.toString(sigma));
  }

  @Override
  public Parametric forecast(int horizon) {
    int m = season.length;
    double[] mean = new double[horizon];
    double[] psi = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      mean[h] = season[h % m];
      psi[h] = h % m == 0 ? 1 : 0;
    }
    return Parametric.ofImpulseResponse(mean, psi, sigma);
  }

  @Override
  public LastSeason see(Series history) {
    return new LastSeason(carry(history, season.length, new Residuals()), sigma);
  }
}
