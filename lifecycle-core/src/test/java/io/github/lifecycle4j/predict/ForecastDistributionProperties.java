package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every kind of distribution. */
class ForecastDistributionProperties {

  private static final double LARGEST = 1e4;

  @Property(tries = 300)
  void quantilesDoNotCross(
      @ForAll("distributions") ForecastDistribution distribution,
      @ForAll("levels") double one,
      @ForAll("levels") double other) {
    assertThat(distribution.quantile(1, Math.max(one, other)))
        .isGreaterThanOrEqualTo(distribution.quantile(1, Math.min(one, other)));
  }

  @Property(tries = 300)
  void probabilitiesRiseFromZeroToOne(
      @ForAll("distributions") ForecastDistribution distribution,
      @ForAll @DoubleRange(min = -LARGEST, max = LARGEST) double one,
      @ForAll @DoubleRange(min = -LARGEST, max = LARGEST) double other) {
    double low = distribution.cdf(1, Math.min(one, other));
    double high = distribution.cdf(1, Math.max(one, other));
    assertThat(low).isBetween(0.0, 1.0).isLessThanOrEqualTo(high);
    assertThat(high).isLessThanOrEqualTo(1);
    assertThat(distribution.cdf(1, -1e9)).isZero();
    assertThat(distribution.cdf(1, 1e9)).isEqualTo(1);
  }

  /** Exact for a sample only up to one path. */
  @Property(tries = 300)
  void theProbabilityOfAQuantileIsAtLeastItsLevel(
      @ForAll("continuous") ForecastDistribution distribution, @ForAll("levels") double level) {
    assertThat(distribution.cdf(1, distribution.quantile(1, level)))
        .isGreaterThanOrEqualTo(level - 1e-9);
  }

  @Property(tries = 300)
  void excessFallsWithTheThresholdAndIsAtLeastThatOfTheMean(
      @ForAll("distributions") ForecastDistribution distribution,
      @ForAll @DoubleRange(min = -LARGEST, max = LARGEST) double threshold) {
    double excess = distribution.expectedExcess(1, threshold);
    double slack = 1e-9 * LARGEST;
    assertThat(excess)
        .isGreaterThanOrEqualTo(Math.max(distribution.mean(1) - threshold, 0) - slack)
        .isLessThanOrEqualTo(distribution.expectedExcess(1, threshold - 1) + slack);
    assertThat(distribution.expectedExcess(1, -1e6))
        .isCloseTo(distribution.mean(1) + 1e6, within(1e-6));
  }

  @Property(tries = 300)
  void totalHasTheSumOfTheMeans(@ForAll("distributions") ForecastDistribution distribution) {
    double sum = 0;
    for (int step = 1; step <= distribution.horizon(); step++) {
      sum += distribution.mean(step);
      assertThat(distribution.total(step).mean(1)).isCloseTo(sum, within(1e-9 * LARGEST));
    }
  }

  @Property(tries = 300)
  void totalOfOneStepIsThatStep(
      @ForAll("distributions") ForecastDistribution distribution, @ForAll("levels") double level) {
    assertThat(distribution.total(1).quantile(1, level)).isEqualTo(distribution.quantile(1, level));
  }

  @Property(tries = 300)
  void aShiftMovesEveryValueByAsMuch(
      @ForAll("distributions") ForecastDistribution distribution,
      @ForAll("levels") double level,
      @ForAll @DoubleRange(min = -LARGEST, max = LARGEST) double threshold) {
    int horizon = distribution.horizon();
    double[] by = new double[horizon];
    Arrays.setAll(by, h -> 100.0 * h - 17);
    ForecastDistribution shifted = distribution.shifted(by);
    double sum = 0;
    for (int step = 1; step <= horizon; step++) {
      double amount = by[step - 1];
      sum += amount;
      assertThat(shifted.mean(step)).isCloseTo(distribution.mean(step) + amount, within(1e-8));
      assertThat(shifted.quantile(step, level))
          .isCloseTo(distribution.quantile(step, level) + amount, within(1e-8));
      assertThat(shifted.expectedExcess(step, threshold + amount))
          .isCloseTo(distribution.expectedExcess(step, threshold), within(1e-7));
      assertThat(shifted.total(step).quantile(1, level))
          .isCloseTo(distribution.total(step).quantile(1, level) + sum, within(1e-7));
    }
  }

  @Provide
  Arbitrary<Double> levels() {
    return Arbitraries.doubles().between(0, false, 1, false).ofScale(6);
  }

  @Provide
  Arbitrary<ForecastDistribution> distributions() {
    return Arbitraries.oneOf(samples(), quantiles(), normal(), average());
  }

  @Provide
  Arbitrary<ForecastDistribution> continuous() {
    return Arbitraries.oneOf(quantiles(), normal(), average());
  }

  /** Of distributions of one step, with the horizon of all. */
  private static Arbitrary<ForecastDistribution> average() {
    return Arbitraries.oneOf(quantiles(), normal())
        .map(distribution -> distribution.total(1))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(QuantileAverage::of);
  }

  private static Arbitrary<Double> value() {
    return Arbitraries.doubles().between(-LARGEST, LARGEST);
  }

  private static Arbitrary<ForecastDistribution> samples() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            horizon ->
                value()
                    .array(double[].class)
                    .ofSize(horizon)
                    .array(double[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(20))
        .map(Samples::of);
  }

  private static Arbitrary<ForecastDistribution> quantiles() {
    Arbitrary<double[]> levels =
        Arbitraries.integers()
            .between(1, 999)
            .set()
            .ofMinSize(1)
            .ofMaxSize(7)
            .map(set -> set.stream().mapToDouble(l -> l / 1000.0).sorted().toArray());
    return levels.flatMap(
        l ->
            value()
                .array(double[].class)
                .ofSize(l.length)
                .map(
                    row -> {
                      Arrays.sort(row);
                      return row;
                    })
                .array(double[][].class)
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(rows -> Quantiles.of(l, rows)));
  }

  private static Arbitrary<ForecastDistribution> normal() {
    return Combinators.combine(
            value().array(double[].class).ofMinSize(1).ofMaxSize(4),
            Arbitraries.doubles().between(0, 1000))
        .as(
            (mean, sigma) -> {
              double[] psi = new double[mean.length];
              Arrays.fill(psi, 0.3);
              psi[0] = 1;
              return Parametric.ofImpulseResponse(mean, psi, sigma);
            });
  }
}
