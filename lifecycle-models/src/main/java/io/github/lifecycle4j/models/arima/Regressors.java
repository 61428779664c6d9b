package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import java.util.Arrays;
import java.util.List;

/** The values of a model's regressors by period: the constant's, then the covariates'. */
final class Regressors {

  private final Arima arima;
  private final long startPeriod;
  private final List<String> names;

  /**
   * @param startPeriod first period of the history; the drift is 1 there
   */
  Regressors(Arima arima, long startPeriod) {
    this.arima = arima;
    this.startPeriod = startPeriod;
    names = ArimaNames.regressors(arima.order(), arima.constant(), arima.covariates());
  }

  /** Their names. */
  List<String> names() {
    return names;
  }

  /**
   * Returns their values, by regressor; NaN where a covariate is missing.
   *
   * @throws IllegalArgumentException if there is no covariate of a name
   */
  double[][] values(Covariates covariates, long from, int length) {
    double[][] values = new double[names.size()][length];
    for (int j = 0; j < values.length; j++) {
      String name = names.get(j);
      if (j == 0 && arima.constant()) {
        fillConstant(values[j], name, from);
      } else {
        Series series =
            covariates
                .series(name)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "There is no covariate '%s' among %s and %s. Maybe add it, or leave it out of the model."
                                .formatted(
                                    name,
                                    covariates.past().keySet(),
                                    covariates.future().keySet())));
        for (int t = 0; t < length; t++) {
          values[j][t] = series.valueAt(from + t);
        }
      }
    }
    return values;
  }

  private void fillConstant(double[] values, String name, long from) {
    Arrays.fill(values, 1);
    if (name.equals(ArimaNames.DRIFT)) {
      for (int t = 0; t < values.length; t++) {
        values[t] = from - startPeriod + t + 1.0;
      }
    }
  }

  /**
   * Returns their values after the history.
   *
   * @throws IllegalArgumentException if a covariate does not reach so far
   */
  double[][] ahead(Covariates covariates, long from, int horizon) {
    double[][] values = values(covariates, from, horizon);
    for (int j = 0; j < values.length; j++) {
      for (int h = 0; h < horizon; h++) {
        if (Double.isNaN(values[j][h])) {
          throw new IllegalArgumentException(
              "The covariate '%s' has no value %s periods after the history. Maybe give its plan for the whole horizon."
                  .formatted(names.get(j), h + 1));
        }
      }
    }
    return values;
  }

  /** The sum of regressors times coefficients by period. */
  static double[] effect(double[][] values, double[] coefficients, int length) {
    double[] effect = new double[length];
    for (int j = 0; j < values.length; j++) {
      for (int t = 0; t < length; t++) {
        effect[t] += coefficients[j] * values[j][t];
      }
    }
    return effect;
  }
}
