package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.predict.Parametric.Point;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What holds for every family, with any parameters. */
class ParametricProperties {

  @Property(tries = 400)
  void theQuantileIsTheLeastValueOfItsLevel(
      @ForAll("families") Parametric forecast, @ForAll("levels") double level) {
    double quantile = forecast.quantile(1, level);
    assertThat(forecast.cdf(1, quantile)).isGreaterThanOrEqualTo(level - 1e-12);
    double width = 1e-6 * (forecast.meanDifference(1) + Math.abs(quantile));
    assertThat(forecast.cdf(1, quantile - width)).isLessThanOrEqualTo(level + 1e-12);
  }

  @Property(tries = 400)
  void quantilesDoNotCross(
      @ForAll("families") Parametric forecast,
      @ForAll("levels") double one,
      @ForAll("levels") double other) {
    assertThat(forecast.quantile(1, Math.max(one, other)))
        .isGreaterThanOrEqualTo(forecast.quantile(1, Math.min(one, other)));
  }

  /** The loss falls by the probability above: its fall over a width lies between the two ends'. */
  @Property(tries = 400)
  void excessFallsByTheProbabilityAbove(
      @ForAll("families") Parametric forecast,
      @ForAll("levels") double level,
      @ForAll @DoubleRange(min = 0.01, max = 3) double share) {
    double from = forecast.quantile(1, level) - share / 3;
    double width = share * (1 + forecast.meanDifference(1));
    double fall = forecast.expectedExcess(1, from) - forecast.expectedExcess(1, from + width);
    double slack = 1e-9 * (width + Math.abs(from));
    assertThat(fall)
        .isLessThanOrEqualTo(width * (1 - forecast.cdf(1, from)) + slack)
        .isGreaterThanOrEqualTo(width * (1 - forecast.cdf(1, from + width)) - slack);
  }

  /**
   * Far below there is always an excess, and the mean is what it exceeds by; not so of a tail so
   * heavy that there is no variance.
   */
  @Property(tries = 400)
  void theExcessOfAnImpossibleLossIsTheMean(@ForAll("families") Parametric forecast) {
    Assume.that(Double.isFinite(forecast.standardDeviation(1)));
    double size = 1 + forecast.meanDifference(1) + Math.abs(forecast.mean(1));
    assertThat(forecast.expectedExcess(1, -1e3 * size) - 1e3 * size)
        .isCloseTo(forecast.mean(1), within(1e-3 * size));
  }

  @Property(tries = 400)
  void theMeanDifferenceIsAtMostTwiceAnyDistance(
      @ForAll("families") Parametric forecast, @ForAll("levels") double level) {
    double distance = forecast.expectedDistance(1, forecast.quantile(1, level));
    assertThat(forecast.meanDifference(1)).isBetween(0.0, 2 * distance * (1 + 1e-9));
  }

  @Property(tries = 200)
  void totalHasTheSumOfTheMeans(@ForAll("families") Parametric forecast) {
    double sum = 0;
    for (int step = 1; step <= forecast.horizon(); step++) {
      sum += forecast.mean(step);
      assertThat(forecast.total(step).mean(1)).isCloseTo(sum, within(1e-9 * Math.abs(sum) + 1e-15));
    }
  }

  @Property(tries = 200)
  void totalOfOneStepIsThatStep(
      @ForAll("families") Parametric forecast, @ForAll("levels") double level) {
    Parametric total = forecast.total(1);
    assertThat(total.quantile(1, level)).isEqualTo(forecast.quantile(1, level));
    assertThat(total.standardDeviation(1)).isEqualTo(forecast.standardDeviation(1));
  }

  /** All but Student's t, whose steps share a variance, and Box–Cox, which takes correlations. */
  @Property(tries = 200)
  void independentStepsAddTheirVariances(@ForAll("sparse") Parametric forecast) {
    double variance = 0;
    for (int step = 1; step <= forecast.horizon(); step++) {
      variance += Math.pow(forecast.standardDeviation(step), 2);
    }
    assertThat(forecast.total(forecast.horizon()).standardDeviation(1))
        .isCloseTo(Math.sqrt(variance), within(1e-6 * Math.sqrt(variance)));
  }

  @Provide
  Arbitrary<Double> levels() {
    return Arbitraries.doubles().between(1e-6, true, 1 - 1e-6, true).ofScale(6);
  }

  @Provide
  Arbitrary<Parametric> families() {
    return Arbitraries.longs().map(seed -> draw(new SplittableRandom(seed), 8));
  }

  @Provide
  Arbitrary<Parametric> sparse() {
    return Arbitraries.longs().map(seed -> draw(new SplittableRandom(seed), 6));
  }

  /** Three to five steps alike of one of the first families, with random parameters. */
  private static Parametric draw(SplittableRandom random, int families) {
    int horizon = 3 + random.nextInt(3);
    double[] zero = all(horizon, random.nextInt(4) == 0 ? 0 : random.nextDouble());
    double[] mean = all(horizon, Math.exp(random.nextDouble(-5, 6)));
    double[] size = all(horizon, Math.exp(random.nextDouble(-3, 5)));
    double[] location = all(horizon, random.nextDouble(-50, 50));
    return switch (random.nextInt(families)) {
      case 0 -> Parametric.poisson(mean);
      case 1 -> Parametric.negativeBinomial(mean, size);
      case 2 -> Parametric.zeroInflatedPoisson(zero, mean);
      case 3 -> Parametric.zeroInflatedNegativeBinomial(zero, mean, size);
      case 4 -> Parametric.hurdleNegativeBinomial(zero, all(horizon, 1 + mean[0]), size);
      case 5 -> Parametric.zeroInflatedGamma(zero, mean, size);
      case 6 -> Parametric.studentT(1.5 + random.nextDouble(20), location, size, size);
      default -> boxCox(random, horizon);
    };
  }

  private static Parametric boxCox(SplittableRandom random, int horizon) {
    double lambda = random.nextInt(-4, 5) / 4.0;
    double value = Math.exp(random.nextDouble(0, 4));
    double transformed = lambda == 0 ? Math.log(value) : (Math.pow(value, lambda) - 1) / lambda;
    double scale = random.nextDouble(0.05, lambda < 0 ? 0.2 : 0.5) * Math.pow(value, lambda);
    double[] total = new double[horizon];
    Arrays.setAll(total, h -> scale * Math.sqrt((h + 1) * (1 + 0.5 * h)));
    return Parametric.boxCoxNormal(
        lambda, all(horizon, transformed), all(horizon, scale), total, Point.MEAN);
  }

  private static double[] all(int horizon, double value) {
    double[] values = new double[horizon];
    Arrays.fill(values, value);
    return values;
  }
}
