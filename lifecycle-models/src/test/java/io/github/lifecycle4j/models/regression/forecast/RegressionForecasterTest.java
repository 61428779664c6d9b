package io.github.lifecycle4j.models.regression.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.explain.Explanation;
import io.github.lifecycle4j.models.explain.ForecastExplainer;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.Training;
import io.github.lifecycle4j.models.neural.table.NeuralRegressor;
import io.github.lifecycle4j.models.regression.linear.ElasticNet;
import io.github.lifecycle4j.models.regression.linear.Estimate;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.models.regression.linear.LinearPredictor;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegressionForecasterTest implements ForecasterContract {

  private static final FitContext CONTEXT = FitContext.of(1);
  private static final ProductKey TEA = ProductKey.of("tea");
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 42;
  private static final int AHEAD = 14;
  private static final RegressionForecaster PLAIN =
      RegressionForecaster.DEFAULTS.withTrend(false).withSeason(false);

  @Override
  public Forecaster forecaster() {
    return RegressionForecaster.DEFAULTS;
  }

  /** An update keeps the coefficients, which a refit would not. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.UPDATE_IS_REFIT));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 3);
  }

  /** The price of a day: three prices in turn, which no trend and no day of the week explains. */
  private static double price(int day) {
    return 4 + day % 3;
  }

  private static double promotion(int day) {
    return day % 5 == 2 ? 1 : 0;
  }

  /** 100 − 10 price + 20 promotion + 0.5 day, and 8 more on Sundays. */
  private static double units(int day) {
    return 100 - 10 * price(day) + 20 * promotion(day) + 0.5 * day + (day % 7 == 6 ? 8 : 0);
  }

  private static Series daily(int days, IntToDoubleFunction value) {
    double[] values = new double[days];
    Arrays.setAll(values, value);
    return Series.of(TEA, Frequency.DAILY, MONDAY, values);
  }

  private static Covariates plan(int days) {
    return Covariates.none()
        .withFuture("price", daily(days, RegressionForecasterTest::price))
        .withFuture("promotion", daily(days, RegressionForecasterTest::promotion));
  }

  private static FittedForecaster fit(Forecaster forecaster, Series history, Covariates planned) {
    return forecaster.fit(history, planned, CONTEXT).orElseThrow();
  }

  private static String reason(Forecaster forecaster, Series history, Covariates planned) {
    return ((FitOutcome.Failed) forecaster.fit(history, planned, CONTEXT)).reason();
  }

  @Test
  void aNetworkThatDivergesFailsAndSaysWhy() {
    RegressionForecaster wild =
        RegressionForecaster.DEFAULTS.withRegressor(
            formula ->
                NeuralRegressor.of(formula)
                    .withTraining(Training.DEFAULTS.withOptimiser(new Optimiser.Sgd(1e20, 0, 0))));
    assertThat(reason(wild, daily(DAYS, RegressionForecasterTest::units), plan(DAYS)))
        .contains("tea", "epoch", "learning rate");
  }

  @Test
  void findsTheEffectsThatMadeTheSalesAndFollowsThePlan() {
    FittedForecaster fitted =
        fit(
            RegressionForecaster.DEFAULTS,
            daily(DAYS, RegressionForecasterTest::units),
            plan(DAYS + AHEAD));
    LinearModel model = fitted.model(LinearModel.class).orElseThrow();
    assertThat(model.coefficient("price").value()).isCloseTo(-10, within(1e-9));
    assertThat(model.coefficient("promotion").value()).isCloseTo(20, within(1e-9));
    assertThat(model.coefficient("trend").value()).isCloseTo(0.5, within(1e-9));
    Forecast forecast = fitted.forecast(AHEAD);
    for (int h = 1; h <= AHEAD; h++) {
      assertThat(forecast.mean(h)).isCloseTo(units(DAYS + h - 1), within(1e-8));
    }
  }

  /** By hand: units 9, 7, 5, 7, 8, 6 at prices 1, 2, 3, 2, 1, 3: slope −3/2, mean 7 at 2. */
  @Test
  void eachStepIsExplainedByItsPlan() {
    double[] units = {9, 7, 5, 7, 8, 6};
    double[] prices = {1, 2, 3, 2, 1, 3, 2, 4};
    Covariates planned = Covariates.none().withFuture("price", daily(8, day -> prices[day]));
    ForecastExplainer explainer =
        fit(PLAIN, daily(6, day -> units[day]), planned)
            .model(ForecastExplainer.class)
            .orElseThrow();
    Explanation dear = explainer.explain(2).get(1);
    assertThat(dear.baseline()).isCloseTo(7, within(1e-12));
    assertThat(dear.contribution("price").contribution()).isCloseTo(-3, within(1e-12));
    assertThat(dear.sentence()).isEqualTo("price +100 % above its usual level: −3 units");
    assertThatThrownBy(() -> explainer.explain(0)).hasMessageContaining("0");
  }

  /** A regressor of any kind: what its contributions add up to is the forecast. */
  @Test
  void otherRegressorsAreExplainedBySampling() {
    FittedForecaster fitted =
        fit(
            PLAIN.withRegressor(formula -> ElasticNet.ridge(formula, 0.01)),
            daily(DAYS, RegressionForecasterTest::units),
            plan(DAYS + AHEAD));
    List<Explanation> explanations =
        fitted.model(ForecastExplainer.class).orElseThrow().explain(AHEAD);
    Forecast forecast = fitted.forecast(AHEAD);
    for (int step = 1; step <= AHEAD; step++) {
      Explanation explanation = explanations.get(step - 1);
      assertThat(explanation.prediction()).isCloseTo(forecast.mean(step), within(1e-9));
      assertThat(explanation.contribution("promotion").contribution() > 0)
          .isEqualTo(promotion(DAYS + step - 1) > 0);
    }
  }

  @Test
  void otherPlansGiveOtherForecasts() {
    FittedForecaster fitted =
        fit(
            PLAIN,
            daily(DAYS, day -> 100 - 10 * price(day)),
            plan(DAYS).withFuture("price", daily(DAYS, RegressionForecasterTest::price)));
    Covariates cheap =
        plan(DAYS + 2).withFuture("price", daily(DAYS + 2, day -> day < DAYS ? price(day) : 2));
    assertThat(fitted.forecast(2, cheap).means())
        .containsExactly(new double[] {80, 80}, within(1e-9));
  }

  /** By hand: units 9, 7, 5, 7, 8, 6 at prices 1, 2, 3, 2, 1, 3: Sxy = −6, Sxx = 4, mean 7 at 2. */
  @Test
  void intervalsAreThoseOfThePredictionOfALinearModel() {
    double[] units = {9, 7, 5, 7, 8, 6};
    double[] prices = {1, 2, 3, 2, 1, 3, 2, 4};
    FittedForecaster fitted =
        fit(
            PLAIN,
            daily(6, day -> units[day]),
            Covariates.none().withFuture("price", daily(8, day -> prices[day])));
    Forecast forecast = fitted.forecast(2);
    assertThat(forecast.mean(1)).isCloseTo(7, within(1e-12));
    assertThat(forecast.mean(2)).isCloseTo(4, within(1e-12));
    // Residuals 0.5, 0, −0.5, 0, −0.5, 0.5: σ² = 1 / 4. At the mean price the variance is
    // σ² (1 + 1/6), at 4 it is σ² (1 + 1/6 + 4/4), of the sum σ² (2 + 4/6 + 4/4). The 0.95
    // quantile of Student's t with 4 degrees of freedom is 2.1318467863.
    double t = 2.1318467863266495;
    assertThat(forecast.quantile(1, 0.95)).isCloseTo(7 + t * Math.sqrt(7 / 24.0), within(1e-9));
    assertThat(forecast.quantile(2, 0.95)).isCloseTo(4 + t * Math.sqrt(13 / 24.0), within(1e-9));
    assertThat(forecast.total(2).quantile(1, 0.95))
        .isCloseTo(11 + t * Math.sqrt(22 / 24.0), within(1e-9));
    LinearModel model = fitted.model(LinearModel.class).orElseThrow();
    ProductRegression regression = fitted.model(ProductRegression.class).orElseThrow();
    Estimate first = model.prediction(regression.training().select(1), 0.9).get(0);
    assertThat(forecast.quantile(1, 0.95)).isCloseTo(first.upper(), within(1e-9));
  }

  @Test
  void missingValuesLeaveTheirRowsOut() {
    Series gaps = daily(DAYS, day -> day == 3 || day == 20 ? Double.NaN : units(day));
    Covariates planned =
        plan(DAYS + AHEAD)
            .withFuture("price", daily(DAYS + AHEAD, day -> day == 30 ? Double.NaN : price(day)));
    FittedForecaster fitted = fit(RegressionForecaster.DEFAULTS, gaps, planned);
    assertThat(fitted.model(LinearModel.class).orElseThrow().rows()).isEqualTo(DAYS - 3);
    assertThat(fitted.forecast(1).mean(1)).isCloseTo(units(DAYS), within(1e-8));
  }

  @Test
  void aPlanThatIsTooShortIsNamed() {
    FittedForecaster fitted =
        fit(
            RegressionForecaster.DEFAULTS,
            daily(DAYS, RegressionForecasterTest::units),
            plan(DAYS + 2));
    assertThat(fitted.forecast(2).horizon()).isEqualTo(2);
    assertThatThrownBy(() -> fitted.forecast(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'price'")
        .hasMessageContaining("tea")
        .hasMessageContaining("2024-02-14"); // 44 days after 2024-01-01
    assertThatThrownBy(() -> fitted.forecast(1, Covariates.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'price'");
  }

  @Test
  void whatCannotBeToldApartIsLeftOutAndNamed() {
    Covariates planned =
        Covariates.none()
            .withFuture("age", daily(DAYS + AHEAD, day -> 3 + 2 * day))
            .withFuture("list", daily(DAYS + AHEAD, day -> 9.99))
            .withFuture("net", daily(DAYS + AHEAD, day -> 0.81 * price(day) - 1))
            .withFuture("price", daily(DAYS + AHEAD, RegressionForecasterTest::price))
            .withFuture("promotion", daily(DAYS + AHEAD, RegressionForecasterTest::promotion));
    FittedForecaster fitted =
        fit(RegressionForecaster.DEFAULTS, daily(DAYS, RegressionForecasterTest::units), planned);
    // The constant list price, the price that the net price tells, the trend that the age tells.
    assertThat(fitted.model(ProductRegression.class).orElseThrow().leftOut())
        .containsExactly("list", "price", "trend");
    assertThat(fitted.provenance().parameters()).containsEntry("leftOut", "list, price, trend");
    assertThat(fitted.forecast(AHEAD).mean(AHEAD)).isCloseTo(units(DAYS + AHEAD - 1), within(1e-8));
  }

  @Test
  void aShortHistoryHasNoSeason() {
    FittedForecaster fitted =
        fit(RegressionForecaster.DEFAULTS, daily(13, day -> 5 + 2.0 * day), Covariates.none());
    assertThat(fitted.model(ProductRegression.class).orElseThrow().leftOut())
        .containsExactly("day_of_week");
    assertThat(fitted.forecast(2).means()).containsExactly(new double[] {31, 33}, within(1e-9));
  }

  @Test
  void takesLogarithms() {
    RegressionForecaster elastic = PLAIN.withLogarithms("price");
    Series history = daily(DAYS, day -> 50 - 12 * Math.log(price(day)));
    Covariates planned =
        Covariates.none()
            .withFuture("price", daily(DAYS + 1, day -> day < DAYS ? price(day) : Math.E));
    FittedForecaster fitted = fit(elastic, history, planned);
    assertThat(fitted.model(LinearModel.class).orElseThrow().coefficient("log(price)").value())
        .isCloseTo(-12, within(1e-9));
    assertThat(fitted.forecast(1).mean(1)).isCloseTo(38, within(1e-9));
    assertThat(
            reason(
                elastic,
                history,
                Covariates.none().withFuture("price", daily(DAYS, day -> day % 2))))
        .contains("tea", "price", "Maybe");
  }

  /** Of one column, ridge regression shrinks the slope by 1 + strength where it is standardised. */
  @Test
  void takesAnyRegressor() {
    double[] prices = {1, 2, 3, 1, 2, 3, 1, 2, 3, 4};
    FittedForecaster fitted =
        fit(
            PLAIN.withRegressor(formula -> ElasticNet.ridge(formula, 1)).withName("ridge"),
            daily(9, day -> 10 - 2 * prices[day]),
            Covariates.none().withFuture("price", daily(10, day -> prices[day])));
    assertThat(fitted.provenance().forecaster()).isEqualTo("ridge");
    assertThat(fitted.model(LinearModel.class)).isEmpty();
    assertThat(fitted.model(LinearPredictor.class)).isPresent();
    Forecast forecast = fitted.forecast(1);
    // The slope −2 becomes −1 and the mean 6 at the mean price 2 stays: 4 at a price of 4.
    assertThat(forecast.mean(1)).isCloseTo(4, within(1e-9));
    // Residuals 1, 0, −1 thrice: squares of 6 over 9 − 2 degrees of freedom.
    assertThat(forecast.quantile(1, 0.9))
        .isCloseTo(4 + 1.2815515655446004 * Math.sqrt(6 / 7.0), within(1e-9));
  }

  @Test
  void anUpdateKeepsTheEffectsAndMovesOn() {
    FittedForecaster fitted =
        fit(
            RegressionForecaster.DEFAULTS,
            daily(DAYS, RegressionForecasterTest::units),
            plan(DAYS + AHEAD));
    Forecast updated = fitted.update(daily(DAYS + 4, day -> 1000), plan(DAYS + AHEAD)).forecast(3);
    assertThat(updated.startPeriod()).isEqualTo(fitted.forecast(1).startPeriod() + 4);
    assertThat(updated.mean(3)).isCloseTo(units(DAYS + 6), within(1e-8));
  }

  @Test
  void chosenCovariatesMustBePlanned() {
    Series history = daily(DAYS, RegressionForecasterTest::units);
    assertThat(reason(PLAIN.withCovariates("visits"), history, plan(DAYS)))
        .contains("tea", "'visits'", "[price, promotion]", "Maybe");
    assertThat(
            fit(PLAIN.withCovariates("price"), history, plan(DAYS))
                .model(LinearModel.class)
                .orElseThrow()
                .columns())
        .containsExactly("price");
    assertThat(reason(PLAIN, history, Covariates.none().withFuture("units", history)))
        .contains("'units'", "Maybe");
    assertThatThrownBy(() -> PLAIN.withCovariates("price").withLogarithms("cost"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'cost'");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void tooFewPeriodsForTheCovariatesFailWithAdvice(int days) {
    // An intercept and two covariates leave 3 degrees of freedom with 6 days.
    assertThat(reason(RegressionForecaster.DEFAULTS, daily(days, day -> day * day), plan(days + 2)))
        .contains("tea", "Maybe");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e12})
  void magnitudesDoNotMatter(double scale) {
    Covariates planned =
        Covariates.none()
            .withFuture("price", daily(DAYS + 1, day -> price(day) / scale))
            .withFuture("promotion", daily(DAYS + 1, RegressionForecasterTest::promotion));
    FittedForecaster fitted =
        fit(RegressionForecaster.DEFAULTS, daily(DAYS, day -> scale * units(day)), planned);
    assertThat(fitted.forecast(1).mean(1) / scale).isCloseTo(units(DAYS), within(1e-7));
  }
}
