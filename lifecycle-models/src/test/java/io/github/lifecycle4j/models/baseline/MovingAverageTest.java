package io.github.lifecycle4j.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import org.junit.jupiter.api.Test;

class MovingAverageTest implements ForecasterContract {

  private static final double NAN = Double.NaN;

  @Override
  public Forecaster forecaster() {
    return new MovingAverage(3);
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 3);
  }

  @Test
  void isTheMeanOfTheLastObservedValues() {
    Series history = series(9, 1, 2, NAN, 6, NAN, 4, NAN);
    assertThat(forecast(new MovingAverage(3), history).means()).containsExactly(4, 4, 4, 4);
    assertThat(forecast(new MovingAverage(2), history).mean(1)).isEqualTo(5);
  }

  @Test
  void oneStepAheadHasTheMeanSquaredErrorOfTheHistory() {
    // Means of two values 2, 4, 6 before the values 5, 7, 2: errors 3, 3, -4.
    Parametric distribution =
        (Parametric) forecast(new MovingAverage(2), series(1, 3, NAN, 5, 7, 2)).distribution();
    assertThat(distribution.standardDeviation(1)).isCloseTo(Math.sqrt(34 / 3.0), within(1e-14));
  }

  @Test
  void aWindowOfOneIsTheNaiveForecast() {
    Series history = series(3, 8, NAN, 4, 5, NAN);
    Forecast naive = new Naive().fit(history, FitContext.of(1)).orElseThrow().forecast(4);
    Forecast one = forecast(new MovingAverage(1), history);
    for (int step = 1; step <= 4; step++) {
      assertThat(one.mean(step)).isEqualTo(naive.mean(step));
      assertThat(one.quantile(step, 0.9)).isCloseTo(naive.quantile(step, 0.9), within(1e-13));
      assertThat(one.total(step).quantile(1, 0.9))
          .isCloseTo(naive.total(step).quantile(1, 0.9), within(1e-13));
    }
  }

  @Test
  void refusesAWindowBelowOne() {
    assertThatThrownBy(() -> new MovingAverage(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is 0");
  }

  @Test
  void isNamedByItsWindow() {
    assertThat(MovingAverage.DEFAULTS.name()).isEqualTo("moving-average");
    assertThat(new MovingAverage(8).name()).isEqualTo("moving-average:8");
  }

  private static Series series(double... values) {
    return Series.of(ProductKey.of("shoe"), Frequency.WEEKLY, 2000, values);
  }

  private static Forecast forecast(Forecaster forecaster, Series history) {
    return forecaster.fit(history, FitContext.of(1)).orElseThrow().forecast(4);
  }
}
