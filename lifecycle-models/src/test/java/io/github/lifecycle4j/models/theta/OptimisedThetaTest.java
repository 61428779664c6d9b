package io.github.lifecycle4j.models.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.decomposition.ClassicalDecomposition;
import io.github.lifecycle4j.models.decomposition.SeasonalAdjustment;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimisedThetaTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return OptimisedTheta.DEFAULTS;
  }

  /** Level and season are estimated; a multiplicative season is not that of a shifted series. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.UPDATE_IS_REFIT, Promise.SHIFT));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 3);
  }

  /** The equations of the paper, with heights counted from the first value. */
  @Test
  void followsTheEquationsOfThePaper() {
    double[] y = walk(30);
    ThetaModel model = model(fit(true, y));
    double alpha = model.alpha();
    double share = 1 - 1 / model.theta();
    double level = model.initialLevel() - y[0];
    double mean = 0;
    double a = 0;
    double b = 0;
    double squares = 0;
    for (int t = 1; t <= 30; t++) {
      double left = Math.pow(1 - alpha, t - 1);
      double mu = level + share * (left * a + (1 - left * (1 - alpha)) / alpha * b);
      double height = y[t - 1] - y[0];
      assertThat(model.residuals()[t - 1]).isCloseTo(height - mu, within(1e-9));
      squares += (height - mu) * (height - mu);
      level += alpha * (height - level);
      double before = mean;
      mean = ((t - 1) * before + height) / t;
      b = ((t - 2) * b + 6.0 / t * (height - before)) / (t + 1);
      a = mean - (t + 1) / 2.0 * b;
    }
    assertThat(model.sigma()).isCloseTo(Math.sqrt(squares / 27), within(1e-10));
  }

  /** No other α, θ or first level has a smaller sum of squared errors. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isOfLeastSquares(boolean dynamic) {
    ThetaMethod method = dynamic ? ThetaMethod.DYNAMIC : ThetaMethod.OPTIMISED;
    for (int seed = 0; seed < 20; seed++) {
      double[] y = walk(25 + seed);
      ThetaFit fit = new ThetaFit(y, 0, method);
      ThetaState start = fit.estimate();
      double least = squares(start, y, fit.share());
      assertThat(least).isCloseTo(fit.sumOfSquares(fit.alpha()), within(1e-9 * least));
      for (double alpha = 0.1; alpha < 0.99; alpha += 0.07) {
        for (double share = 0; share <= 1; share += 0.125) {
          for (double level = -2; level <= 2; level++) {
            ThetaState other =
                dynamic
                    ? ThetaState.dynamic(alpha, y[0], level)
                    : ThetaState.fixed(alpha, y[0], level, fit.slope());
            assertThat(least).isLessThanOrEqualTo(squares(other, y, share) * (1 + 1e-9));
          }
        }
      }
    }
  }

  private static double squares(ThetaState start, double[] y, double share) {
    ThetaState state = start.copy();
    double sum = 0;
    for (double value : y) {
      sum += Math.pow(value - state.expected(share), 2);
      state.see(value);
    }
    return sum;
  }

  @Test
  void aLineGoesOn() {
    double[] values = new double[20];
    for (int t = 0; t < values.length; t++) {
      values[t] = 7 + 3.0 * t;
    }
    Forecast dynamic = fit(true, values).forecast(5);
    Forecast fixed = fit(false, values).forecast(5);
    for (int h = 1; h <= 5; h++) {
      assertThat(fixed.mean(h)).isCloseTo(7 + 3.0 * (19 + h), within(1e-6));
      assertThat(dynamic.mean(h)).isCloseTo(7 + 3.0 * (19 + h), within(0.5));
    }
    assertThat(model(fit(false, values)).drift().orElseThrow()).isCloseTo(3, within(1e-6));
    assertThat(model(fit(true, values)).drift()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void simulatesWhatIsKnown(boolean dynamic) {
    Series history = series(walk(60));
    OptimisedTheta theta = OptimisedTheta.DEFAULTS.withDynamic(dynamic);
    Parametric known =
        (Parametric) theta.fit(history, FitContext.of(1)).orElseThrow().forecast(8).distribution();
    Forecast paths =
        theta
            .withSimulation(Simulation.DEFAULT.withPaths(20_000))
            .fit(history, FitContext.of(1))
            .orElseThrow()
            .forecast(8);
    for (int h = 1; h <= 8; h++) {
      double deviation = known.standardDeviation(h);
      assertThat(paths.mean(h)).isCloseTo(known.mean(h), within(0.04 * deviation));
      assertThat(paths.quantile(h, 0.9))
          .isCloseTo(known.quantile(h, 0.9), within(0.06 * deviation));
      assertThat(paths.total(h).quantile(1, 0.9))
          .isCloseTo(
              known.total(h).quantile(1, 0.9), within(0.06 * known.total(h).standardDeviation(1)));
    }
  }

  @Test
  void seasonSpreadsTheDeviations() {
    double[] values = new double[80];
    SplittableRandom random = new SplittableRandom(3);
    for (int t = 0; t < values.length; t++) {
      values[t] = (t % 4 == 0 ? 200 : 100) + random.nextGaussian();
    }
    Series history = Series.of(ProductKey.of("shoe"), Frequency.QUARTERLY, 0, values);
    FittedForecaster fitted = OptimisedTheta.DEFAULTS.fit(history, FitContext.of(1)).orElseThrow();
    Parametric ahead = (Parametric) fitted.forecast(4).distribution();
    assertThat(ahead.mean(1) / ahead.mean(2)).isCloseTo(2, within(0.05));
    assertThat(ahead.standardDeviation(1) / ahead.standardDeviation(2)).isGreaterThan(1.5);
  }

  @Test
  void shrinksAsMuchAsIndicesAreUncertain() {
    double[] values = new double[16];
    SplittableRandom random = new SplittableRandom(2);
    for (int t = 0; t < values.length; t++) {
      values[t] = 100 + (t % 2 == 0 ? 30 : -30) + 10 * random.nextGaussian();
    }
    Series history = Series.of(ProductKey.of("shoe"), Frequency.QUARTERLY, 0, values);
    double[] trend = ClassicalDecomposition.MULTIPLICATIVE.decompose(history).trend();
    double variance = 0;
    for (int i = 0; i < 4; i++) {
      // Three ratios to the trend at each position: an index varies by a third of their variance.
      double[] ratios = new double[3];
      for (int cycle = 0; cycle < 3; cycle++) {
        int t = (i < 2 ? i + 4 : i) + 4 * cycle;
        ratios[cycle] = values[t] / trend[t];
      }
      double mean = Arrays.stream(ratios).average().orElseThrow();
      variance += Arrays.stream(ratios).map(r -> (r - mean) * (r - mean)).sum() / 2 / 3 / 4;
    }
    SeasonalAdjustment always = SeasonalAdjustment.CLASSICAL.withCritical(0);
    double[] whole = always.seasonOf(history).indices();
    double[] shrunk = always.withShrunk(true).seasonOf(history).indices();
    double distance = Arrays.stream(whole).map(s -> (s - 1) * (s - 1)).sum();
    for (int i = 0; i < 4; i++) {
      double expected = 1 + (1 - variance / distance) * (whole[i] - 1);
      assertThat(shrunk[i]).isCloseTo(expected, within(0.02 * Math.abs(whole[i] - shrunk[i])));
      assertThat(Math.abs(shrunk[i] - 1)).isLessThan(Math.abs(whole[i] - 1));
    }
  }

  private static double[] walk(int length) {
    double[] values = new double[length];
    SplittableRandom random = new SplittableRandom(length);
    double level = 50;
    for (int t = 0; t < length; t++) {
      level += 0.5 + random.nextGaussian();
      values[t] = level + random.nextGaussian();
    }
    return values;
  }

  private static Series series(double... values) {
    return Series.of(ProductKey.of("shoe"), Frequency.COUNTED, 1, values);
  }

  private static FittedForecaster fit(boolean dynamic, double... values) {
    return OptimisedTheta.DEFAULTS
        .withDynamic(dynamic)
        .fit(series(values), FitContext.of(1))
        .orElseThrow();
  }

  private static ThetaModel model(FittedForecaster fitted) {
    return fitted.model(ThetaModel.class).orElseThrow();
  }
}
