package io.github.lifecycle4j.models.elasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElasticityEstimatorTest {

  private final List<String> product = new ArrayList<>();
  private final List<Double> price = new ArrayList<>();
  private final List<Double> units = new ArrayList<>();
  private final List<Double> promotion = new ArrayList<>();

  private void add(String name, double itsPrice, double itsUnits, double promoted) {
    product.add(name);
    price.add(itsPrice);
    units.add(itsUnits);
    promotion.add(promoted);
  }

  /** ln q = 6 − e ln p + 0.5 promotion + normal errors, prices even in (5, 15). */
  private void sell(String name, double elasticity, double sigma, int rows, long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < rows; i++) {
      double p = 5 + 10 * random.nextDouble();
      double promoted = p < 8 && random.nextBoolean() ? 1 : 0;
      double log = 6 - elasticity * Math.log(p) + 0.5 * promoted + sigma * random.nextGaussian();
      add(name, p, Math.exp(log), promoted);
    }
  }

  private Table table() {
    return Table.empty()
        .with("sku", TextColumn.of(product))
        .with("price", NumberColumn.of(price.stream().mapToDouble(x -> x).toArray()))
        .with("units", NumberColumn.of(units.stream().mapToDouble(x -> x).toArray()))
        .with("promotion", NumberColumn.of(promotion.stream().mapToDouble(x -> x).toArray()));
  }

  private static final ElasticityEstimator ESTIMATOR =
      ElasticityEstimator.of("sku", "price", "units").withControls(Term.number("promotion"));

  /**
   * The reference case of pricing "loglog_recovery": 200 prices in (5, 15), errors of 0.2 and an
   * elasticity of 1.8 are found within 0.12; the standard error is about 0.2 / (√200 · 0.31), and
   * more with the promotion beside it.
   */
  @Test
  void findsAKnownElasticity() {
    for (long seed = 0; seed < 20; seed++) {
      product.clear();
      price.clear();
      units.clear();
      promotion.clear();
      Random random = new Random(seed);
      for (int i = 0; i < 200; i++) {
        double p = 5 + 10 * random.nextDouble();
        add("a", p, Math.exp(6 - 1.8 * Math.log(p) + 0.2 * random.nextGaussian()), 0);
      }
      PriceElasticity found =
          ElasticityEstimator.of("sku", "price", "units")
              .estimate(table(), FitContext.of(1))
              .get(0);
      assertThat(found.value()).isCloseTo(1.8, within(0.12));
      assertThat(found.standardError()).isCloseTo(0.2 / (Math.sqrt(200) * 0.31), within(0.008));
    }
  }

  /**
   * The other half of the reference case of pricing, "loglog_recovery": where the price is cut when
   * demand is low, least squares alone finds too little; with what drove both as a control it finds
   * 1.8.
   */
  @Test
  void aPriceThatIsCutInLowSeasonIsATrapWithoutAControl() {
    Random random = new Random(3);
    double[] season = new double[200];
    for (int i = 0; i < 200; i++) {
      season[i] = random.nextGaussian();
      double p = 10 * Math.exp(0.2 * season[i] + 0.1 * random.nextGaussian());
      double log = 6 - 1.8 * Math.log(p) + 0.6 * season[i] + 0.2 * random.nextGaussian();
      add("a", p, Math.exp(log), 0);
    }
    Table sales = table().with("season", NumberColumn.of(season));
    ElasticityEstimator alone = ElasticityEstimator.of("sku", "price", "units");
    ElasticityEstimator with = alone.withControls(Term.number("season"));
    // The bias is 0.6 · 0.2 / (0.2² + 0.1²) = 2.4: demand seems to rise with the price.
    assertThat(alone.estimate(sales, FitContext.of(1)).get(0).value())
        .isCloseTo(1.8 - 2.4, within(0.3));
    // The standard error is 0.2 / (√200 · 0.1) = 0.14.
    assertThat(with.estimate(sales, FitContext.of(1)).get(0).value()).isCloseTo(1.8, within(0.28));
  }

  /** Without its control a promotion at low prices passes for the price. */
  @Test
  void controlsTakeTheirShare() {
    sell("a", 1.8, 0.05, 300, 4);
    double with = ESTIMATOR.estimate(table(), FitContext.of(1)).get(0).value();
    double without =
        ElasticityEstimator.of("sku", "price", "units")
            .estimate(table(), FitContext.of(1))
            .get(0)
            .value();
    assertThat(with).isCloseTo(1.8, within(0.06));
    assertThat(without).isGreaterThan(2.0);
  }

  @Test
  void thinProductsLearnFromTheOthers() {
    Random random = new Random(7);
    double[] truth = new double[60];
    for (int k = 0; k < 60; k++) {
      truth[k] = 2 + 0.3 * random.nextGaussian();
      sell("p" + (100 + k), truth[k], 0.5, k % 2 == 0 ? 100 : 10, k);
    }
    List<PriceElasticity> all = ESTIMATOR.estimate(table(), FitContext.of(1));
    double drawn = 0;
    double alone = 0;
    int covered = 0;
    for (int k = 0; k < 60; k++) {
      PriceElasticity one = all.get(k);
      drawn += Math.pow(one.value() - truth[k], 2);
      alone += Math.pow(one.own().orElseThrow().value() - truth[k], 2);
      covered += one.lower() <= truth[k] && truth[k] <= one.upper() ? 1 : 0;
    }
    assertThat(drawn).isLessThan(0.35 * alone);
    assertThat(covered).isGreaterThanOrEqualTo(52);
  }

  @Test
  void aProductThatSaysNothingTakesTheMean() {
    sell("a", 2, 0.1, 100, 1);
    sell("b", 2, 0.1, 100, 2);
    add("flat", 5, 3, 0);
    add("flat", 5, 4, 0);
    add("flat", 5, 5, 0);
    add("unsold", 6, 0, 0);
    List<PriceElasticity> all = ESTIMATOR.estimate(table(), FitContext.of(1));
    assertThat(all).extracting(PriceElasticity::product).contains("flat", "unsold");
    for (PriceElasticity one : all.subList(2, 4)) {
      assertThat(one.own()).isEmpty();
      assertThat(one.value()).isCloseTo(2, within(0.1));
      assertThat(one.sentence()).contains("other products");
    }
    assertThat(all.get(0).through(10, 40).demand(5)).isCloseTo(160, within(20.0));
  }

  /** By hand: variances 1/4, weights 4, Q = 8, the variance between (8 − 2) / (12 − 4) = 3/4. */
  @Test
  void poolByHand() {
    Pool pool = Pool.of(new double[] {1, 2, 3}, new double[] {0.25, 0.25, 0.25});
    assertThat(pool.mean()).isCloseTo(2, within(1e-12));
    assertThat(pool.between()).isCloseTo(0.75, within(1e-12));
    assertThat(pool.meanVariance()).isCloseTo(1.0 / 3, within(1e-12));
    // Three quarters of the distance from the mean stay.
    assertThat(pool.drawn(1, 0.25)).isCloseTo(1.25, within(1e-12));
    assertThat(pool.drawnVariance(0.25)).isCloseTo(0.1875 + 1.0 / 48, within(1e-12));
    assertThat(Pool.of(new double[] {1, 2, 3}, new double[] {1, 1, 1}).between()).isZero();
  }

  @Test
  void badInputIsNamed() {
    add("a", 0, 3, 0);
    assertThatThrownBy(() -> ESTIMATOR.estimate(table(), FitContext.of(1)))
        .hasMessageContaining("Row 0 has the price 0.0");
    price.set(0, 4.0);
    assertThatThrownBy(() -> ESTIMATOR.estimate(table(), FitContext.of(1)))
        .hasMessageContaining("None of the 1 products");
    assertThatThrownBy(
            () ->
                new PriceElasticity("a", -0.5, 1, java.util.Optional.empty(), 3, "").through(1, 1))
        .hasMessageContaining("-0.5");
  }
}
