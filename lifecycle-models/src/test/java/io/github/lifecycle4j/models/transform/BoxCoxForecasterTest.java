package io.github.lifecycle4j.models.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.baseline.Drift;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Quantiles;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoxCoxForecasterTest implements ForecasterContract {

  private static final double[] DOUBLING = {1, 2, 4, 8};

  @Override
  public Forecaster forecaster() {
    return BoxCoxForecaster.of(SimpleExponentialSmoothing.DEFAULTS);
  }

  @Override
  public Forecaster heldForecaster() {
    return BoxCoxForecaster.of(SimpleExponentialSmoothing.DEFAULTS.withAlpha(0.3)).withLambda(0.4);
  }

  /**
   * A level that is added changes the powers; an update keeps the level before the first value; a
   * constant below 0 is refused.
   */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(
        EnumSet.of(Promise.CONSTANT, Promise.SHIFT, Promise.UPDATE_IS_REFIT));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 2);
  }

  @Test
  void aDriftOfLogarithmsGoesOnMultiplying() {
    Forecast forecast = forecast(BoxCoxForecaster.of(new Drift()).withLambda(0), DOUBLING);
    assertThat(forecast.means()).containsExactly(new double[] {16, 32}, within(1e-12));
  }

  @Test
  void theMedianIsTakenBackAndTheMeanIsThatOfALogNormal() {
    BoxCoxForecaster median = BoxCoxForecaster.of(new Naive()).withLambda(0);
    double[] values = {2, 5, 3, 4};
    double[] logs = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      logs[t] = Math.log(values[t]);
    }
    Parametric plain = (Parametric) forecast(new Naive(), logs).distribution();
    Forecast back = forecast(median, values);
    assertThat(back.mean(1)).isCloseTo(4, within(1e-12));
    assertThat(back.quantile(2, 0.9)).isCloseTo(Math.exp(plain.quantile(2, 0.9)), within(1e-12));
    double variance = plain.standardDeviation(1) * plain.standardDeviation(1);
    assertThat(forecast(median.withPoint(Parametric.Point.MEAN), values).mean(1))
        .isCloseTo(4 * Math.exp(variance / 2), within(1e-12));
  }

  @Test
  void theTransformationCanBeRead() {
    FittedForecaster fitted = fitted(history());
    double lambda = fitted.model(BoxCox.class).orElseThrow().lambda();
    assertThat(lambda).isBetween(0.0, 2.0);
    assertThat(fitted.provenance().parameters())
        .containsEntry("lambda", Double.toString(lambda))
        .containsKey("alpha");
    assertThat(fitted.model(String.class)).isEmpty();
  }

  @Test
  void lambdaIsChosenAsRDoes() {
    Series history = Golden.of("auto_arima", "AirPassengers_lambda_auto").history();
    assertThat(lambda(BoxCoxForecaster.of(SimpleExponentialSmoothing.DEFAULTS), history)).isZero();
    BoxCoxForecaster chosen =
        BoxCoxForecaster.of(SimpleExponentialSmoothing.DEFAULTS).withSmallest(-0.9);
    assertThat(lambda(chosen, history))
        .isCloseTo(
            Golden.of("auto_arima", "AirPassengers_lambda_auto").number("lambda"), within(1e-3));
    assertThat(lambda(chosen.withChoice(BoxCox.Choice.LOG_LIKELIHOOD), history))
        .isCloseTo(
            Golden.of("boxcox", "AirPassengers").number("lambda_loglik_grid005"), within(1e-12));
  }

  @Test
  void refusesARangeWithoutLambda() {
    BoxCoxForecaster forecaster = BoxCoxForecaster.of(new Naive());
    for (double smallest : new double[] {2, Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThatThrownBy(() -> forecaster.withSmallest(smallest))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Double.toString(smallest));
    }
  }

  private static double lambda(Forecaster forecaster, Series history) {
    return forecaster
        .fit(history, FitContext.of(1))
        .orElseThrow()
        .model(BoxCox.class)
        .orElseThrow()
        .lambda();
  }

  @Test
  void pathsAndQuantilesAreTakenBackOneByOne() {
    Samples paths = Samples.of(new double[][] {{0, 1}, {1, -4}, {2, 3}});
    Samples taken = (Samples) back(paths, 0.5);
    // (1 + z/2)², and nothing below 0.
    assertThat(taken.value(0, 1)).isCloseTo(1, within(1e-15));
    assertThat(taken.value(2, 2)).isCloseTo(6.25, within(1e-14));
    assertThat(taken.value(1, 2)).isZero();
    Quantiles quantiles = Quantiles.of(new double[] {0.1, 0.5, 0.9}, new double[][] {{0, 0.5, 2}});
    // 1/(1 - z): 2 for 0.5, and no more than 1000 times that where it is infinite.
    assertThat(back(quantiles, -1).quantile(1, 0.5)).isCloseTo(2, within(1e-14));
    assertThat(back(quantiles, -1).quantile(1, 0.9)).isCloseTo(2000, within(1e-10));
    assertThat(back(Parametric.poisson(new double[] {5}), 1)).isInstanceOf(Quantiles.class);
  }

  private static ForecastDistribution back(ForecastDistribution distribution, double lambda) {
    return TransformedModel.back(distribution, new BoxCox(lambda), Parametric.Point.MEDIAN, 10);
  }

  @Test
  void valuesWithoutATransformAreRefused() {
    for (double lambda : new double[] {0, -1}) {
      assertThat(refusal(BoxCoxForecaster.of(new Naive()).withLambda(lambda), 1, 0, 2))
          .contains("0.0 at index 1", "Maybe use a lambda above 0");
    }
    assertThat(refusal(BoxCoxForecaster.of(new Naive()), 1, 2, -2, 1, 4, 3))
        .contains("-2.0 at index 2, which is negative", "Maybe use the forecaster without it");
    FittedForecaster fitted =
        BoxCoxForecaster.of(new Naive())
            .withLambda(0)
            .fit(series(1, 2, 3), FitContext.of(1))
            .orElseThrow();
    Series longer = series(1, 2, 3, -1);
    assertThatThrownBy(() -> fitted.update(longer, Covariates.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1.0 at index 3");
    BoxCoxForecaster plain = BoxCoxForecaster.of(new Naive());
    assertThatThrownBy(() -> plain.withLambda(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The square of 1e-12 is nothing beside the 1 that is taken from it, as is 1/1e17. */
  @Test
  void valuesThatTheTransformRoundsAwayAreRefused() {
    assertThat(refusal(BoxCoxForecaster.of(new Naive()).withLambda(2), 1e-12, 3e-12, 2e-12))
        .contains("1.0E-12 at index 0", "lambda 2.0 rounds away", "units");
    assertThat(refusal(BoxCoxForecaster.of(new Naive()).withLambda(-1), 1e17, 3e17, 2e17))
        .contains("1.0E17 at index 0", "lambda -1.0 rounds away", "units");
    assertThat(forecast(BoxCoxForecaster.of(new Naive()).withLambda(2), 1e-12, 0, 3).mean(1))
        .isCloseTo(3, within(1e-12));
    assertThat(forecast(BoxCoxForecaster.of(new Naive()).withLambda(0), 1e-12, 3e-12).mean(1))
        .isCloseTo(3e-12, within(1e-24));
  }

  @Test
  void aMedianBeyondAllValuesEnds() {
    // 1 - 1/x is 0, 0.5, 0.75 and goes on to 1.125, which no value has.
    Forecast forecast = forecast(BoxCoxForecaster.of(new Drift()).withLambda(-1), 1, 2, 4);
    assertThat(forecast.mean(1)).isCloseTo(4000, within(1e-6));
  }

  @Test
  void aConstantStaysIt() {
    assertThat(forecast(forecaster(), 7, 7, 7, 7, 7).means())
        .containsExactly(new double[] {7, 7}, within(1e-12));
    assertThat(forecast(forecaster(), 0, 0, 0, 0, 0).means()).containsExactly(0, 0);
  }

  @Test
  void zerosAreTakenWithAPositiveLambda() {
    for (double mean : forecast(forecaster(), 0, 3, 5, 2, 8, 6, 0, 9).means()) {
      assertThat(mean).isBetween(0.0, 9.0);
    }
  }

  private static String refusal(Forecaster forecaster, double... values) {
    FitOutcome outcome = forecaster.fit(series(values), FitContext.of(1));
    assertThat(outcome).isInstanceOf(FitOutcome.Failed.class);
    return ((FitOutcome.Failed) outcome).reason();
  }

  private static Series series(double... values) {
    return Series.of(ProductKey.of("shoe"), Frequency.COUNTED, 0, values);
  }

  private static Forecast forecast(Forecaster forecaster, double... values) {
    return forecaster.fit(series(values), FitContext.of(1)).orElseThrow().forecast(2);
  }
}
