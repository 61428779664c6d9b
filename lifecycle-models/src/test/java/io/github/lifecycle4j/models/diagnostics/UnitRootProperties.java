package io.github.lifecycle4j.models.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UnitRootProperties {

  /** No test depends on the unit; those with a constant do not depend on the level either. */
  @Property(tries = 200)
  void theUnitDoesNotMatter(@ForAll("values") double[] values, @ForAll("scales") double scale) {
    double[] mapped = Arrays.stream(values).map(value -> scale * (value + 7)).toArray();
    List<TestResult> plain = results(values);
    List<TestResult> other = results(mapped);
    for (int i = 0; i < plain.size(); i++) {
      double statistic = plain.get(i).statistic();
      assertThat(other.get(i).statistic())
          .as(plain.get(i).test())
          .isCloseTo(statistic, within(1e-6 * (1 + Math.abs(statistic))));
    }
  }

  /** The choice keeps to the largest number it is given, on any values. */
  @Property(tries = 100)
  void differencesAreNeverMoreThanAllowed(@ForAll("values") double[] values) {
    for (Differencing.UnitRootTest test : Differencing.UnitRootTest.values()) {
      for (int most = 0; most <= 2; most++) {
        assertThat(Differencing.differences(values, test, Terms.CONSTANT, 0.05, most))
            .isBetween(0, most);
      }
    }
  }

  private static List<TestResult> results(double[] values) {
    return List.of(
        Kpss.test(values, Terms.CONSTANT, 2),
        Kpss.test(values, Terms.TREND, 2),
        DickeyFuller.test(values, Terms.CONSTANT, 1),
        DickeyFuller.test(values, Terms.TREND, 1),
        PhillipsPerron.test(values, Terms.TREND, 2),
        PhillipsPerron.testCoefficient(values, Terms.CONSTANT, 2),
        Portmanteau.ljungBox(values, 3, 0),
        JarqueBera.test(values));
  }

  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.integers()
        .between(0, 1000)
        .array(int[].class)
        .ofMinSize(12)
        .ofMaxSize(40)
        .filter(values -> Arrays.stream(values).distinct().count() > 8)
        .map(values -> Arrays.stream(values).asDoubleStream().toArray());
  }

  @Provide
  Arbitrary<Double> scales() {
    return Arbitraries.of(1e-12, 0.3, 3.0, 1e12, 1e100);
  }
}
