package io.github.lifecycle4j.models.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lifecycle4j.models.r.Golden;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MstlTest {

  static Stream<Golden> cases() {
    return Golden.all("tests").filter(golden -> strength(golden).isPresent());
  }

  private static OptionalDouble strength(Golden golden) {
    return StreamSupport.stream(golden.node("results").spliterator(), false)
        .filter(result -> result.get("test").textValue().equals("forecast seas strength (mstl)"))
        .map(result -> result.get("value"))
        .mapToDouble(JsonNode::doubleValue)
        .findFirst();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void seasonIsAsStrongAsInR(Golden golden) {
    Decomposition parts = Mstl.DEFAULTS.decompose(Golden.series(golden.text("series")));
    assertThat(parts.seasonalStrength()).isCloseTo(strength(golden).orElseThrow(), within(1e-11));
  }

  @Test
  void withOneSeasonItIsStlOfElevenCycles() {
    double[] values = Golden.series("co2").toArray();
    Decomposition one = Mstl.DEFAULTS.decompose(values, 12);
    Decomposition stl = Stl.DEFAULTS.withSeasonalWindow(11).decompose(values, 12);
    assertThat(one.trend()).containsExactly(stl.trend());
    assertThat(one.seasonal(0)).containsExactly(stl.seasonal());
    assertThat(one.seasonLengths()).containsExactly(12);
  }

  @Test
  void tellsTwoSeasonsApart() {
    double[] values = new double[400];
    for (int t = 0; t < values.length; t++) {
      values[t] = 50 + 0.1 * t + week(t) + year(t);
    }
    Decomposition parts = Mstl.DEFAULTS.withSeasonLengths(7, 60).decompose(values, 1);
    for (int t = 0; t < values.length; t++) {
      assertThat(parts.seasonal(0)[t]).isCloseTo(week(t), within(0.3));
      assertThat(parts.seasonal(1)[t]).isCloseTo(year(t), within(0.5));
      assertThat(parts.seasonal()[t])
          .isCloseTo(parts.seasonal(0)[t] + parts.seasonal(1)[t], within(1e-12));
      assertThat(parts.trend()[t] + parts.seasonal()[t] + parts.remainder()[t])
          .isCloseTo(values[t], within(1e-12));
    }
    assertThat(parts.seasonalStrength(0)).isGreaterThan(0.99);
    assertThat(parts.seasonalStrength(1)).isGreaterThan(0.99);
  }

  private static double week(int t) {
    return 5 * Math.cos(2 * Math.PI * t / 7);
  }

  private static double year(int t) {
    return 9 * Math.sin(2 * Math.PI * t / 60);
  }

  @Test
  void refusesASeasonTheSeriesHoldsNotTwice() {
    assertThatThrownBy(() -> Mstl.DEFAULTS.withSeasonLengths(7, 365).decompose(new double[700], 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("700 periods")
        .hasMessageContaining("731 with a season of 365");
  }

  @Test
  void refusesSeasonLengthsThatDoNotRise() {
    assertThatThrownBy(() -> Mstl.DEFAULTS.withSeasonLengths(12, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[12, 7]");
    assertThatThrownBy(() -> Mstl.DEFAULTS.withSeasonLengths(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[1]");
  }
}
