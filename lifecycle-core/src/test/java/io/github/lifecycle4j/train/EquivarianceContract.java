package io.github.lifecycle4j.train;

import static io.github.lifecycle4j.train.ContractData.LEVELS;
import static io.github.lifecycle4j.train.ContractData.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.predict.Forecast;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What forecasters that promise it keep when their history is constant, scaled or shifted. */
public interface EquivarianceContract extends ForecasterUnderTest {

  @Test
  default void constantHistoryGivesThatConstant() {
    requirePromise(Promise.CONSTANT);
    for (double constant : new double[] {7, -3, 1e-12, 1e12, 0.1}) {
      Forecast forecast = fitted(map(history(), value -> constant)).forecast(HORIZON);
      for (int step = 1; step <= HORIZON; step++) {
        assertThat(forecast.mean(step)).isCloseTo(constant, near(constant));
        assertThat(forecast.quantile(step, 0.1)).isCloseTo(constant, near(constant));
        assertThat(forecast.quantile(step, 0.9)).isCloseTo(constant, near(constant));
      }
    }
  }

  @Test
  default void historyOfZerosGivesZero() {
    requirePromise(Promise.ZERO);
    assertThat(fitted(map(history(), value -> 0)).forecast(HORIZON).means()).containsOnly(0);
  }

  @Test
  default void scaledHistoryScalesTheForecast() {
    requirePromise(Promise.SCALE);
    for (double scale : new double[] {2, 1e-12, 1e12, 0.3}) {
      assertMaps(value -> value * scale, near(100 * scale));
    }
  }

  @Test
  default void shiftedHistoryShiftsTheForecast() {
    requirePromise(Promise.SHIFT);
    for (double shift : new double[] {1, -100, 12345}) {
      assertMaps(value -> value + shift, near(100 + Math.abs(shift)));
    }
  }

  private void assertMaps(DoubleUnaryOperator mapping, Offset<Double> near) {
    Forecast mapped = fitted(map(history(), mapping)).forecast(HORIZON);
    Forecast plain = fitted(history()).forecast(HORIZON);
    for (int step = 1; step <= HORIZON; step++) {
      assertThat(mapped.mean(step)).isCloseTo(mapping.applyAsDouble(plain.mean(step)), near);
      for (double level : LEVELS) {
        assertThat(mapped.quantile(step, level))
            .isCloseTo(mapping.applyAsDouble(plain.quantile(step, level)), near);
      }
    }
  }
}
