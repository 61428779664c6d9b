package io.github.lifecycle4j.models.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.r.Golden;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArmaProcessTest {

  static Stream<Golden> cases() {
    return Golden.all("arma_theory");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hasTheMomentsThatRComputes(Golden golden) {
    ArmaProcess process = ArmaProcess.of(golden.numbers("ar"), golden.numbers("ma"));
    assertThat(process.autocorrelations(10))
        .containsExactly(golden.numbers("acf_0_10"), within(1e-12));
    assertThat(process.partialAutocorrelations(10))
        .containsExactly(golden.numbers("pacf_1_10"), within(1e-12));
    double[] psi = process.impulseResponse(10);
    assertThat(Arrays.copyOfRange(psi, 1, 11))
        .containsExactly(golden.numbers("psi_1_10"), within(1e-12));
  }

  @Test
  void varianceOfAFirstOrderAutoregression() {
    // 1 / (1 − φ²) and φ times it.
    assertThat(ArmaProcess.of(new double[] {0.5}, new double[0]).autocovariances(1))
        .containsExactly(new double[] {4.0 / 3, 2.0 / 3}, within(1e-15));
  }

  @Test
  void refusesAProcessThatIsNotStationary() {
    assertThatThrownBy(() -> ArmaProcess.of(new double[] {1}, new double[0]).autocovariances(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stationary");
  }
}
