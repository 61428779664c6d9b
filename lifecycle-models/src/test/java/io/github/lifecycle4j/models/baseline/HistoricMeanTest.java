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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoricMeanTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return new HistoricMean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nile_meanf", "nottem_meanf", "woolyrnq_meanf"})
  void forecastsAsR(String name) {
    Golden r = Golden.of("smoothing", name);
    r.assertEqual(forecast(r.history(), r.horizon()), 1e-12);
  }

  @Test
  void leavesMissingValuesOut() {
    // Mean 4, sample variance (9 + 0 + 0 + 9)/3 = 6, error of the mean 6/4, three degrees.
    Parametric distribution =
        (Parametric)
            forecast(
                    Series.of(
                        ProductKey.of("shoe"),
                        Frequency.DAILY,
                        0,
                        1,
                        Double.NaN,
                        4,
                        4,
                        7,
                        Double.NaN),
                    3)
                .distribution();
    assertThat(distribution.mean(3)).isEqualTo(4);
    assertThat(distribution.standardDeviation(3)).isCloseTo(Math.sqrt(3 * 7.5), within(1e-14));
    assertThat(distribution.total(3).standardDeviation(1))
        .isCloseTo(Math.sqrt(3 * (6 * 3 + 9 * 1.5)), within(1e-14));
  }

  private static Forecast forecast(Series history, int horizon) {
    return new HistoricMean().fit(history, FitContext.of(1)).orElseThrow().forecast(horizon);
  }
}
