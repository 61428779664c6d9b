package io.github.lifecycle4j.models.ces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.decomposition.Composition;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.Cancellation;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComplexSmoothingTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return ComplexSmoothing.DEFAULTS;
  }

  /** The information depends on the height of the level; the first states are estimated. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.UPDATE_IS_REFIT, Promise.SHIFT));
  }

  /** A search in two variables ends where the sum of squares is flat. */
  @Override
  public double tolerance() {
    return 1e-4;
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 3);
  }

  @Test
  void followsTheEquationsOfThePaper() {
    double[] y = walk(40);
    CesModel model = model(fit(series(y)));
    double a0 = model.alpha0();
    double a1 = model.alpha1();
    assertThat(model).asString().startsWith("CesModel(alpha " + a0 + " + " + a1 + "i, season none");
    CesState start = new CesFit(y).estimate(new Cancellation());
    double level = start.expected();
    CesState moved = start.copy();
    moved.move(0);
    double information = (level - moved.expected()) / (1 - a1);
    double squares = 0;
    for (int t = 0; t < y.length; t++) {
      double error = y[t] - level;
      assertThat(model.residuals()[t]).isCloseTo(error, within(1e-6));
      squares += error * error;
      double next = level - (1 - a1) * information + (a0 - a1) * error;
      information = level + (1 - a0) * information + (a0 + a1) * error;
      level = next;
    }
    assertThat(model.sigma()).isCloseTo(Math.sqrt(squares / 38), within(1e-6));
    Parametric ahead = (Parametric) fit(series(y)).forecast(3).distribution();
    assertThat(ahead.mean(1)).isCloseTo(level, within(1e-6));
    assertThat(ahead.mean(2)).isCloseTo(level - (1 - a1) * information, within(1e-6));
    // An innovation adds α₀ − α₁ to the next level, then (α₀ − α₁) − (1 − α₁)(α₀ + α₁).
    double second = a0 - a1;
    double third = second - (1 - a1) * (a0 + a1);
    assertThat(ahead.standardDeviation(3))
        .isCloseTo(model.sigma() * Math.sqrt(1 + second * second + third * third), within(1e-9));
    assertThat(ahead.total(3).standardDeviation(1))
        .isCloseTo(
            model.sigma()
                * Math.sqrt(1 + Math.pow(1 + second, 2) + Math.pow(1 + second + third, 2)),
            within(1e-9));
  }

  @Test
  void oldErrorsFade() {
    for (int seed = 4; seed < 60; seed += 5) {
      CesModel model = model(fit(series(walk(seed))));
      assertThat(CesState.isStable(model.alpha0(), model.alpha1())).isTrue();
    }
    assertThat(CesState.isStable(1.3, 1)).isTrue();
    assertThat(CesState.isStable(3, 1)).isFalse();
    assertThat(CesState.isStable(1, 3)).isFalse();
  }

  @Test
  void aTrendGoesOn() {
    double[] values = new double[60];
    SplittableRandom random = new SplittableRandom(4);
    for (int t = 0; t < values.length; t++) {
      values[t] = 100 + 3.0 * t + random.nextGaussian();
    }
    Forecast forecast = fit(series(values)).forecast(6);
    assertThat(forecast.mean(1)).isCloseTo(100 + 3.0 * 60, within(4.0));
    assertThat(forecast.mean(6)).isCloseTo(100 + 3.0 * 65, within(10.0));
  }

  @Test
  void seasonIsPutBack() {
    double[] values = new double[96];
    SplittableRandom random = new SplittableRandom(4);
    for (int t = 0; t < values.length; t++) {
      values[t] = 100 + (t % 12 == 5 ? 80 : 0) + random.nextGaussian();
    }
    Series history = Series.of(ProductKey.of("shoe"), Frequency.MONTHLY, 0, values);
    FittedForecaster fitted = fit(history);
    assertThat(model(fitted).season().composition()).hasValue(Composition.MULTIPLICATIVE);
    assertThat(fitted.provenance().parameters()).containsEntry("season", "multiplicative");
    Parametric ahead = (Parametric) fitted.forecast(12).distribution();
    assertThat(ahead.mean(6) / ahead.mean(5)).isCloseTo(1.8, within(0.05));
    assertThat(ahead.standardDeviation(6) / ahead.standardDeviation(5)).isGreaterThan(1.6);
  }

  @Test
  void simulatesWhatIsKnown() {
    Series history = series(walk(60));
    Parametric known = (Parametric) fit(history).forecast(5).distribution();
    Forecast paths =
        ComplexSmoothing.DEFAULTS
            .withSimulation(Simulation.DEFAULT.withPaths(20_000))
            .fit(history, FitContext.of(1))
            .orElseThrow()
            .forecast(5);
    for (int h = 1; h <= 5; h++) {
      double deviation = known.standardDeviation(h);
      assertThat(paths.mean(h)).isCloseTo(known.mean(h), within(0.04 * deviation));
      assertThat(paths.quantile(h, 0.1))
          .isCloseTo(known.quantile(h, 0.1), within(0.06 * deviation));
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

  private static FittedForecaster fit(Series history) {
    return ComplexSmoothing.DEFAULTS.fit(history, FitContext.of(1)).orElseThrow();
  }

  private static CesModel model(FittedForecaster fitted) {
    return fitted.model(CesModel.class).orElseThrow();
  }
}
