package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.r.Golden;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * R's function HoltWinters: the same recursion from the first values, where its β is β/α here and,
 * beside an additive season, its γ is γ/(1 − α). It starts seasons from a decomposition that it
 * does not show, so their cases are followed from its last coefficients only; a season that
 * multiplies it moves by the new level, which is another recursion than that of the model.
 */
class StatsHoltWintersGoldenTest {

  static Stream<Golden> cases() {
    return Golden.all("holtwinters");
  }

  static Stream<Golden> withoutSeason() {
    return cases().filter(r -> !r.has("coefficients.s1"));
  }

  private static EtsStructure structure(Golden r) {
    String season = r.has("coefficients.s1") ? (isMultiplicative(r) ? "M" : "A") : "N";
    EtsChoice choice = EtsChoice.parse("A" + (r.has("coefficients.b") ? "A" : "N") + season);
    return choice.structures().get(0);
  }

  private static boolean isMultiplicative(Golden r) {
    return r.has("options.seasonal") && r.node("options.seasonal").get(0).asText().startsWith("m");
  }

  private static EtsPoint point(Golden r, double level, double slope, double[] season) {
    double alpha = r.number("alpha");
    EtsStructure structure = structure(r);
    return new EtsPoint(structure, alpha, alpha * r.number("beta"), 0, 1, level, slope, season);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void forecastsFromTheLastStateAsR(Golden r) {
    int m = r.has("coefficients.s1") ? r.history().frequency().seasonLength() : 0;
    double[] season = new double[m];
    Arrays.setAll(season, i -> r.number("coefficients.s" + (i + 1)));
    double slope = r.has("coefficients.b") ? r.number("coefficients.b") : 0;
    EtsPoint last = point(r, r.number("coefficients.a"), slope, season);
    double[] expected = r.numbers("forecast.mean");
    double[] means = EtsPass.means(last, expected.length);
    assertThat(means).containsExactly(expected, within(1e-9 * Math.abs(expected[0])));
  }

  @ParameterizedTest
  @MethodSource("withoutSeason")
  void passesOverTheHistoryAsR(Golden r) {
    double[] values = r.history().toArray();
    double[] expected = r.numbers("fitted");
    int first = values.length - expected.length;
    double level = values[first - 1];
    double slope = r.has("coefficients.b") ? level - values[first - 2] : 0;
    EtsPass pass =
        new EtsPass(
            point(r, level, slope, new double[0]),
            Arrays.copyOfRange(values, first, values.length));
    assertThat(pass.fitted).containsExactly(expected, within(1e-9 * Math.abs(level)));
    assertThat(pass.squares).isCloseTo(r.number("sse"), within(1e-9 * r.number("sse")));
    assertThat(pass.last.level)
        .isCloseTo(r.number("coefficients.a"), within(1e-9 * Math.abs(level)));
  }
}
