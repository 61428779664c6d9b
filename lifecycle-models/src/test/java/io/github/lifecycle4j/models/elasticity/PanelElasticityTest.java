package io.github.lifecycle4j.models.elasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Elasticities from the sales of a panel, where prices were not set by chance. */
class PanelElasticityTest {

  private static final int WEEKS = 156;

  /** 20 products of elasticity 1.8 that sell ever less, at a price that was lowered for that. */
  private static Panel fading(double stockout) {
    SplittableRandom chance = new SplittableRandom(1);
    Panel.Builder panel = Panel.builder(Frequency.WEEKLY);
    for (int product = 0; product < 20; product++) {
      ProductKey key = ProductKey.of("p" + product);
      double[] units = new double[WEEKS];
      double[] price = new double[WEEKS];
      double[] out = new double[WEEKS];
      for (int t = 0; t < WEEKS; t++) {
        double usual = 10 * Math.exp(-0.004 * t);
        price[t] = t % 5 == 2 ? usual * (1 - 0.1 * chance.nextInt(1, 4)) : usual;
        double demand =
            300
                * Math.exp(-0.02 * t + 0.15 * chance.nextGaussian())
                * Math.pow(price[t] / usual, -1.8);
        out[t] = chance.nextDouble() < stockout ? 1 : 0;
        units[t] = out[t] == 1 ? 1 : demand;
      }
      panel.add(
          Series.of(key, Frequency.WEEKLY, 0, units),
          Covariates.none()
              .withPast(Covariates.PRICE, Series.of(key, Frequency.WEEKLY, 0, price))
              .withPast(Covariates.STOCKOUT, Series.of(key, Frequency.WEEKLY, 0, out)));
    }
    return panel.build();
  }

  private static double mean(List<PriceElasticity> elasticities) {
    return elasticities.stream().mapToDouble(PriceElasticity::value).average().orElseThrow();
  }

  /** Without controls sales fall with the price; beside the usual periods they rise by 1.8. */
  @Test
  void aPriceThatFollowsDemandIsNoTrap() {
    Panel panel = fading(0);
    List<PriceElasticity> naive =
        ElasticityEstimator.of(PanelSales.PRODUCT, Covariates.PRICE, PanelSales.UNITS)
            .estimate(PanelSales.of(panel), FitContext.of(1));
    List<PriceElasticity> found = ElasticityEstimator.ofPanel(panel, FitContext.of(1));
    assertThat(mean(naive)).isNegative();
    assertThat(found).hasSize(20);
    assertThat(mean(found)).isCloseTo(1.8, within(0.1));
    assertThat(found)
        .filteredOn(one -> one.lower() <= 1.8 && 1.8 <= one.upper())
        .hasSizeGreaterThanOrEqualTo(17);
  }

  @Test
  void whatIsSoldWithoutStockIsLeftOut() {
    assertThat(mean(ElasticityEstimator.ofPanel(fading(0.2), FitContext.of(1))))
        .isCloseTo(1.8, within(0.12));
  }
}
