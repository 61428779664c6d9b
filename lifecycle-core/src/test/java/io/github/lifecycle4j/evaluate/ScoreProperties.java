package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Parametric.Point;
import io.github.lifecycle4j.predict.QuantileAverage;
import io.github.lifecycle4j.predict.Quantiles;
import io.github.lifecycle4j.predict.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ScoreProperties {

  private static final List<Metric> RATIOS =
      List.of(
          Metrics.MAPE,
          Metrics.SMAPE,
          Metrics.WAPE,
          Metrics.BIAS,
          Metrics.MASE,
          Metrics.RMSSE,
          Metrics.OWA,
          Metrics.weightedQuantileLoss(0.1, 0.5),
          Metrics.coverage(0.8),
          Metrics.msis(0.9));

  private static final List<Metric> IN_UNITS =
      List.of(
          Metrics.MAE,
          Metrics.RMSE,
          Metrics.CRPS,
          Metrics.pinball(0.9),
          Metrics.intervalScore(0.9));

  /** A random forecast with a few missing and zero actual values. */
  private static RealizedForecast random(SplittableRandom random, double scale) {
    int horizon = 1 + random.nextInt(5);
    double[] mean = new double[horizon];
    double[] deviation = new double[horizon];
    double[] actual = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      mean[h] = scale * random.nextDouble(100);
      deviation[h] = scale * random.nextDouble(20);
      double kind = random.nextDouble();
      actual[h] = kind < 0.1 ? Double.NaN : kind < 0.2 ? 0 : scale * random.nextDouble(100);
    }
    double[] history = new double[random.nextInt(12)];
    for (int t = 0; t < history.length; t++) {
      history[t] = scale * (1 + random.nextInt(50));
    }
    Series series = Realized.history(2, history);
    return RealizedForecast.of(Parametric.normal(mean, deviation, deviation), series, actual);
  }

  @Property(tries = 300)
  void anyPartsInAnyOrderMergeToTheSameBits(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int forecasts) {
    SplittableRandom random = new SplittableRandom(seed);
    List<RealizedForecast> all = new ArrayList<>();
    for (int i = 0; i < forecasts; i++) {
      all.add(random(random, Math.pow(10, random.nextInt(12))));
    }
    List<Metric> metrics = new ArrayList<>(RATIOS);
    metrics.addAll(IN_UNITS);
    for (Metric metric : metrics) {
      ScoreAccumulator whole = new ScoreAccumulator(metric);
      all.forEach(whole::add);
      List<ScoreAccumulator> parts = new ArrayList<>();
      for (int part = 0; part < 4; part++) {
        parts.add(new ScoreAccumulator(metric));
      }
      List<RealizedForecast> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.forEach(forecast -> parts.get(random.nextInt(4)).add(forecast));
      ScoreAccumulator merged = parts.get(3);
      parts.subList(0, 3).forEach(merged::merge);
      assertThat(merged.score()).as(metric.name()).isEqualTo(whole.score());
    }
  }

  @Property
  void sumIsExactlyRounded(
      @ForAll @Size(max = 40) List<@DoubleRange(min = -1e20, max = 1e20) Double> terms,
      @ForAll @IntRange(max = 60) int spread) {
    ExactSum sum = new ExactSum();
    BigDecimal exact = BigDecimal.ZERO;
    for (int i = 0; i < terms.size(); i++) {
      double term = Math.scalb(terms.get(i), (i * 37) % (spread + 1) - 30);
      sum.add(term);
      exact = exact.add(new BigDecimal(term));
    }
    assertThat(sum.value()).isEqualTo(exact.doubleValue());
  }

  /** Powers of two change no rounding, so nothing may change at all. */
  @Property(tries = 300)
  void ratiosDoNotDependOnTheUnit(
      @ForAll long seed, @ForAll @IntRange(min = -20, max = 20) int power) {
    double scale = Math.scalb(1.0, power);
    RealizedForecast plain = random(new SplittableRandom(seed), 1);
    RealizedForecast scaled = random(new SplittableRandom(seed), scale);
    for (Metric metric : RATIOS) {
      assertThat(metric.score(scaled)).as(metric.name()).isEqualTo(metric.score(plain));
    }
    for (Metric metric : IN_UNITS) {
      assertThat(metric.score(scaled).value())
          .as(metric.name())
          .isEqualTo(Double.valueOf(scale * metric.score(plain).value()));
    }
  }

  @Property(tries = 300)
  void everyStepIsCountedOnce(@ForAll long seed) {
    RealizedForecast realized = random(new SplittableRandom(seed), 1);
    for (Metric metric : RATIOS) {
      Score score = metric.score(realized);
      assertThat(score.used() + score.excluded()).isEqualTo(realized.horizon());
      assertThat(score.missing()).isEqualTo(realized.horizon() - realized.observed());
      assertThat(score.value()).isNotEqualTo(Double.POSITIVE_INFINITY);
    }
  }

  /** CRPS = 2 ∫ pinball(p) dp (Gneiting and Ranjan 2011), here by the midpoint rule. */
  @Property(tries = 50)
  void crpsIsTwiceTheMeanPinballLoss(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double actual = random.nextDouble(-10, 110);
    double[] sorted = random.doubles(5, 0, 100).sorted().toArray();
    ForecastDistribution quantiles =
        Quantiles.of(new double[] {0.1, 0.3, 0.5, 0.7, 0.9}, new double[][] {sorted});
    ForecastDistribution normal =
        Parametric.normal(new double[] {50}, new double[] {20}, new double[] {20});
    ForecastDistribution certain =
        Parametric.normal(new double[] {40}, new double[] {0}, new double[] {0});
    for (ForecastDistribution distribution :
        List.of(
            quantiles,
            normal,
            QuantileAverage.of(List.of(quantiles, normal)),
            QuantileAverage.of(List.of(certain, normal, quantiles)),
            Parametric.studentT(9, new double[] {50}, new double[] {20}, new double[] {20}),
            Parametric.negativeBinomial(new double[] {40}, new double[] {4}),
            Parametric.zeroInflatedPoisson(new double[] {0.4}, new double[] {60}),
            Parametric.hurdleNegativeBinomial(
                new double[] {0.4}, new double[] {60}, new double[] {4}),
            Parametric.zeroInflatedGamma(new double[] {0.4}, new double[] {60}, new double[] {4}),
            Parametric.boxCoxNormal(
                0.5, new double[] {12}, new double[] {2}, new double[] {2}, Point.MEDIAN))) {
      int n = 20_000;
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double level = (i + 0.5) / n;
        double above = actual - distribution.quantile(1, level);
        sum += 2 * (above >= 0 ? level * above : (level - 1) * above) / n;
      }
      assertThat(crps(distribution, actual)).isCloseTo(sum, within(1e-3));
    }
  }

  /** E|X − y| − E|X − X′| / 2 over all pairs. */
  @Property(tries = 200)
  void crpsOfSamplesIsThatOfAllPairs(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int n) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.doubles(n, 0, 100).map(Math::rint).toArray();
    double actual = random.nextInt(100);
    double expected = 0;
    for (double x : values) {
      expected += Math.abs(x - actual) / n;
      for (double other : values) {
        expected -= Math.abs(x - other) / 2 / n / n;
      }
    }
    double[][] paths =
        Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    assertThat(crps(Samples.of(paths), actual)).isCloseTo(expected, within(1e-11));
  }

  private static double crps(ForecastDistribution distribution, double actual) {
    return Metrics.CRPS
        .score(RealizedForecast.of(distribution, Realized.history(1), actual))
        .value();
  }

  @Property
  void areaIsTheShareOfPairsInTheRightOrder(
      @ForAll @Size(min = 2, max = 40) List<Boolean> labels, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    boolean[] positive = new boolean[labels.size()];
    double[] score = new double[labels.size()];
    for (int i = 0; i < score.length; i++) {
      positive[i] = labels.get(i);
      score[i] = random.nextInt(8); // many ties
    }
    double right = 0;
    int pairs = 0;
    for (int i = 0; i < score.length; i++) {
      for (int j = 0; j < score.length; j++) {
        if (positive[i] && !positive[j]) {
          pairs++;
          right += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
        }
      }
    }
    assertThat(RocAuc.of(positive, score)).isEqualTo(Double.valueOf(right / pairs));
  }
}
