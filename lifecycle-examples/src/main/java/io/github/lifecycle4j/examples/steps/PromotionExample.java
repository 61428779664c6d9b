package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.explain.Explanation;
import io.github.lifecycle4j.models.explain.LinearExplainer;
import io.github.lifecycle4j.models.regression.forecast.ProductRegression;
import io.github.lifecycle4j.models.regression.forecast.RegressionForecaster;
import io.github.lifecycle4j.models.regression.linear.Coefficient;
import io.github.lifecycle4j.models.regression.linear.Estimate;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FittedForecaster;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/**
 * Price and promotion: what they do to the sales of a product, what to expect of a planned price,
 * and why a day sold what it did.
 *
 * <p>The sales of 120 days are made up: 70 units, less 8 for each euro of the price, 15 more on
 * promotion, 12 more on Saturdays and Sundays, 0.05 more each day, and chance of up to 3. The price
 * of the two weeks ahead is 5.00 and then 4.00.
 */
public final class PromotionExample {

  private static final ProductKey KETTLE = ProductKey.of("kettle");
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 120;
  private static final int WEEK = 7;
  private static final int HORIZON = 2 * WEEK;

  private PromotionExample() {}

  /** Runs the example. */
  public static void main(String[] args) {
    run(System.out);
  }

  static void run(PrintStream out) {
    SplittableRandom chance = new SplittableRandom(2);
    Series history = daily(DAYS, day -> units(day) + 6 * (chance.nextDouble() - 0.5));
    Covariates planned =
        Covariates.none()
            .withFuture(Covariates.PRICE, daily(DAYS + HORIZON, PromotionExample::price))
            .withFuture(Covariates.PROMOTION, daily(DAYS + HORIZON, PromotionExample::promotion));
    FittedForecaster fitted =
        RegressionForecaster.DEFAULTS.fit(history, planned, FitContext.of(1)).orElseThrow();
    LinearModel model = fitted.model(LinearModel.class).orElseThrow();

    effect(out, "One euro more on the price", model, Covariates.PRICE);
    effect(out, "A promotion", model, Covariates.PROMOTION);
    forecast(out, fitted.forecast(HORIZON));
    explain(out, model, fitted.model(ProductRegression.class).orElseThrow());
  }

  private static Series daily(int days, IntToDoubleFunction value) {
    double[] values = new double[days];
    for (int day = 0; day < days; day++) {
      values[day] = value.applyAsDouble(day);
    }
    return Series.of(KETTLE, Frequency.DAILY, MONDAY, values);
  }

  /** 4.00, 4.50, 5.00 or 5.50, changed every ten days. */
  private static double price(int day) {
    if (day >= DAYS) {
      return day < DAYS + WEEK ? 5.00 : 4.00;
    }
    return 4.00 + 0.50 * (3 * (day / 10) % 4);
  }

  private static double promotion(int day) {
    return day < DAYS && day % 8 == 7 ? 1 : 0;
  }

  private static double units(int day) {
    double weekend = day % WEEK >= 5 ? 12 : 0;
    return 70 - 8 * price(day) + 15 * promotion(day) + weekend + 0.05 * day;
  }

  private static void effect(PrintStream out, String cause, LinearModel model, String column) {
    Coefficient coefficient = model.coefficient(column);
    Estimate interval = model.interval(column, 0.95);
    out.printf(
        Locale.ROOT,
        "%s: %+.1f units a day (95 %%: %+.1f to %+.1f)%n",
        cause,
        coefficient.value(),
        interval.lower(),
        interval.upper());
  }

  private static void forecast(PrintStream out, Forecast forecast) {
    for (int step = 1; step <= forecast.horizon(); step++) {
      out.printf(
          Locale.ROOT,
          "%s at %.2f: %.1f units (80 %%: %.1f to %.1f)%n",
          Frequency.DAILY.label(forecast.startPeriod() + step - 1),
          price(DAYS + step - 1),
          forecast.mean(step),
          forecast.quantile(step, 0.1),
          forecast.quantile(step, 0.9));
    }
    double first = forecast.total(WEEK).mean(1);
    double second = forecast.total(HORIZON).mean(1) - first;
    out.printf(Locale.ROOT, "The week at 5.00: %.1f units, at 4.00: %.1f units%n", first, second);
  }

  /** Why the last day, a promotion on a Monday at 4.50, sold more than usual. */
  private static void explain(PrintStream out, LinearModel model, ProductRegression regression) {
    double[] coefficients = model.coefficients().stream().mapToDouble(Coefficient::value).toArray();
    Explanation explanation =
        LinearExplainer.of(model.design(), coefficients, regression.training(), "units")
            .explain(regression.training(), DAYS - 1);
    out.println("The last day, above all: " + explanation.sentence());
    out.println(explanation.text());
  }
}
