package io.github.lifecycle4j.models.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.FitContext;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ArimaProperties {

  /** A Gaussian process runs backwards as it runs forwards, gaps and all. */
  @Property(tries = 50)
  void likelihoodIsThatOfTheReversedSeries(
      @ForAll long seed,
      @ForAll @DoubleRange(min = -0.95, max = 0.95) double ma,
      @ForAll @DoubleRange(min = -1, max = 1) double seasonalMa,
      @ForAll @IntRange(min = 0, max = 6) int missing) {
    double[] values = walk(seed, 40);
    SplittableRandom random = new SplittableRandom(seed + 1);
    for (int i = 0; i < missing; i++) {
      values[1 + random.nextInt(3)] = Double.NaN;
      values[6 + random.nextInt(26)] = Double.NaN;
    }
    double[] reversed = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      reversed[t] = values[values.length - 1 - t];
    }
    Arima arima = Arima.parse("0.1.1x0.1.1").withFixed(Map.of("ma1", ma, "sma1", seasonalMa));
    double forwards = logLikelihood(arima, values);
    assertThat(logLikelihood(arima, reversed))
        .isCloseTo(forwards, within(1e-8 * Math.abs(forwards) + 1e-8));
  }

  private static double logLikelihood(Arima arima, double[] values) {
    Series series =
        Series.of(ProductKey.of("walk"), Frequency.COUNTED.withSeasonLength(4), 1, values);
    return arima
        .fit(series, FitContext.of(1))
        .orElseThrow()
        .model(ArimaModel.class)
        .orElseThrow()
        .logLikelihood();
  }

  private static double[] walk(long seed, int length) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[length];
    double level = 0;
    for (int t = 0; t < length; t++) {
      level += random.nextGaussian();
      values[t] = level;
    }
    return values;
  }
}
