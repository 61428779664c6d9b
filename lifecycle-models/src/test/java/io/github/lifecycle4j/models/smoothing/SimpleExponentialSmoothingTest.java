package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleExponentialSmoothingTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return SimpleExponentialSmoothing.DEFAULTS;
  }

  /** The initial level is always estimated, so a refit changes it and an update does not. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.UPDATE_IS_REFIT));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 2);
  }

  /** R stops its search where the likelihood is flat to 1e-4 or so. */
  @ParameterizedTest
  @ValueSource(strings = {"Nile_ses", "LakeHuron_ses"})
  void forecastsAsR(String name) {
    Golden r = Golden.of("smoothing", name);
    r.assertEqual(fit(r.history()).forecast(r.horizon()), 2e-4);
  }

  @Test
  void halvesTheErrorWithAlphaOneHalf() {
    // Errors from the level x: 1 - x, 4 - (1 + x)/2, 2 - (9 + x)/4, least squares in x.
    // a = (1, 3.5, -0.25), slopes (1, 1/2, 1/4): x = (1 + 1.75 - 0.0625)/(1 + 1/4 + 1/16).
    Series history = series(1, Double.NaN, 4, 2);
    double x = 2.6875 / 1.3125;
    FittedForecaster fitted =
        SimpleExponentialSmoothing.DEFAULTS
            .withAlpha(0.5)
            .fit(history, FitContext.of(1))
            .orElseThrow();
    Parametric distribution = (Parametric) fitted.forecast(3).distribution();
    assertThat(distribution.mean(3)).isCloseTo((2 + (9 + x) / 4) / 2, within(1e-8));
    double squares =
        (1 - x) * (1 - x) + (3.5 - x / 2) * (3.5 - x / 2) + (-0.25 - x / 4) * (-0.25 - x / 4);
    double variance = squares / 2;
    assertThat(distribution.standardDeviation(1)).isCloseTo(Math.sqrt(variance), within(1e-8));
    assertThat(distribution.standardDeviation(3))
        .isCloseTo(Math.sqrt(variance * 1.5), within(1e-8));
    // The first of three innovations acts with 1 + 1/2 + 1/2, the second with 1 + 1/2.
    assertThat(distribution.total(3).standardDeviation(1))
        .isCloseTo(Math.sqrt(variance * (4 + 2.25 + 1)), within(1e-8));
  }

  @Test
  void refusesAlphaOutOfRange() {
    for (double alpha : new double[] {0, -0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> SimpleExponentialSmoothing.DEFAULTS.withAlpha(alpha))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Double.toString(alpha));
    }
  }

  private static Series series(double... values) {
    return Series.of(ProductKey.of("shoe"), Frequency.WEEKLY, 2000, values);
  }

  private static FittedForecaster fit(Series history) {
    return SimpleExponentialSmoothing.DEFAULTS.fit(history, FitContext.of(1)).orElseThrow();
  }
}
