package io.github.lifecycle4j.models.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Standard deviations of steps and totals against the errors of many simulated futures, each
 * forecast from a simulated past of the process that the forecaster takes sales to be.
 */
class ForecastErrorTest {

  private static final int RUNS = 40_000;
  private static final int HORIZON = 7;

  /** The deviation of RUNS errors has an error of 0.35 %. */
  private static final double PERCENT = 1.5;

  @Test
  void naive() {
    Parametric simulated = errors(walk(0), 5, series -> LastSeason.fit(series, 1));
    assertAgree(simulated, forecast(LastSeason.fit(series(1, new double[] {0, 1}), 1)));
  }

  @Test
  void seasonalNaive() {
    Parametric simulated = errors(seasonalWalk(3), 9, series -> LastSeason.fit(series, 3));
    assertAgree(simulated, forecast(LastSeason.fit(series(3, new double[] {0, 0, 0, 1}), 3)));
  }

  @Test
  void drift() {
    Parametric simulated = errors(walk(0.7), 6, DriftingWalk::fit);
    assertAgree(simulated, forecast(new DriftingWalk(0.7, 1, 5, 0, 0)));
  }

  @Test
  void driftWithMissingLastPeriods() {
    Parametric simulated = errors(walk(0.7), 8, series -> DriftingWalk.fit(withGaps(series)));
    assertAgree(simulated, forecast(new DriftingWalk(0.7, 1, 5, 0, 2)));
  }

  @Test
  void historicMean() {
    Parametric simulated = errors(noise(), 4, FixedMean::fit);
    // With a known deviation, that is with very many degrees of freedom.
    assertAgree(simulated, forecast(new FixedMean(1, 0, 4, Integer.MAX_VALUE)));
  }

  /** A level whose steps have 4/(w² − 1) times the variance of the noise. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 9})
  void movingAverage(int window) {
    Demand demand = noisyWalk(Math.sqrt(window * window - 1), 2);
    Parametric simulated = errors(demand, window + 1, series -> WindowMean.fit(series, window));
    double oneStep = simulated.standardDeviation(1);
    assertAgree(simulated, forecast(new WindowMean(window, oneStep, 0)));
  }

  private static void assertAgree(Parametric simulated, Parametric stated) {
    for (int step = 1; step <= HORIZON; step++) {
      assertThat(simulated.standardDeviation(step))
          .as("step %d", step)
          .isCloseTo(stated.standardDeviation(step), withPercentage(PERCENT));
      assertThat(simulated.total(step).standardDeviation(1))
          .as("total of %d steps", step)
          .isCloseTo(stated.total(step).standardDeviation(1), withPercentage(PERCENT));
    }
  }

  /** The same without the fourth value and the last two. */
  private static Series withGaps(Series series) {
    double[] values = series.toArray();
    values[3] = Double.NaN;
    Arrays.fill(values, values.length - 2, values.length, Double.NaN);
    return series(1, values);
  }

  /** Root mean squared errors of the forecasts from a past of this length, by step and in total. */
  private static Parametric errors(
      Demand demand, int past, Function<Series, UnivariateModel> estimator) {
    SplittableRandom random = new SplittableRandom(11);
    double[] squares = new double[HORIZON];
    double[] totalSquares = new double[HORIZON];
    for (int run = 0; run < RUNS; run++) {
      double[] values = demand.simulate(past + HORIZON, random);
      Series history = series(1, Arrays.copyOf(values, past));
      Parametric forecast = forecast(estimator.apply(history));
      double total = 0;
      for (int h = 0; h < HORIZON; h++) {
        double error = values[past + h] - forecast.mean(h + 1);
        total += error;
        squares[h] += error * error / RUNS;
        totalSquares[h] += total * total / RUNS;
      }
    }
    return Parametric.normal(new double[HORIZON], roots(squares), roots(totalSquares));
  }

  private static double[] roots(double[] squares) {
    return Arrays.stream(squares).map(Math::sqrt).toArray();
  }

  private static Parametric forecast(UnivariateModel model) {
    return (Parametric) model.forecast(HORIZON);
  }

  private static Series series(int seasonLength, double[] values) {
    Frequency frequency = Frequency.COUNTED.withSeasonLength(seasonLength);
    return Series.of(ProductKey.of("simulated"), frequency, 1, values);
  }

  private interface Demand {
    double[] simulate(int length, SplittableRandom random);
  }

  private static Demand noise() {
    return (length, random) -> {
      double[] values = new double[length];
      Arrays.setAll(values, i -> random.nextGaussian());
      return values;
    };
  }

  private static Demand walk(double drift) {
    return (length, random) -> {
      double[] values = new double[length];
      for (int i = 1; i < length; i++) {
        values[i] = values[i - 1] + drift + random.nextGaussian();
      }
      return values;
    };
  }

  private static Demand seasonalWalk(int season) {
    return (length, random) -> {
      double[] values = new double[length];
      for (int i = season; i < length; i++) {
        values[i] = values[i - season] + random.nextGaussian();
      }
      return values;
    };
  }

  private static Demand noisyWalk(double noise, double step) {
    return (length, random) -> {
      double[] values = new double[length];
      double level = 0;
      for (int i = 0; i < length; i++) {
        level += step * random.nextGaussian();
        values[i] = level + noise * random.nextGaussian();
      }
      return values;
    };
  }
}
