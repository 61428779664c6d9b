package io.github.lifecycle4j.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoricMeanTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return new HistoricMean();
  }

  /** R's bounds are this standard deviation times a quantile of Student's t. */
  @ParameterizedTest
  @ValueSource(strings = {"Nile_meanf", "nottem_meanf", "woolyrnq_meanf"})
  void hasTheMeanAndTheDeviationOfR(String name) {
    Golden r = Golden.of("smoothing", name);
    TDistribution t = new TDistribution(r.history().length() - 1);
    double width = t.inverseCumulativeProbability(0.975);
    Parametric distribution = (Parametric) forecast(r.history(), r.horizon()).distribution();
    for (int h = 0; h < r.horizon(); h++) {
      double mean = r.numbers("forecast.mean")[h];
      double deviation = (r.numbers("forecast.upper95")[h] - mean) / width;
      assertThat(distribution.mean(h + 1)).isCloseTo(mean, within(1e-12 * mean));
      assertThat(distribution.standardDeviation(h + 1))
          .isCloseTo(deviation, within(1e-9 * deviation));
    }
  }

  @Test
  void leavesMissingValuesOut() {
    // Mean 4, sample variance (4 + 0 + 4)/2 = 4, error of the mean 4/3.
    Parametric distribution =
        (Parametric)
            forecast(
                    Series.of(
                        ProductKey.of("shoe"), Frequency.DAILY, 0, 2, Double.NaN, 4, 6, Double.NaN),
                    3)
                .distribution();
    assertThat(distribution.mean(3)).isEqualTo(4);
    assertThat(distribution.standardDeviation(3)).isCloseTo(Math.sqrt(16 / 3.0), within(1e-15));
    assertThat(distribution.total(3).standardDeviation(1))
        .isCloseTo(Math.sqrt(4 * 3 + 9 * 4 / 3.0), within(1e-14));
  }

  private static Forecast forecast(Series history, int horizon) {
    return new HistoricMean().fit(history, FitContext.of(1)).orElseThrow().forecast(horizon);
  }
}
