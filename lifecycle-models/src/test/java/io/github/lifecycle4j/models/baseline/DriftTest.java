package io.github.lifecycle4j.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftTest implements ForecasterContract {

  private static final double NAN = Double.NaN;

  @Override
  public Forecaster forecaster() {
    return new Drift();
  }

  /** The drift is always estimated, so a refit changes it and an update does not. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.UPDATE_IS_REFIT));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AirPassengers_rwf_drift", "Nile_rwf_drift"})
  void equalsR(String name) {
    Golden r = Golden.of("smoothing", name);
    r.assertEqual(forecast(r.history(), r.horizon()), 1e-12);
  }

  @Test
  void aLineGoesOn() {
    Forecast forecast = forecast(series(2, 4, 6, 8), 3);
    assertThat(forecast.means()).containsExactly(10, 12, 14);
    assertThat(forecast.quantile(3, 0.9)).isEqualTo(14);
  }

  @Test
  void aLineGoesOnThroughGaps() {
    Forecast forecast = forecast(series(NAN, 2, 4, NAN, NAN, 10, NAN), 2);
    assertThat(forecast.means()).containsExactly(14, 16);
  }

  @Test
  void aChangeOverAGapCountsAsManySteps() {
    // Observed at 0, 1, 3: drift 6/3 = 2; changes 0 (1 step) and 6 (2 steps) miss it by -2 and 2,
    // so sigma² = (4/1 + 4/2)/(2 - 1) = 6. One last period is missing: step 1 is 2 steps away.
    Parametric distribution = (Parametric) forecast(series(1, 1, NAN, 7, NAN), 2).distribution();
    assertThat(distribution.mean(1)).isCloseTo(11, within(1e-14));
    assertThat(distribution.standardDeviation(1))
        .isCloseTo(Math.sqrt(6 * (2 + 4 / 3.0)), within(1e-14));
    // Errors 2b + e1 + e2 and 3b + e1 + e2 + e3, b of variance 6/3: 25·2 + 6·(4 + 4 + 1).
    assertThat(distribution.total(2).standardDeviation(1)).isCloseTo(Math.sqrt(104), within(1e-13));
  }

  @Test
  void anUpdateKeepsTheDrift() {
    Series history = series(2, 4, 6, 8, 20);
    Forecast forecast =
        new Drift()
            .fit(history.until(history.startPeriod() + 4), FitContext.of(1))
            .orElseThrow()
            .update(history, Covariates.none())
            .forecast(2);
    assertThat(forecast.means()).containsExactly(22, 24);
  }

  private static Series series(double... values) {
    return Series.of(ProductKey.of("shoe"), Frequency.WEEKLY, 2000, values);
  }

  private static Forecast forecast(Series history, int horizon) {
    return new Drift().fit(history, FitContext.of(1)).orElseThrow().forecast(horizon);
  }
}
