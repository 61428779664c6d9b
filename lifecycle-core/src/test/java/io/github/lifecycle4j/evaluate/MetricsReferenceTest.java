package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.predict.Quantiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsReferenceTest {

  private static final Reference METRICS = Reference.load("metrics.properties");

  private static void check(Metric metric, RealizedForecast realized, double expected) {
    assertThat(metric.score(realized).value())
        .as(metric.name())
        .isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }

  @Test
  void pointMetricsAgreeWithTheirDefinitions() {
    RealizedForecast realized =
        Realized.points(
            Realized.history(1, METRICS.numbers("point.inputs.insample")),
            METRICS.numbers("point.inputs.forecast"),
            METRICS.numbers("point.inputs.actual"));
    check(Metrics.MAE, realized, METRICS.number("point.expected.MAE"));
    check(Metrics.RMSE, realized, METRICS.number("point.expected.RMSE"));
    check(Metrics.WAPE, realized, METRICS.number("point.expected.WAPE"));
    check(Metrics.BIAS, realized, METRICS.number("point.expected.bias"));
    check(Metrics.MASE, realized, METRICS.number("point.expected.MASE_m1"));
    check(Metrics.RMSSE, realized, METRICS.number("point.expected.RMSSE"));
    check(Metrics.SMAPE, realized, METRICS.number("point.expected.sMAPE_M4"));
  }

  @Test
  void quantileMetricsAgreeWithTheirDefinitions() {
    double[] levels = {0.1, 0.5, 0.9};
    double[] actual = METRICS.numbers("quantile.inputs.actual");
    double[][] values = new double[actual.length][levels.length];
    for (int l = 0; l < levels.length; l++) {
      double[] column = METRICS.numbers("quantile.inputs.q." + levels[l]);
      for (int h = 0; h < actual.length; h++) {
        values[h][l] = column[h];
      }
    }
    RealizedForecast realized =
        RealizedForecast.of(
            Quantiles.of(levels, values),
            Realized.history(1, METRICS.numbers("point.inputs.insample")),
            actual);
    double sum = 0;
    for (double level : levels) {
      double expected = METRICS.number("quantile.expected.wQL." + level);
      check(Metrics.pinball(level), realized, METRICS.number("quantile.expected.pinball." + level));
      check(Metrics.weightedQuantileLoss(level), realized, expected);
      sum += expected;
    }
    check(Metrics.weightedQuantileLoss(levels), realized, sum / 3);
    check(Metrics.coverage(0.8), realized, METRICS.number("quantile.expected.coverage80"));
    check(
        Metrics.intervalScore(0.8),
        realized,
        METRICS.number("quantile.expected.interval_score_80"));
    check(Metrics.msis(0.8), realized, METRICS.number("quantile.expected.MSIS80"));
  }

  /** R prints 15 digits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AirPassengers_meanf",
        "AirPassengers_snaive",
        "Nile_meanf",
        "USAccDeaths_snaive",
        "WWWusage_meanf",
        "WWWusage_naive",
        "woolyrnq_naive",
        "woolyrnq_snaive"
      })
  void pointMetricsAgreeWithR(String id) {
    Reference r = Reference.load("accuracy.properties");
    double[] forecast = r.numbers(id + ".forecast");
    double[] actual = r.numbers(id + ".actual");
    RealizedForecast realized =
        Realized.points(
            Realized.history((int) r.number(id + ".frequency"), r.numbers(id + ".history")),
            forecast,
            actual);
    String test = id + ".metrics_test.";
    check(Metrics.MAE, realized, r.number(test + "MAE"));
    check(Metrics.RMSE, realized, r.number(test + "RMSE"));
    check(Metrics.MAPE, realized, r.number(test + "MAPE"));
    check(Metrics.MASE, realized, r.number(test + "MASE"));
    // R's mean error is actual − forecast.
    double mean = 0;
    for (double value : actual) {
      mean += value / actual.length;
    }
    check(Metrics.BIAS, realized, -r.number(test + "ME") / mean);
  }

  @Test
  void pointMetricsAgreeWithScikitLearn() {
    Reference sk = Reference.load("classes.properties");
    String id = "regression_neg_30.";
    RealizedForecast realized =
        Realized.points(sk.numbers(id + "y_pred"), sk.numbers(id + "y_true"));
    check(Metrics.MAE, realized, sk.number(id + "mae"));
    check(Metrics.MSE, realized, sk.number(id + "mse"));
    check(Metrics.RMSE, realized, sk.number(id + "rmse"));
    check(Metrics.MAPE, realized, 100 * sk.number(id + "mape_fraction"));
    check(Metrics.pinball(0.9), realized, sk.number(id + "pinball_0_9"));
  }
}
