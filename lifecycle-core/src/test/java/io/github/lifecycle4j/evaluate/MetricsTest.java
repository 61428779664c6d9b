package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Quantiles;
import io.github.lifecycle4j.predict.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every expected value is worked out by hand in the comment beside it, unless a source is named.
 */
class MetricsTest {

  private static final double NAN = Double.NaN;

  private static double[] values(double... values) {
    return values;
  }

  private static double crps(ForecastDistribution distribution, double actual) {
    return Metrics.CRPS
        .score(RealizedForecast.of(distribution, Realized.history(1), actual))
        .value();
  }

  @Test
  void missingActualsAreLeftOutAndCounted() {
    Score score = Metrics.MAE.score(Realized.points(values(1, 2, 3), 2, NAN, 6));
    assertThat(score).isEqualTo(new Score(2, 2, 0, 1)); // (1 + 3) / 2
    assertThat(score.excluded()).isEqualTo(1);
  }

  @Test
  void nothingToScoreIsNotANumber() {
    for (Metric metric :
        new Metric[] {Metrics.MAE, Metrics.SMAPE, Metrics.MASE, Metrics.OWA, Metrics.CRPS}) {
      assertThat(metric.score(Realized.points(values(1, 2), NAN, NAN)))
          .as(metric.name())
          .isEqualTo(new Score(NAN, 0, 0, 2));
    }
  }

  @Test
  void percentageErrorOfZeroIsUndefined() {
    // |5 − 4| / 4 alone
    assertThat(Metrics.MAPE.score(Realized.points(values(3, 5), 0, 4)))
        .isEqualTo(new Score(25, 1, 1, 0));
  }

  @Test
  void symmetricErrorOfTwoZerosIsZero() {
    // 0 and 200 · 1 / 3, halved
    assertThat(Metrics.SMAPE.score(Realized.points(values(0, 1), 0, 2)).value())
        .isCloseTo(100.0 / 3, within(1e-12));
  }

  @Test
  void relativeErrorOfAllZerosIsNotANumber() {
    assertThat(Metrics.WAPE.score(Realized.points(values(1, 2), 0, 0)))
        .isEqualTo(new Score(NAN, 2, 0, 0));
  }

  @Test
  void scaledErrorOfConstantOrShortHistoryIsUndefined() {
    double[] forecast = {1, 2};
    double[] actual = {3, NAN};
    Score undefined = new Score(NAN, 0, 1, 1);
    Metric[] scaled = {Metrics.MASE, Metrics.RMSSE, Metrics.msis(0.9), Metrics.OWA};
    for (Metric metric : scaled) {
      assertThat(metric.score(Realized.points(Realized.history(1, 4, 4, 4), forecast, actual)))
          .as(metric.name())
          .isEqualTo(undefined);
      assertThat(metric.score(Realized.points(Realized.history(1, 4), forecast, actual)))
          .as(metric.name())
          .isEqualTo(undefined);
    }
  }

  @Test
  void scaleLeavesOutPairsWithMissingValues() {
    // |5 − 2| and |9 − 8| remain: scale 2; error 1
    Series history = Realized.history(1, 2, 5, NAN, 8, 9);
    assertThat(Metrics.MASE.score(Realized.points(history, values(1), values(2))).value())
        .isEqualTo(0.5);
  }

  @Test
  void scaleTakesTheSeasonOrALag() {
    Series history = Realized.history(2, 1, 5, 3, 7, 2);
    RealizedForecast realized = Realized.points(history, values(0), values(3));
    // lag 2: 2, 2, 1, mean 5/3; lag 1: 4, 2, 4, 5, mean 15/4; lag 3: 6, 3, mean 9/2
    assertThat(Metrics.MASE.score(realized).value()).isCloseTo(1.8, within(1e-15));
    assertThat(Metrics.mase(Scaling.lag(1)).score(realized).value()).isEqualTo(0.8);
    assertThat(Metrics.mase(Scaling.lag(3)).score(realized).value())
        .isCloseTo(2.0 / 3, within(1e-15));
    assertThat(Metrics.mase(Scaling.lag(1)).name()).isEqualTo("MASE(lag 1)");
    assertThat(Metrics.mase(Scaling.seasonal()).name()).isEqualTo("MASE");
  }

  @Test
  void scaleFromTheFirstSaleLeavesOutTheZerosBefore() {
    Series history = Realized.history(1, 0, NAN, 0, 2, 4);
    RealizedForecast realized = Realized.points(history, values(1), values(3));
    // whole: (2 − 0)² and (4 − 2)² have mean 4; from the first sale 4; error 2: both √(4 / 4)
    assertThat(Metrics.rmsse(Scaling.lag(1)).score(realized).value()).isEqualTo(1);
    // a jump of 6 at launch counts in the whole history only: mean (36 + 4) / 2 against 4
    Series jump = Realized.history(1, 0, 6, 4);
    RealizedForecast later = Realized.points(jump, values(1), values(3));
    assertThat(Metrics.RMSSE.score(later).value()).isCloseTo(Math.sqrt(0.2), within(1e-15));
    assertThat(Metrics.rmsse(Scaling.lag(1).withFromFirstSale()).score(later).value()).isEqualTo(1);
  }

  @Test
  void weightedScaledErrorWeighsProducts() {
    Weights weights = Weights.of(Map.of(ProductKey.of("a"), 3.0, ProductKey.of("b"), 1.0));
    Metric metric = Metrics.wrmsse(weights);
    ScoreAccumulator sum = new ScoreAccumulator(metric);
    // scale 2 for all; errors 2, 6 and 4: RMSSE 1, 3 and 2
    sum.add(product("a", 2)).add(product("b", 6)).add(product("unknown", 4));
    assertThat(sum.score()).isEqualTo(new Score(1.5, 2, 1, 0)); // (3 · 1 + 1 · 3) / 4
  }

  private static RealizedForecast product(String key, double error) {
    Series history = Realized.history(1, 3, 5).withKey(ProductKey.of(key));
    return Realized.points(history, values(error), values(0));
  }

  @Test
  void weightsSumUnitsOrRevenueBeforeTheCutoff() {
    Series units = Series.of(ProductKey.of("a"), Frequency.COUNTED, 0, 100, 2, NAN, 4, 100);
    Series price = Series.of(ProductKey.of("a"), Frequency.COUNTED, 0, 1, 10, 10, 5, 1);
    Panel panel =
        Panel.builder(Frequency.COUNTED)
            .add(units, Covariates.none().withPast(Covariates.PRICE, price))
            .build();
    ProductKey key = ProductKey.of("a");
    assertThat(Weights.units(panel, 4, 3).of(key)).isEqualTo(6); // 2 + 4
    assertThat(Weights.revenue(panel, 4, 3).of(key)).isEqualTo(40); // 2 · 10 + 4 · 5
    assertThat(Weights.units(panel, 4, 3).of(ProductKey.of("b"))).isNaN();
    assertThatThrownBy(() -> Weights.revenue(Panel.of(units), 4, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'a'")
        .hasMessageContaining("price");
  }

  @Test
  void pinballIsAsymmetric() {
    // 3 below the actual value costs 0.9 · 3, 3 above costs 0.1 · 3
    assertThat(Metrics.pinball(0.9).score(Realized.points(values(7), 10)).value())
        .isCloseTo(2.7, within(1e-12));
    assertThat(Metrics.pinball(0.9).score(Realized.points(values(13), 10)).value())
        .isCloseTo(0.3, within(1e-12));
  }

  @Test
  void intervalScorePunishesByTheDistanceOutside() {
    Quantiles interval =
        Quantiles.of(values(0.025, 0.975), new double[][] {{2, 6}, {2, 6}, {2, 6}});
    RealizedForecast realized = RealizedForecast.of(interval, Realized.history(1), 1, 2, 6.5);
    // widths of 4; outside by 1 and 0.5 at 2 / 0.05 = 40: (3 · 4 + 40 + 20) / 3
    assertThat(Metrics.intervalScore(0.95).score(realized).value()).isCloseTo(24, within(1e-12));
    assertThat(Metrics.coverage(0.95).score(realized).value()).isCloseTo(1.0 / 3, within(1e-15));
  }

  @Test
  void coverageIsBestAtItsLevel() {
    Metric coverage = Metrics.coverage(0.8);
    assertThat(coverage.ideal()).isEqualTo(0.8);
    assertThat(coverage.loss(0.7)).isCloseTo(0.1, within(1e-15));
    assertThat(coverage.loss(0.95)).isCloseTo(0.15, within(1e-15));
    assertThat(Metrics.BIAS.loss(-0.2)).isEqualTo(0.2);
  }

  @Test
  void crpsOfTheNormal() {
    // Gneiting and Raftery (2007): standard normal at 0 is (√2 − 1) / √π
    Parametric standard = Parametric.normal(values(0), values(1), values(1));
    assertThat(crps(standard, 0)).isCloseTo((Math.sqrt(2) - 1) / Math.sqrt(Math.PI), within(1e-15));
    // scaled and shifted
    Parametric other = Parametric.normal(values(5), values(3), values(3));
    assertThat(crps(other, 5))
        .isCloseTo(3 * (Math.sqrt(2) - 1) / Math.sqrt(Math.PI), within(1e-14));
    // far away it is the distance less the half mean difference, 1 / √π
    assertThat(crps(standard, 40)).isCloseTo(40 - 1 / Math.sqrt(Math.PI), within(1e-12));
    assertThat(crps(Parametric.normal(values(5), values(0), values(0)), 2)).isEqualTo(3);
  }

  @Test
  void crpsOfSamples() {
    Samples three = Samples.of(new double[][] {{4}, {1}, {2}});
    // E|X − 3| = (1 + 2 + 1) / 3; E|X − X′| = 2 · (3 + 2 + 1) / 9; 4/3 − 6/9
    assertThat(crps(three, 3)).isCloseTo(2.0 / 3, within(1e-15));
    assertThat(crps(Samples.of(new double[][] {{4}}), 1)).isEqualTo(3);
  }

  @Test
  void crpsOfQuantiles() {
    // F jumps to 1/4 at 0, rises to 3/4 at 4 and jumps to 1.
    Quantiles two = Quantiles.of(values(0.25, 0.75), new double[][] {{0, 4}});
    // at 2: twice the integral of a line from 1/4 to 1/2 squared over 2: 2 · 2 · (7/16) / 3
    assertThat(crps(two, 2)).isCloseTo(7.0 / 12, within(1e-15));
    // at −1: 1, and the line from 3/4 to 1/4 squared over 4: 4 · (13/16) / 3
    assertThat(crps(two, -1)).isCloseTo(1 + 13.0 / 12, within(1e-15));
    assertThat(crps(two, 5)).isCloseTo(1 + 13.0 / 12, within(1e-15));
    assertThat(crps(Quantiles.of(values(0.5), new double[][] {{4}}), 1)).isEqualTo(3);
  }

  @Test
  void overallWeightedAverageOfNaive2IsOne() {
    // No season: Naive2 is the last value.
    Series history = Realized.history(1, 3, 5, 4);
    RealizedForecast naive = Realized.points(history, values(4, 4), values(5, 7));
    assertThat(Metrics.OWA.score(naive).value()).isEqualTo(1);
    // Errors 1 and 1 against 1 and 3: MASE 1 / 2; sMAPE (1/11 + 1/13) / (1/9 + 3/11)
    RealizedForecast better = Realized.points(history, values(6, 6), values(5, 7));
    double ratio = (1.0 / 11 + 1.0 / 13) / (1.0 / 9 + 3.0 / 11);
    assertThat(Metrics.OWA.score(better).value()).isCloseTo((ratio + 0.5) / 2, within(1e-15));
  }

  @Test
  void overallWeightedAverageAveragesBeforeItDivides() {
    Series history = Realized.history(1, 3, 5, 4);
    ScoreAccumulator sum = new ScoreAccumulator(Metrics.OWA);
    // MASE scale 3/2; errors 1 and 0 against 2 and 1 of Naive2
    sum.add(Realized.points(history, values(5), values(6)));
    sum.add(Realized.points(history, values(5), values(5)));
    double smape = (1.0 / 11) / (2.0 / 10 + 1.0 / 9);
    assertThat(sum.score().value()).isCloseTo((smape + 1.0 / 3) / 2, within(1e-15));
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> Metrics.coverage(80)).hasMessageContaining("80.0");
    assertThatThrownBy(() -> Metrics.pinball(1)).hasMessageContaining("1.0");
    assertThatThrownBy(() -> Metrics.weightedQuantileLoss()).hasMessageContaining("level");
    assertThatThrownBy(() -> Scaling.lag(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> Realized.points(values(1, 2), 1)).hasMessageContaining("2 steps");
    assertThatThrownBy(() -> Realized.points(values(1), 1).withPoints(NAN))
        .hasMessageContaining("step 1");
  }
}
