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

class NaiveTest implements ForecasterContract {

  private static final double NAN = Double.NaN;

  @Override
  public Forecaster forecaster() {
    return new Naive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AirPassengers_naive", "Nile_naive", "nottem_naive"})
  void equalsR(String name) {
    Golden r = Golden.of("smoothing", name);
    r.assertEqual(forecast(r.history(), r.horizon()), 1e-12);
  }

  @Test
  void carriesTheLastValueOnAndLeavesGapsOutOfTheSpread() {
    // Changes 2 and 3 (over the gap): sigma² = (4 + 9)/2.
    Forecast forecast = forecast(series(NAN, 1, 3, NAN, 6, NAN), 2);
    assertThat(forecast.means()).containsExactly(6, 6);
    Parametric distribution = (Parametric) forecast.distribution();
    assertThat(distribution.standardDeviation(1)).isCloseTo(Math.sqrt(6.5), within(1e-15));
    assertThat(distribution.standardDeviation(2)).isCloseTo(Math.sqrt(13), within(1e-14));
    // A total over two steps has the errors e1 and e1 + e2, so the variance 5 sigma².
    Parametric total = distribution.total(2);
    assertThat(total.standardDeviation(1)).isCloseTo(Math.sqrt(32.5), within(1e-14));
  }

  @Test
  void oneObservationIsNotEnough() {
    FitOutcome outcome = new Naive().fit(series(4), FitContext.of(1));
    assertThat(((FitOutcome.Failed) outcome).reason())
        .isEqualTo(
            "The series (shoe) has 1 observation but the spread of its changes needs 2. "
                + "Maybe wait a period, or forecast it from similar products.");
  }

  private static Series series(double... values) {
    return Series.of(ProductKey.of("shoe"), Frequency.WEEKLY, 2000, values);
  }

  private static Forecast forecast(Series history, int horizon) {
    return new Naive().fit(history, FitContext.of(1)).orElseThrow().forecast(horizon);
  }
}
