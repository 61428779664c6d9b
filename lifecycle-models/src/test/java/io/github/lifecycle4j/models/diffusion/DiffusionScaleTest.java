package io.github.lifecycle4j.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.ForecasterCatalog;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Units of a thousand pieces or single pieces: the forecast is the same. */
class DiffusionScaleTest {

  static Stream<String> names() {
    return Stream.concat(
        Arrays.stream(CurveFamily.values()).map(CurveFamily::label), Stream.of("diffusion"));
  }

  private static Series times(Series series, double factor) {
    double[] values = Arrays.stream(series.toArray()).map(value -> factor * value).toArray();
    return Series.of(series.key(), series.frequency(), series.startPeriod(), values);
  }

  /** A weekly life with noise; as many weeks of it as asked for. */
  private static Series weekly(int weeks, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] units = Lives.increments(new Bass(0.01, 0.1), 5_000, weeks);
    for (int t = 0; t < weeks; t++) {
      units[t] = Math.rint(units[t] * Math.exp(0.3 * random.nextGaussian()));
    }
    return Series.of(ProductKey.of("week " + seed), Frequency.WEEKLY, 0, units);
  }

  @ParameterizedTest
  @MethodSource("names")
  void aThousandTimesTheSalesAreAThousandTimesTheForecast(String name) {
    GlobalForecaster forecaster = ForecasterCatalog.create(name);
    for (Series history :
        new Series[] {
          weekly(2, 1), weekly(3, 2), weekly(5, 3), weekly(20, 4), weekly(130, 5), Lives.ipod(9)
        }) {
      for (double factor : new double[] {1_000, 0.3}) {
        assertScaled(
            forecast(forecaster, history),
            forecast(forecaster, times(history, factor)),
            factor,
            1e-9);
      }
    }
  }

  /** What other lives teach is known in units too, so they are scaled with the history. */
  @ParameterizedTest
  @MethodSource("names")
  void soItIsWhenTrained(String name) {
    GlobalForecaster forecaster = ForecasterCatalog.create(name);
    Series[] lives = new Series[12];
    Arrays.setAll(lives, i -> weekly(60, 100 + i));
    Series[] more = Arrays.stream(lives).map(life -> times(life, 1_000)).toArray(Series[]::new);
    assertScaled(
        forecast(forecaster.train(Panel.of(lives), FitContext.of(1)), weekly(20, 4)),
        forecast(forecaster.train(Panel.of(more), FitContext.of(1)), times(weekly(20, 4), 1_000)),
        1_000,
        1e-6);
  }

  private static void assertScaled(Forecast one, Forecast other, double factor, double tolerance) {
    for (int h = 1; h <= one.horizon(); h++) {
      assertClose(other.mean(h), factor * one.mean(h), tolerance);
      for (double level : new double[] {0.01, 0.1, 0.5, 0.9, 0.99}) {
        assertClose(other.quantile(h, level), factor * one.quantile(h, level), tolerance);
      }
    }
  }

  private static void assertClose(double value, double expected, double tolerance) {
    assertThat(value).isCloseTo(expected, within(tolerance * Math.abs(expected)));
  }

  private static Forecast forecast(GlobalForecaster forecaster, Series history) {
    return ((Forecaster) forecaster).fit(history, FitContext.of(1)).orElseThrow().forecast(10);
  }
}
