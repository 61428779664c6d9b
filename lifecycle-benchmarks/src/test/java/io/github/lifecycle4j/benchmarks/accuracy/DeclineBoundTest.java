package io.github.lifecycle4j.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeclineBoundTest {

  private static final int WEEKS = 120;
  private static final int MATURE = 30;
  private static final int DECLINE = 80;

  private static LifecycleStage stage(int week) {
    return week < 10
        ? LifecycleStage.INTRODUCTION
        : week < MATURE
            ? LifecycleStage.GROWTH
            : week < DECLINE ? LifecycleStage.MATURITY : LifecycleStage.DECLINE;
  }

  private static double level(int week) {
    return week < MATURE ? 10 + 3 * week : week < DECLINE ? 100 : 100 - 2.25 * (week - DECLINE);
  }

  private static PlantedLife life(int number) {
    SplittableRandom random = new SplittableRandom(number);
    ProductKey key = ProductKey.of("p" + number);
    double[] means = IntStream.range(0, WEEKS).mapToDouble(DeclineBoundTest::level).toArray();
    double[] units =
        IntStream.range(0, WEEKS)
            .mapToDouble(t -> Math.rint(means[t] * Math.exp(0.05 * random.nextGaussian())))
            .toArray();
    Series nothing = Series.of(key, Frequency.WEEKLY, 0, new double[WEEKS]);
    return new PlantedLife(
        Series.of(key, Frequency.WEEKLY, 0, units),
        Covariates.none()
            .withPast(Covariates.PROMOTION, nothing)
            .withPast(Covariates.STOCKOUT, nothing),
        Series.of(key, Frequency.WEEKLY, 0, means),
        IntStream.range(0, WEEKS).mapToObj(DeclineBoundTest::stage).toList());
  }

  /** The level falls by 2.25 % a week with noise of 5 %: eight weeks on by 3.6 deviations. */
  @Test
  void tellsAPlainDeclineSoonAndNotBefore() {
    List<PlantedLife> lives = IntStream.range(0, 20).mapToObj(DeclineBoundTest::life).toList();
    for (DeclineBound bound : DeclineBound.of(lives)) {
      double[] begun = bound.probabilities();
      assertThat(begun).hasSize(WEEKS - MATURE);
      assertThat(begun[DECLINE - 10 - MATURE]).isLessThan(0.5);
      assertThat(begun[DECLINE + 8 - MATURE]).isGreaterThan(0.9);
    }
  }
}
