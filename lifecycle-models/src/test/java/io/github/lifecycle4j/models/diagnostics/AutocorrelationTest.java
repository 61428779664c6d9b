package io.github.lifecycle4j.models.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.r.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AutocorrelationTest {

  private static final double NAN = Double.NaN;

  static Stream<Golden> cases() {
    return Golden.all("acf");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equalsR(Golden r) {
    double[] acf = r.numbers("acf_lag0..");
    double[] pacf = r.numbers("pacf_lag1..");
    double[] covariances = r.numbers("acovf_lag0..10");
    Autocorrelation ours = Autocorrelation.of(r.history().toArray(), acf.length - 1);
    for (int lag = 0; lag < acf.length; lag++) {
      assertThat(ours.acf(lag)).as("acf %d", lag).isCloseTo(acf[lag], within(1e-12));
    }
    for (int lag = 1; lag <= pacf.length; lag++) {
      assertThat(ours.pacf(lag)).as("pacf %d", lag).isCloseTo(pacf[lag - 1], within(1e-10));
    }
    for (int lag = 0; lag < covariances.length; lag++) {
      assertThat(ours.autocovariance(lag))
          .as("covariance %d", lag)
          .isCloseTo(covariances[lag], within(1e-12 * covariances[0]));
    }
  }

  @Test
  void byHand() {
    // Mean 3, deviations -2, -1, 0, 3: sums of products 14, 2, -3 (lags 0 to 2), over 4.
    Autocorrelation ours = Autocorrelation.of(new double[] {1, 2, 3, 6}, 2);
    assertThat(ours.autocovariance(0)).isEqualTo(14 / 4.0);
    assertThat(ours.autocovariance(1)).isEqualTo(2 / 4.0);
    assertThat(ours.acf(2)).isCloseTo(-3 / 14.0, within(1e-15));
    double first = 2 / 14.0;
    assertThat(ours.pacf(2))
        .isCloseTo((-3 / 14.0 - first * first) / (1 - first * first), within(1e-15));
    assertThat(ours.bound(0.95)).isCloseTo(1.959963984540054 / 2, within(1e-12));
    assertThat(ours.maxLag()).isEqualTo(2);
  }

  @Test
  void pairsAcrossAGapAreLeftOut() {
    // Deviations -2, -1, ., 0, 3 from 3: at lag 1 the pairs (-2, -1) and (0, 3), so 2/(2 + 1).
    Autocorrelation ours = Autocorrelation.of(new double[] {1, 2, NAN, 3, 6}, 2);
    assertThat(ours.observed()).isEqualTo(4);
    assertThat(ours.autocovariance(1)).isCloseTo(2 / 3.0, within(1e-15));
  }

  @Test
  void refusesWhatItCannotCompute() {
    assertThatThrownBy(() -> Autocorrelation.of(new double[] {1, 2}, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("largest lag is 2");
    assertThatThrownBy(() -> Autocorrelation.of(new double[] {NAN, NAN, NAN}, 1))
        .isInstanceOf(IllegalArgumentException.class);
    Autocorrelation ours = Autocorrelation.of(new double[] {1, 2, 3, 6}, 2);
    assertThatThrownBy(() -> ours.acf(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ours.pacf(0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ours.bound(1)).isInstanceOf(IllegalArgumentException.class);
  }
}
