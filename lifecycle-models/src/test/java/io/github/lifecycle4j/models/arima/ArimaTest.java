package io.github.lifecycle4j.models.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArimaTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return Arima.DEFAULTS;
  }

  @Override
  public Forecaster heldForecaster() {
    return Arima.DEFAULTS.withFixed(Map.of("ma1", -0.4, "sma1", -0.6));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 15);
  }

  @Test
  void readsItsName() {
    assertThat(Arima.parse("1.0.0+c").name()).isEqualTo("arima:1.0.0+c");
    assertThat(Arima.DEFAULTS.withCovariates("price").name()).isEqualTo("arima+price");
    assertThatThrownBy(() -> Arima.parse("0,1,1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0,1,1");
  }

  @Test
  void takesThePlannedCovariate() {
    Series history = history();
    double[] plan = new double[history.length() + HORIZON];
    for (int t = 0; t < plan.length; t++) {
      plan[t] = t % 7 == 0 ? 1 : 0;
    }
    double[] sales = history.toArray();
    for (int t = 0; t < sales.length; t++) {
      sales[t] += 1000 * plan[t];
    }
    long start = history.startPeriod();
    Series promoted = Series.of(history.key(), history.frequency(), start, sales);
    Covariates covariates =
        Covariates.none()
            .withFuture("promotion", Series.of(history.key(), history.frequency(), start, plan));
    FittedForecaster fitted =
        Arima.parse("1.0.0+c")
            .withCovariates("promotion")
            .fit(promoted, covariates, FitContext.of(1))
            .orElseThrow();
    assertThat(fitted.model(ArimaModel.class).orElseThrow().coefficient("promotion"))
        .isCloseTo(1000, within(20.0));
    double[] means = fitted.forecast(HORIZON).means();
    for (int h = 0; h < HORIZON; h++) {
      assertThat(means[h]).isCloseTo(100 + 1000 * plan[60 + h], within(40.0));
    }
    assertThatThrownBy(() -> fitted.forecast(HORIZON + 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("promotion");
    assertThat(Arima.DEFAULTS.withCovariates("price").fit(history, FitContext.of(1)))
        .isInstanceOfSatisfying(
            FitOutcome.Failed.class, failed -> assertThat(failed.reason()).contains("price"));
  }

  @Test
  void simulatesWhatItForecasts() {
    Forecast exact = fitted(history()).forecast(HORIZON);
    Forecast normal = simulated(Simulation.DEFAULT);
    Forecast bootstrap = simulated(Simulation.BOOTSTRAP);
    assertThat(normal.distribution()).isInstanceOf(Samples.class);
    for (int step = 1; step <= HORIZON; step++) {
      double deviation = exact.quantile(step, 0.84) - exact.mean(step);
      assertThat(normal.mean(step)).isCloseTo(exact.mean(step), within(0.15 * deviation));
      assertThat(bootstrap.mean(step)).isCloseTo(exact.mean(step), within(0.15 * deviation));
      assertThat(normal.quantile(step, 0.9))
          .isCloseTo(exact.quantile(step, 0.9), within(0.3 * deviation));
    }
  }

  private Forecast simulated(Simulation simulation) {
    return Arima.DEFAULTS
        .withSimulation(simulation)
        .fit(history(), FitContext.of(1))
        .orElseThrow()
        .forecast(HORIZON);
  }

  @Test
  void aMissingEndOnlyLengthensTheHorizon() {
    Series history = history();
    Series known = history.until(history.endPeriod() - 2);
    double[] values = history.toArray();
    Arrays.fill(values, values.length - 2, values.length, Double.NaN);
    Series gap = Series.of(history.key(), history.frequency(), history.startPeriod(), values);
    Forecast longer = fitted(known).forecast(HORIZON);
    Forecast after = fitted(gap).forecast(HORIZON - 2);
    for (int step = 1; step <= HORIZON - 2; step++) {
      assertThat(after.mean(step)).isCloseTo(longer.mean(step + 2), within(1e-9));
      assertThat(after.quantile(step, 0.9)).isCloseTo(longer.quantile(step + 2, 0.9), within(1e-9));
    }
  }

  @Test
  void tellsRootsAndResponsesOfItsCoefficients() {
    ArimaModel model =
        Arima.parse("1.1.0x0.0.1")
            .withFixed(Map.of("ar1", 0.5, "sma1", -0.25))
            .fit(history(), FitContext.of(1))
            .orElseThrow()
            .model(ArimaModel.class)
            .orElseThrow();
    assertThat(model.autoregressiveRoots())
        .singleElement()
        .satisfies(root -> assertThat(root.real()).isCloseTo(0.5, within(1e-12)));
    assertThat(model.movingAverageRoots())
        .hasSize(12)
        .allSatisfy(
            root -> assertThat(root.modulus()).isCloseTo(Math.pow(0.25, 1.0 / 12), within(1e-12)));
    // Sums of 1, 0.5, 0.25.
    assertThat(model.impulseResponse(2))
        .containsExactly(new double[] {1, 1.5, 1.75}, within(1e-15));
    assertThat(model.aic()).isCloseTo(-2 * model.logLikelihood() + 2, within(1e-9));
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> Arima.parse("0.1.1x0.1.1+c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("constant");
    assertThatThrownBy(() -> Arima.DEFAULTS.withFixed(Map.of("ar1", 0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ar1");
    double[] values = history().toArray();
    values[30] = Double.NaN;
    Series gap = Series.of(history().key(), history().frequency(), history().startPeriod(), values);
    assertThat(Arima.DEFAULTS.withMethod(Arima.Method.CSS).fit(gap, FitContext.of(1)))
        .isInstanceOfSatisfying(
            FitOutcome.Failed.class, failed -> assertThat(failed.reason()).contains("Maybe"));
    assertThat(Arima.parse("1.0.0").withFixed(Map.of("ar1", 1.5)).fit(history(), FitContext.of(1)))
        .isInstanceOfSatisfying(
            FitOutcome.Failed.class, failed -> assertThat(failed.reason()).contains("stationary"));
  }

  /** The coefficient is so near 1 that the filter has not settled at the end of the history. */
  @Test
  void severalThreadsMayForecastAtOnce() {
    double[] values = history().toArray();
    values[7] = Double.NaN;
    Series gap = Series.of(history().key(), history().frequency(), history().startPeriod(), values);
    FittedForecaster fitted =
        Arima.DEFAULTS
            .withFixed(Map.of("ma1", -0.98, "sma1", -0.97))
            .fit(gap, FitContext.of(1))
            .orElseThrow();
    Forecast alone = fitted.forecast(100);
    assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> fitted.forecast(100)).toList())
        .allMatch(alone::equals);
  }
}
