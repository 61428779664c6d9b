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
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeasonalNaiveTest implements ForecasterContract {

  private static final double NAN = Double.NaN;

  @Override
  public Forecaster forecaster() {
    return new SeasonalNaive();
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 12);
  }

  /** The presidents have missing values. */
  @ParameterizedTest
  @ValueSource(strings = {"nottem_snaive", "presidents_snaive"})
  void equalsR(String name) {
    Golden r = Golden.of("smoothing", name);
    r.assertEqual(forecast(r.history(), r.horizon()), 1e-12);
  }

  @Test
  void carriesOnTheValueOfTheSeasonBefore() {
    // Seasons of three: (1 2 3) (4 NaN 5) (6). Changes 3, 2, 2: sigma² = 17/3.
    Forecast forecast = forecast(series(3, 1, 2, 3, 4, NAN, 5, 6), 4);
    assertThat(forecast.means()).containsExactly(2, 5, 6, 2);
    Parametric distribution = (Parametric) forecast.distribution();
    assertThat(distribution.standardDeviation(3)).isCloseTo(Math.sqrt(17 / 3.0), within(1e-15));
    assertThat(distribution.standardDeviation(4)).isCloseTo(Math.sqrt(34 / 3.0), within(1e-15));
    // Errors e1, e2, e3, e1 + e4 have a sum of variance (4 + 1 + 1 + 1) sigma².
    assertThat(distribution.total(4).standardDeviation(1))
        .isCloseTo(Math.sqrt(7 * 17 / 3.0), within(1e-14));
  }

  @Test
  void aSeasonOfOneIsTheNaiveForecast() {
    Series history = series(1, 9, 5, 8, 6);
    FitContext context = FitContext.of(1);
    Forecast naive = new Naive().fit(history, context).orElseThrow().forecast(3);
    Forecast seasonal = forecast(history, 3);
    for (int step = 1; step <= 3; step++) {
      assertThat(seasonal.quantile(step, 0.9)).isEqualTo(naive.quantile(step, 0.9));
    }
  }

  @Test
  void saysWhyAHistoryDoesNotDo() {
    assertThat(reason(series(12, 1, 2, 3, 4, 5)))
        .isEqualTo(
            "The series (shoe) has 5 observations but a season needs 12, and its spread one more. "
                + "Maybe use a non-seasonal forecaster.");
    assertThat(reason(series(2, 1, NAN, 3, NAN, 5)))
        .isEqualTo(
            "The series (shoe) was never observed in position 2 of its season of 2. "
                + "Maybe use a non-seasonal forecaster.");
    assertThat(reason(series(2, 1, NAN, NAN, 2))).contains("2 observations but a season needs 2");
  }

  private static String reason(Series history) {
    return ((FitOutcome.Failed) new SeasonalNaive().fit(history, FitContext.of(1))).reason();
  }

  private static Series series(int seasonLength, double... values) {
    Frequency frequency = Frequency.COUNTED.withSeasonLength(seasonLength);
    return Series.of(ProductKey.of("shoe"), frequency, 1, values);
  }

  private static Forecast forecast(Series history, int horizon) {
    return new SeasonalNaive().fit(history, FitContext.of(1)).orElseThrow().forecast(horizon);
  }
}
