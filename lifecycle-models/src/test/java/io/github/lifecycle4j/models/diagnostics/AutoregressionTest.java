package io.github.lifecycle4j.models.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.r.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AutoregressionTest {

  static Stream<Golden> cases() {
    return Golden.all("acf");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void yuleWalkerEqualsR(Golden r) {
    Autoregression ours = fit(r, Autoregression.Method.YULE_WALKER);
    assertEqual(ours, r, "ar4_yw", 1e-10);
    assertThat(ours.variance()).isCloseTo(r.number("ar4_yw.var"), relative(r, "ar4_yw"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void burgEqualsR(Golden r) {
    Autoregression ours = fit(r, Autoregression.Method.BURG);
    assertEqual(ours, r, "ar4_burg", 1e-10);
    // R leaves the factor n/(n - p - 1) out for Burg's.
    double n = r.history().length();
    assertThat(ours.variance() * (n - 5) / n)
        .isCloseTo(r.number("ar4_burg.var"), relative(r, "ar4_burg"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leastSquaresEqualsR(Golden r) {
    Autoregression ours = fit(r, Autoregression.Method.LEAST_SQUARES);
    assertEqual(ours, r, "ar4_ols", 1e-9);
    assertThat(ours.intercept())
        .isCloseTo(r.number("ar4_ols.intercept"), within(1e-9 * Math.abs(ours.mean())));
    assertThat(ours.variance()).isCloseTo(r.number("ar4_ols.var"), relative(r, "ar4_ols"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void chosenOrderEqualsR(Golden r) {
    double[] values = r.history().toArray();
    int most = Math.min(values.length - 1, (int) (10 * Math.log10(values.length)));
    Autoregression ours = Autoregression.choose(values, most);
    assertThat(ours.order()).isEqualTo(r.integer("ar_yw_aic.order"));
    assertEqual(ours, r, "ar_yw_aic", 1e-10);
    assertThat(ours.variance()).isCloseTo(r.number("ar_yw_aic.var"), relative(r, "ar_yw_aic"));
  }

  @Test
  void refusesWhatItCannotFit() {
    double[] values = {1, 2, 3, 6, 5};
    assertThatThrownBy(() -> Autoregression.fit(values, 3, Autoregression.Method.LEAST_SQUARES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("order is 3");
    assertThatThrownBy(
            () -> Autoregression.fit(new double[] {2, 2, 2, 2}, 1, Autoregression.Method.BURG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.0");
    values[1] = Double.NaN;
    assertThatThrownBy(() -> Autoregression.choose(values, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("missing");
  }

  private static Autoregression fit(Golden r, Autoregression.Method method) {
    return Autoregression.fit(r.history().toArray(), 4, method);
  }

  private static org.assertj.core.data.Offset<Double> relative(Golden r, String kind) {
    return within(1e-9 * r.number(kind + ".var"));
  }

  private static void assertEqual(Autoregression ours, Golden r, String kind, double tolerance) {
    double[] expected = r.numbers(kind + ".ar");
    assertThat(ours.order()).isEqualTo(expected.length);
    for (int lag = 1; lag <= expected.length; lag++) {
      assertThat(ours.coefficient(lag)).isCloseTo(expected[lag - 1], within(tolerance));
    }
  }
}
