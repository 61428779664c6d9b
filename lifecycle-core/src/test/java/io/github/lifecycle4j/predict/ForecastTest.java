package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private final Forecast forecast =
      new Forecast(
          ProductKey.of("shoe"),
          Frequency.WEEKLY,
          100,
          Samples.of(new double[][] {{1, 2, 3}, {3, 4, 8}}),
          new Provenance("test", Map.of(), 1, "0"));

  @Test
  void countsItsStepsFromOne() {
    assertThat(forecast.horizon()).isEqualTo(3);
    assertThat(forecast.means()).containsExactly(2, 3, 5.5);
    assertThat(forecast.mean(1)).isEqualTo(2);
    assertThat(forecast.quantile(3, 0.5)).isEqualTo(5.5);
    assertThat(forecast.period(1)).isEqualTo(100);
    assertThat(forecast.period(3)).isEqualTo(102);
    assertThat(forecast.total(2).mean(1)).isEqualTo(5);
  }

  @Test
  void hasNoStepsOutsideItsHorizon() {
    for (int step : new int[] {0, 4, -1}) {
      assertThatThrownBy(() -> forecast.period(step))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessageContaining("1 … 3");
      assertThatThrownBy(() -> forecast.mean(step)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> forecast.total(step)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void equalNumbersMakeEqualDistributions() {
    double[] one = {1, 2};
    double[] other = {1, 3};
    List<Supplier<ForecastDistribution>> different =
        List.of(
            () -> Samples.of(new double[][] {one, other}),
            () -> Samples.of(new double[][] {other, one}),
            () -> Quantiles.of(new double[] {0.1, 0.9}, new double[][] {one}),
            () -> Quantiles.of(new double[] {0.1, 0.8}, new double[][] {one}),
            () -> Quantiles.of(new double[] {0.1, 0.9}, new double[][] {other}),
            () -> Parametric.normal(one, one, one),
            () -> Parametric.normal(other, one, one),
            () -> Parametric.normal(one, other, one),
            () -> Parametric.normal(one, one, other));
    for (Supplier<ForecastDistribution> made : different) {
      assertThat(made.get()).isEqualTo(made.get()).hasSameHashCodeAs(made.get());
    }
    assertThat(different.stream().map(Supplier::get).distinct()).hasSize(different.size());
  }
}
