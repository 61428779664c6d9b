package io.github.lifecycle4j.models.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.r.Golden;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StlTest {

  /**
   * In these cases R's bandwidth of the robust weights is not six times the median of the
   * remainders: it asks its partial sort for the two middle ones of an even number in falling
   * order, and gets another one where the sort splits just between them. With such a sort in the
   * place of the median all of their numbers are met.
   */
  private static final Set<String> OTHER_THAN_THE_MEDIAN =
      Set.of("ldeaths_stl_robust", "nottem_stl_robust");

  static Stream<Golden> cases() {
    return Golden.all("decomposition")
        .filter(golden -> golden.text("call").startsWith("stl"))
        .filter(golden -> !OTHER_THAN_THE_MEDIAN.contains(golden.id()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void decomposesAsR(Golden golden) {
    Series series = golden.history();
    Decomposition parts = options(golden.text("call")).decompose(series);
    double tolerance = 1e-11 * Arrays.stream(series.toArray()).map(Math::abs).max().orElseThrow();
    assertThat(parts.seasonal()).containsExactly(golden.numbers("seasonal"), within(tolerance));
    assertThat(parts.trend()).containsExactly(golden.numbers("trend"), within(tolerance));
    assertThat(parts.remainder()).containsExactly(golden.numbers("remainder"), within(tolerance));
    if (golden.has("weights")) {
      assertThat(parts.weights()).containsExactly(golden.numbers("weights"), within(1e-9));
    } else {
      assertThat(parts.weights()).containsOnly(1);
    }
  }

  /** Reads the options of R's call, such as {@code stl(x,s.window=7,robust=TRUE)}. */
  private static Stl options(String call) {
    Stl options = Stl.DEFAULTS.withRobust(call.contains("robust=TRUE"));
    String window = call.replaceAll("stl\\(x,(s\\.window=)?['\"]?([a-z0-9]+).*", "$2");
    return window.equals("periodic")
        ? options
        : options.withSeasonalWindow(Integer.parseInt(window));
  }

  @Test
  void takesApartALineWithASeason() {
    double[] season = {3, -1, -2};
    double[] values = new double[60];
    for (int t = 0; t < values.length; t++) {
      values[t] = 10 + 2.0 * t + season[t % 3];
    }
    Decomposition parts = Stl.DEFAULTS.decompose(values, 3);
    for (int t = 0; t < values.length; t++) {
      assertThat(parts.trend()[t]).isCloseTo(10 + 2.0 * t, within(0.5));
      assertThat(parts.seasonal()[t]).isCloseTo(season[t % 3], within(0.5));
      assertThat(parts.trend()[t] + parts.seasonal()[t] + parts.remainder()[t])
          .isCloseTo(values[t], within(1e-12));
    }
    assertThat(parts.trendStrength()).isGreaterThan(0.99);
    assertThat(parts.seasonalStrength()).isGreaterThan(0.95);
  }

  /** A missing value of a smooth series is found again; so is a whole missing season. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void knowsTrendAndSeasonWhereValuesAreMissing(boolean robust) {
    double[] values = new double[120];
    double[] gaps = new double[120];
    for (int t = 0; t < values.length; t++) {
      values[t] = 100 + 0.5 * t + 20 * Math.sin(Math.PI * t / 6) + Math.sin(t * t);
      boolean missing = t == 0 || t == 119 || t % 17 == 5 || (t >= 40 && t < 52);
      gaps[t] = missing ? Double.NaN : values[t];
    }
    Decomposition parts = Stl.DEFAULTS.withRobust(robust).decompose(gaps, 12);
    for (int t = 0; t < values.length; t++) {
      assertThat(parts.trend()[t] + parts.seasonal()[t]).isCloseTo(values[t], within(3.0));
      assertThat(Double.isNaN(parts.remainder()[t])).isEqualTo(Double.isNaN(gaps[t]));
      assertThat(Double.isNaN(parts.seasonallyAdjusted()[t])).isEqualTo(Double.isNaN(gaps[t]));
    }
    assertThat(parts.weights()[45]).isZero();
  }

  @Test
  void outliersLoseTheirWeight() {
    double[] values = Golden.series("nottem").toArray();
    double[] spoiled = values.clone();
    spoiled[100] += 500;
    Decomposition clean = Stl.DEFAULTS.withRobust(true).decompose(values, 12);
    Decomposition robust = Stl.DEFAULTS.withRobust(true).decompose(spoiled, 12);
    assertThat(robust.weights()[100]).isZero();
    assertThat(robust.trend()).containsExactly(clean.trend(), within(0.2));
    assertThat(robust.seasonal()).containsExactly(clean.seasonal(), within(0.2));
  }

  @Test
  void aConstantHasNoSeasonAndNoStrength() {
    double[] values = new double[30];
    Arrays.fill(values, 7.25);
    Decomposition parts = Stl.DEFAULTS.withRobust(true).decompose(values, 4);
    assertThat(parts.trend()).containsExactly(values, within(1e-12));
    assertThat(parts.seasonal()).containsExactly(new double[30], within(1e-12));
    Decomposition zeros = Stl.DEFAULTS.decompose(new double[30], 4);
    assertThat(zeros.trend()).containsOnly(0);
    assertThat(zeros.seasonalStrength()).isZero();
    assertThat(zeros.trendStrength()).isZero();
  }

  @Test
  void saysWhatASeriesLacks() {
    Series series =
        Series.of(ProductKey.of("shoe"), Frequency.QUARTERLY, 0, 1, 2, 3, 4, 5, 6, 7, 8);
    assertThatThrownBy(() -> Stl.DEFAULTS.decompose(series))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The series (shoe) has 8 periods but STL needs more than two seasons, 9 with a season of 4. Maybe use a method without season.");
    assertThatThrownBy(() -> Stl.DEFAULTS.decompose(new double[9], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("season length 1");
    double[] never = {1, Double.NaN, 3, 4, Double.NaN, 6, 7, Double.NaN, 9};
    assertThatThrownBy(() -> Stl.DEFAULTS.decompose(never, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never observed in position 2 of its season of 3");
  }

  @Test
  void refusesWindowsThatAreEvenOrSmall() {
    for (int window : new int[] {-1, 0, 1, 8}) {
      assertThatThrownBy(() -> Stl.DEFAULTS.withSeasonalWindow(window))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("seasonal window of STL is " + window);
      assertThatThrownBy(() -> Stl.DEFAULTS.withTrendWindow(window))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("trend window of STL is " + window);
    }
  }
}
