package io.github.lifecycle4j.decide.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.predict.Parametric;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class DemandProperties {

  /** Demand of every kind. */
  @Provide
  static Arbitrary<Demand> demands() {
    Arbitrary<Double> mean = Arbitraries.doubles().between(0.1, 200);
    return Arbitraries.oneOf(
        mean.map(m -> Demand.normal(m, m / 3)),
        mean.map(m -> Demand.uniform(m / 2, 2 * m)),
        mean.map(CountDemand::poisson),
        mean.map(m -> CountDemand.negativeBinomial(m, 3 * m)),
        mean.map(m -> Demand.empirical(m, m / 2, 2 * m, 2 * m, 0)),
        mean.map(
            m -> {
              double[] spread = {m / 3};
              return Demand.forecast(Parametric.normal(new double[] {m}, spread, spread), 1);
            }));
  }

  /** dE[(D − x)⁺] / dx = F(x) − 1, and the same once more. */
  @Property(tries = 300)
  void lossesAreIntegralsOfTheDistribution(
      @ForAll("demands") Demand demand, @ForAll @DoubleRange(min = -1, max = 4) double where) {
    double x = where * demand.mean();
    double step = 0.01 * demand.mean();
    double first = 0;
    double second = 0;
    int n = 2_000;
    for (int i = 0; i < n; i++) {
      double middle = x + (i + 0.5) * step / n;
      first += (1 - demand.cdf(middle)) * step / n;
      second += 2 * demand.expectedShortage(middle) * step / n;
    }
    double scale = demand.mean();
    assertThat(demand.expectedShortage(x) - demand.expectedShortage(x + step))
        .isCloseTo(first, within(2e-5 * scale));
    assertThat(demand.expectedSquaredShortage(x) - demand.expectedSquaredShortage(x + step))
        .isCloseTo(second, within(2e-5 * scale * scale));
  }

  @Property(tries = 300)
  void theQuantileIsTheLeastThatSuffices(
      @ForAll("demands") Demand demand, @ForAll @DoubleRange(min = 0.01, max = 0.99) double level) {
    double quantile = demand.quantile(level);
    assertThat(demand.cdf(quantile)).isGreaterThanOrEqualTo(level - 1e-9);
    assertThat(demand.cdf(quantile - 1e-6 * demand.mean())).isLessThan(level + 1e-9);
  }

  @Property(tries = 200)
  void meanAndVarianceAreThoseOfTheLosses(@ForAll("demands") Demand demand) {
    double low = -10 * demand.mean();
    assertThat(low + demand.expectedShortage(low))
        .isCloseTo(demand.mean(), within(1e-9 * demand.mean()));
    double shift = demand.mean() - low;
    assertThat(demand.expectedSquaredShortage(low))
        .isCloseTo(demand.variance() + shift * shift, within(1e-6 * shift * shift));
  }
}
