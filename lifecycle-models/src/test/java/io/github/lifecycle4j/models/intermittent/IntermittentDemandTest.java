package io.github.lifecycle4j.models.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntermittentDemandTest {

  @Test
  void afterTheLastDemandCrostonStaysAndTsbDecays() {
    double[] values = new double[60];
    Arrays.fill(values, 0, 30, 2);
    Series sold = series(Arrays.copyOf(values, 30));
    Series ended = series(values);
    assertThat(updated(IntermittentMethod.CROSTON, sold, ended)).isEqualTo(2);
    assertThat(updated(IntermittentMethod.TSB, sold, ended))
        .isCloseTo(2 * Math.pow(0.9, 30), within(1e-15));
  }

  private static double updated(IntermittentMethod method, Series history, Series longer) {
    return IntermittentDemand.of(method)
        .withSmoothing(0.1, 0.1)
        .fit(history, FitContext.of(1))
        .orElseThrow()
        .update(longer, Covariates.none())
        .forecast(1)
        .mean(1);
  }

  /** The mean of the Poisson rate after n periods without demand and the prior of Jeffreys. */
  @Test
  void withoutAnyDemandTheRateIsHalfAUnitInAllPeriods() {
    Forecast forecast = fit(IntermittentDemand.DEFAULTS, series(new double[50])).forecast(4);
    assertThat(forecast.distribution())
        .isEqualTo(Parametric.poisson(new double[] {0.01, 0.01, 0.01, 0.01}));
    double[] sold = new double[60];
    sold[55] = 3;
    double mean =
        fit(IntermittentDemand.of(IntermittentMethod.CROSTON), series(new double[50]))
            .update(series(sold), Covariates.none())
            .forecast(1)
            .mean(1);
    assertThat(mean).isCloseTo(3 / 56.0, within(1e-15));
  }

  @Test
  void pathsAfterAHistoryWithoutDemandAreNotNegative() {
    IntermittentDemand resampled =
        IntermittentDemand.DEFAULTS.withSimulation(
            Simulation.DEFAULT.withErrors(Simulation.Errors.RESIDUALS));
    ForecastDistribution paths = fit(resampled, series(new double[10])).forecast(3).distribution();
    assertThat(paths.cdf(1, -1e-9)).isZero();
    assertThat(paths.quantile(1, 0.99)).isEqualTo(1);
  }

  /** The smoothed probability becomes smaller than any number. */
  @ParameterizedTest
  @EnumSource(
      value = DemandDistribution.class,
      names = {"HURDLE", "GAMMA"})
  void aProductThatDiedLongAgoIsForecastAsNothing(DemandDistribution distribution) {
    double[] sold = {3, 0, 2, 0, 4, 1, 0, 2};
    Forecast forecast =
        fit(
                IntermittentDemand.of(IntermittentMethod.TSB)
                    .withSmoothing(0.3, 0.6)
                    .withDistribution(distribution),
                series(sold))
            .update(series(Arrays.copyOf(sold, 5000)), Covariates.none())
            .forecast(2);
    assertThat(forecast.mean(1)).isZero();
    assertThat(forecast.distribution().quantile(2, 0.999)).isZero();
  }

  /** The first sum of four periods with demand ends after the second demand. */
  @Test
  void periodsBeforeTheFirstSumAreNoEvidenceOfADistribution() {
    double[] sold = new double[80];
    for (int t = 5; t < sold.length; t += 4) {
      sold[t] = t % 3 == 0 ? 60 : 1;
    }
    sold[6] = 2;
    IntermittentModel model =
        fit(IntermittentDemand.of(IntermittentMethod.ADIDA), series(sold))
            .model(IntermittentModel.class)
            .orElseThrow();
    assertThat(model.distribution()).isNotEqualTo(DemandDistribution.POISSON);
    assertThat(model).asString().startsWith("IntermittentModel(LUMPY demand, ADIDA, alpha ");
  }

  @Test
  void refusesNegativeDemandWithAdvice() {
    FitOutcome outcome = IntermittentDemand.DEFAULTS.fit(series(2, 0, -1, 3), FitContext.of(1));
    assertThat(((FitOutcome.Failed) outcome).reason())
        .contains("part")
        .contains("-1.0")
        .contains("index 2")
        .contains("Maybe");
  }

  @Test
  void findsTheDistributionThatMadeTheHistory() {
    SplittableRandom random = new SplittableRandom(5);
    assertThat(model(simulated(2_000, t -> poisson(1.5, random))).distribution())
        .isEqualTo(DemandDistribution.POISSON);
    // A rate that is exponential makes the geometric distribution: size 1.
    IntermittentModel geometric =
        model(simulated(2_000, t -> poisson(-5 * Math.log(1 - random.nextDouble()), random)));
    assertThat(geometric.distribution()).isEqualTo(DemandDistribution.NEGATIVE_BINOMIAL);
    assertThat(geometric.parameter()).isCloseTo(1, within(0.1));
    IntermittentModel steady =
        model(simulated(2_000, t -> random.nextInt(4) == 0 ? 12 + poisson(0.5, random) : 0));
    assertThat(steady.distribution()).isEqualTo(DemandDistribution.HURDLE);
    IntermittentModel amounts =
        model(simulated(2_000, t -> random.nextInt(2) * -Math.log(1 - random.nextDouble())));
    assertThat(amounts.distribution()).isEqualTo(DemandDistribution.GAMMA);
    assertThat(amounts.parameter()).isCloseTo(1, within(0.1));
  }

  @Test
  void estimatesTheProbabilityOfPeriodsThatCannotHaveDemand() {
    SplittableRandom random = new SplittableRandom(5);
    Series history = simulated(2_000, t -> random.nextDouble() < 0.6 ? 0 : poisson(4, random));
    IntermittentModel inflated =
        fit(
                IntermittentDemand.of(IntermittentMethod.TSB)
                    .withSmoothing(0.01, 0.01)
                    .withDistribution(DemandDistribution.ZERO_INFLATED_POISSON),
                history)
            .model(IntermittentModel.class)
            .orElseThrow();
    assertThat(inflated.parameter()).isCloseTo(0.6, within(0.05));
  }

  /** Interval by quantiles of the true distribution, as R's qpois(c(.1, .9), 1.5) = 0 and 3. */
  @Test
  void quantilesAreThoseOfTheProcess() {
    SplittableRandom random = new SplittableRandom(6);
    Series history = simulated(5_000, t -> poisson(1.5, random));
    Forecast forecast =
        fit(IntermittentDemand.of(IntermittentMethod.TSB).withSmoothing(0.01, 0.01), history)
            .forecast(8);
    assertThat(forecast.quantile(8, 0.1)).isZero();
    assertThat(forecast.quantile(8, 0.9)).isEqualTo(3);
    // Poisson of 8 · 1.5 = 12: qpois(.95, 12) = 18.
    assertThat(forecast.total(8).quantile(1, 0.95)).isCloseTo(18, within(1.0));
  }

  @ParameterizedTest
  @EnumSource(IntermittentMethod.class)
  void totalsAgreeWithSimulatedPaths(IntermittentMethod method) {
    SplittableRandom random = new SplittableRandom(8);
    Series history = simulated(120, t -> random.nextInt(3) == 0 ? 1 + poisson(3, random) : 0);
    IntermittentDemand forecaster = IntermittentDemand.of(method);
    ForecastDistribution known = fit(forecaster, history).forecast(5).total(5);
    ForecastDistribution samples =
        fit(forecaster.withSimulation(Simulation.DEFAULT.withPaths(20_000)), history)
            .forecast(5)
            .total(5);
    double error = 5 * ((Parametric) known).standardDeviation(1) / Math.sqrt(20_000);
    assertThat(samples.mean(1)).isCloseTo(known.mean(1), within(error));
    assertThat(samples.expectedExcess(1, 10)).isCloseTo(known.expectedExcess(1, 10), within(error));
    for (double units : new double[] {0, 3, 8, 15, 25}) {
      assertThat(samples.cdf(1, units)).isCloseTo(known.cdf(1, units), within(0.02));
    }
  }

  @Test
  void bootstrapDrawsTheHistory() {
    Series history = series(0, 4, 0, 0, 8, 0, 4, 0, 0, 0, 0, 8);
    Forecast forecast =
        fit(
                IntermittentDemand.of(IntermittentMethod.TSB)
                    .withSmoothing(0, 0)
                    .withSimulation(Simulation.BOOTSTRAP),
                history)
            .forecast(3);
    // Smoothing by 0 keeps the first size, 4, and the first probability, ½; the history has mean 2.
    assertThat(forecast.mean(3)).isCloseTo(2, within(0.3));
    assertThat(forecast.quantile(3, 0.5)).isZero();
    assertThat(forecast.quantile(3, 0.999)).isCloseTo(8, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(IntermittentMethod.class)
  void anyHistoryIsForecast(IntermittentMethod method) {
    IntermittentDemand forecaster = IntermittentDemand.of(method);
    for (Series history :
        new Series[] {
          series(0, 5),
          series(5, 0),
          series(3, 3, 3),
          series(0, 0, 0, 1),
          series(2, 0, 1, 0, 5),
          series(1e12, 0, 3e12, 0, 0, 1e12, 2e12, 0, 1e12),
          series(1e-12, 0, 3e-12, 0, 0, 1e-12, 2e-12, 0, 1e-12),
          series(0.5, Double.NaN, 0, 0, 2.25, 0, Double.NaN)
        }) {
      Forecast forecast = fit(forecaster, history).forecast(3);
      double largest = Arrays.stream(history.toArray()).filter(v -> v > 0).max().orElse(0);
      assertThat(forecast.mean(1)).isPositive().isLessThanOrEqualTo(largest);
      assertThat(forecast.quantile(2, 0.9)).isBetween(0.0, 30 * largest);
      assertThat(forecast.total(3).quantile(1, 0.99)).isBetween(0.0, 100 * largest);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"IMAPA", "TSB"})
  void longHistoriesAreForecast(IntermittentMethod method) {
    double[] values = new double[100_000];
    for (int t = 999; t < values.length; t += 1000) {
      values[t] = 1 + t % 7;
    }
    assertThat(fit(IntermittentDemand.of(method), series(values)).forecast(1).mean(1))
        .isBetween(0.001, 0.008);
  }

  @Test
  void parametersOfTheLeastSquares() {
    SplittableRandom random = new SplittableRandom(9);
    Series history =
        simulated(150, t -> random.nextInt(3) == 0 ? 1 + poisson(t / 20.0, random) : 0);
    IntermittentModel best =
        fit(IntermittentDemand.of(IntermittentMethod.SBA), history)
            .model(IntermittentModel.class)
            .orElseThrow();
    Track track = new Track(Demand.of(history));
    track.follow(IntermittentMethod.SBA, best.alpha(), best.beta());
    double least = track.sumOfSquares();
    for (double alpha = 0.05; alpha < 0.301; alpha += 0.025) {
      for (double beta = 0.05; beta < 0.301; beta += 0.025) {
        track.follow(IntermittentMethod.SBA, alpha, beta);
        assertThat(least).isLessThanOrEqualTo(track.sumOfSquares() * (1 + 1e-5));
      }
    }
  }

  @Test
  void nameTellsWhatIsGiven() {
    IntermittentDemand tsb = IntermittentDemand.of(IntermittentMethod.TSB);
    assertThat(IntermittentDemand.DEFAULTS.name()).isEqualTo("intermittent");
    assertThat(tsb.withSmoothing(0.1, 0.1).name()).isEqualTo("tsb:0.1");
    assertThat(
            tsb.withSmoothing(0.1, 0.2)
                .withDistribution(DemandDistribution.ZERO_INFLATED_POISSON)
                .withSimulation(Simulation.BOOTSTRAP)
                .name())
        .isEqualTo("tsb:0.1+beta0.2+zero-inflated-poisson+residuals2000");
  }

  @Test
  void refusesSmoothingOutOfRange() {
    for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> IntermittentDemand.DEFAULTS.withSmoothing(0.1, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("beta")
          .hasMessageContaining(Double.toString(wrong));
    }
  }

  private static FittedForecaster fit(IntermittentDemand forecaster, Series history) {
    return forecaster.fit(history, FitContext.of(1)).orElseThrow();
  }

  /** With little smoothing, for the histories here are steady. */
  private static IntermittentModel model(Series history) {
    return fit(IntermittentDemand.of(IntermittentMethod.TSB).withSmoothing(0.01, 0.01), history)
        .model(IntermittentModel.class)
        .orElseThrow();
  }

  private static Series simulated(int length, IntToDoubleFunction demand) {
    double[] values = new double[length];
    Arrays.setAll(values, demand);
    return series(values);
  }

  /** Knuth's product of uniforms. */
  private static int poisson(double rate, SplittableRandom random) {
    int count = 0;
    for (double product = random.nextDouble();
        product > Math.exp(-rate);
        product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  private static Series series(double... values) {
    return Series.of(ProductKey.of("part"), Frequency.WEEKLY, 2_000, values);
  }
}
