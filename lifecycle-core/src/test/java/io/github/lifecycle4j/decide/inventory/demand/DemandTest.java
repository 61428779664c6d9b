package io.github.lifecycle4j.decide.inventory.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Quantiles;
import io.github.lifecycle4j.predict.Samples;
import org.junit.jupiter.api.Test;

class DemandTest {

  @Test
  void ofObservations() {
    Demand demand = Demand.empirical(4, 1, 3, 2, 10);
    assertThat(demand.mean()).isEqualTo(4);
    assertThat(demand.variance()).isCloseTo(10, within(1e-12));
    assertThat(demand.cdf(3)).isEqualTo(0.6);
    assertThat(demand.quantile(0.6)).isEqualTo(3);
    assertThat(demand.quantile(0.61)).isEqualTo(4);
    assertThat(demand.expectedShortage(3)).isCloseTo((1.0 + 7) / 5, within(1e-12));
    assertThat(demand.expectedLeftover(3)).isCloseTo((2.0 + 1) / 5, within(1e-12));
    assertThat(demand.expectedSquaredShortage(3)).isCloseTo((1.0 + 49) / 5, within(1e-12));
  }

  /** 1 with probability 0.25, 2 with 0.5, 4 with 0.25. */
  @Test
  void inWholeUnits() {
    CountDemand demand = CountDemand.of(0, 0.25, 0.5, 0, 0.25);
    assertThat(demand.min()).isEqualTo(1);
    assertThat(demand.max()).isEqualTo(4);
    assertThat(demand.mean()).isCloseTo(2.25, within(1e-15));
    assertThat(demand.variance()).isCloseTo(0.25 + 2 + 4 - 2.25 * 2.25, within(1e-14));
    assertThat(demand.cdf(0.9)).isZero();
    assertThat(demand.cdf(2.5)).isEqualTo(0.75);
    assertThat(demand.quantile(0.25)).isEqualTo(1);
    assertThat(demand.quantile(0.75)).isEqualTo(2);
    assertThat(demand.quantile(0.76)).isEqualTo(4);
    assertThat(demand.expectedShortage(2)).isCloseTo(0.5, within(1e-15));
    assertThat(demand.expectedShortage(2.5)).isCloseTo(0.375, within(1e-15));
    assertThat(demand.expectedShortage(-1)).isCloseTo(3.25, within(1e-15));
    assertThat(demand.expectedSquaredShortage(2.5)).isCloseTo(0.25 * 2.25, within(1e-15));
    assertThat(demand.expectedSquaredShortage(0))
        .isCloseTo(0.25 + 0.5 * 4 + 0.25 * 16, within(1e-14));
    assertThat(demand.expectedSquaredShortage(5)).isZero();
  }

  @Test
  void addsUpOverPeriods() {
    CountDemand twice = CountDemand.of(0.5, 0.5).over(2);
    assertThat(twice).isEqualTo(CountDemand.of(0.25, 0.5, 0.25));
    assertThat(CountDemand.of(0.5, 0.5).over(0)).isEqualTo(CountDemand.of(1));
    assertThat(CountDemand.poisson(3).over(2)).isEqualTo(CountDemand.poisson(6));
    assertThat(Demand.normal(3, 2).over(4)).isEqualTo(Demand.normal(12, 4));
    assertThat(Demand.normal(3, 2).over(0).expectedShortage(0)).isZero();
  }

  /** e⁻² 2ᵏ / k!. */
  @Test
  void isPoisson() {
    CountDemand demand = CountDemand.poisson(2);
    assertThat(demand.probability(0)).isCloseTo(Math.exp(-2), within(1e-15));
    assertThat(demand.probability(3)).isCloseTo(Math.exp(-2) * 8 / 6, within(1e-15));
    assertThat(demand.probability(-1)).isZero();
    assertThat(demand.mean()).isCloseTo(2, within(1e-14));
    assertThat(CountDemand.poisson(0)).isEqualTo(CountDemand.of(1));
    CountDemand large = CountDemand.poisson(1e6);
    assertThat(large.mean()).isCloseTo(1e6, within(1e-6));
    assertThat(large.variance()).isCloseTo(1e6, within(1e-3));
  }

  /** r = 4, q = 0.5: C(k + 3, k) 0.5⁴ 0.5ᵏ. */
  @Test
  void isNegativeBinomial() {
    CountDemand demand = CountDemand.negativeBinomial(4, 8);
    assertThat(demand.probability(0)).isCloseTo(1 / 16.0, within(1e-15));
    assertThat(demand.probability(2)).isCloseTo(10 / 64.0, within(1e-15));
    assertThat(demand.mean()).isCloseTo(4, within(1e-13));
    assertThat(demand.variance()).isCloseTo(8, within(1e-12));
    assertThat(demand.over(3)).isEqualTo(CountDemand.negativeBinomial(12, 24));
    assertThat(CountDemand.negativeBinomial(4, 4)).isEqualTo(CountDemand.poisson(4));
  }

  @Test
  void roundsToWholeUnits() {
    CountDemand rounded = CountDemand.rounded(Demand.uniform(-0.5, 3.5));
    assertThat(rounded.max()).isEqualTo(4);
    for (int k = 0; k < 4; k++) {
      assertThat(rounded.probability(k)).isCloseTo(0.25, within(1e-12));
    }
    assertThat(CountDemand.rounded(Demand.empirical(-3, 0.4, 0.5, 2)))
        .isEqualTo(CountDemand.of(0.5, 0.25, 0.25));
  }

  @Test
  void isWhatAForecastExpects() {
    double[] one = {1};
    Demand normal = Demand.forecast(Parametric.normal(new double[] {50}, one, one), 1);
    assertThat(normal.mean()).isCloseTo(50, within(1e-9));
    assertThat(normal.variance()).isCloseTo(1, within(1e-9));
    assertThat(normal.expectedSquaredShortage(50.5))
        .isCloseTo(Demand.normal(50, 1).expectedSquaredShortage(50.5), within(1e-9));
    Demand paths = Demand.forecast(Samples.of(new double[][] {{1, 5}, {2, 7}}), 2);
    assertThat(paths.quantile(0.5)).isEqualTo(5);
    Demand quantiles =
        Demand.forecast(Quantiles.of(new double[] {0.25, 0.75}, new double[][] {{1, 3}}), 1);
    assertThat(quantiles.mean()).isCloseTo(2, within(1e-12));
    // A quarter at each end and the rest between: 2 (1/4) + 1/2 · (2²/12).
    assertThat(quantiles.variance()).isCloseTo(0.5 + 1 / 6.0, within(1e-9));
  }

  @Test
  void ofAForecastOfCountsIsInWholeUnits() {
    Demand demand = Demand.forecast(Parametric.poisson(new double[] {1, 3}), 2);
    assertThat(demand).isInstanceOf(CountDemand.class);
    assertThat(((CountDemand) demand).probability(2))
        .isCloseTo(CountDemand.poisson(3).probability(2), within(1e-12));
  }

  /** exp of a normal: the mean is exp(1 + ½ · 0.5²), the median exp(1). */
  @Test
  void ofAForecastThatNamesItsMedianHasTheMean() {
    Parametric forecast =
        Parametric.boxCoxNormal(
            0, new double[] {1}, new double[] {0.5}, new double[] {0.5}, Parametric.Point.MEDIAN);
    assertThat(Demand.forecast(forecast, 1).mean()).isCloseTo(Math.exp(1.125), within(1e-6));
  }

  @Test
  void refusesWhatIsNoDemand() {
    assertThatThrownBy(() -> Demand.normal(1, -1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> Demand.normal(Double.NaN, 1)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Demand.uniform(2, 2)).hasMessageContaining("range of demand");
    assertThatThrownBy(() -> Demand.empirical()).hasMessageContaining("at least one");
    assertThatThrownBy(() -> CountDemand.poisson(-1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> CountDemand.of(0.5, 0.4)).hasMessageContaining("0.9");
    assertThatThrownBy(() -> CountDemand.of()).hasMessageContaining("0.0");
    assertThatThrownBy(() -> CountDemand.negativeBinomial(4, 3)).hasMessageContaining("Poisson");
    assertThatThrownBy(() -> CountDemand.poisson(1e12)).hasMessageContaining("packs");
    assertThatThrownBy(() -> CountDemand.negativeBinomial(1, 1e9)).hasMessageContaining("packs");
    assertThatThrownBy(() -> CountDemand.rounded(Demand.normal(1e12, 1)))
        .hasMessageContaining("packs");
    assertThatThrownBy(() -> CountDemand.of(0.5, 0.5).over(1.5))
        .hasMessageContaining("whole periods");
    assertThatThrownBy(() -> CountDemand.poisson(1).over(-1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> Demand.empirical(1, 2).over(2)).hasMessageContaining("one period");
    assertThatThrownBy(() -> Demand.normal(0, 1).quantile(1)).hasMessageContaining("1.0");
  }
}
