package io.github.lifecycle4j.models.regression.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.explain.Contribution;
import io.github.lifecycle4j.models.explain.Explanation;
import io.github.lifecycle4j.models.explain.ForecastExplainer;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.Cancellation;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BoostedTreesForecasterTest implements ForecasterContract {

  private static final FitContext CONTEXT = FitContext.of(1);
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);
  private static final int WEEKS = 80;
  private static final int AHEAD = 4;
  private static final BoostedTreesForecaster SMALL =
      BoostedTreesForecaster.DEFAULTS
          .withSteps(AHEAD)
          .withMostRows(4_000)
          .withTrees(BoostedTreesForecaster.DEFAULTS.trees().withRounds(60).withMaxDepth(4));
  private static final Panel SHOP = shop(WEEKS);
  private static final Forecaster TRAINED =
      SMALL.train(SHOP.knownBefore(SHOP.endPeriod() - AHEAD), CONTEXT);

  /** 60 products of all sizes, which sell twice as much on promotion, up to 20 % more or less. */
  private static Panel shop(int weeks) {
    Panel.Builder shop = Panel.builder(Frequency.WEEKLY);
    for (int product = 0; product < 60; product++) {
      SplittableRandom random = new SplittableRandom(product);
      ProductKey key = ProductKey.of("product " + product);
      double level = 10 * Math.exp(3 * random.nextDouble());
      double[] units = new double[weeks];
      double[] promotions = new double[weeks];
      for (int week = 0; week < weeks; week++) {
        promotions[week] = random.nextDouble() < 0.2 ? 1 : 0;
        units[week] = level * (1 + promotions[week]) * random.nextDouble(0.8, 1.2);
      }
      shop.add(
          Series.of(key, Frequency.WEEKLY, MONDAY, units),
          Covariates.none()
              .withFuture("promotion", Series.of(key, Frequency.WEEKLY, MONDAY, promotions))
              .withStatic("size", level > 50 ? "large" : "small"));
    }
    return shop.build();
  }

  private static Series known(int product) {
    return SHOP.series(product).until(SHOP.endPeriod() - AHEAD);
  }

  private static Forecast forecast(int product) {
    return TRAINED
        .fit(known(product), SHOP.covariates(product), CONTEXT)
        .orElseThrow()
        .forecast(AHEAD);
  }

  @Override
  public Forecaster forecaster() {
    return TRAINED;
  }

  /** The catalogue's trees keep the scale of what they learnt. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.noneOf(Promise.class);
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod());
  }

  @Test
  @Override
  public void hasAName() {
    assertThat(TRAINED.name()).isEqualTo("boosted-trees");
    assertThat(SMALL.withName("trees").train(SHOP, CONTEXT).name()).isEqualTo("trees");
  }

  @Test
  void plannedPromotionsCount() {
    double error = 0;
    double sold = 0;
    for (int product = 0; product < SHOP.size(); product++) {
      Forecast forecast = forecast(product);
      for (int step = 1; step <= AHEAD; step++) {
        double actual = SHOP.series(product).valueAt(forecast.period(step));
        error += Math.abs(actual - forecast.quantile(step, 0.5));
        sold += actual;
      }
    }
    // Who knows level and promotions errs by 10 %, who does not know the promotions by a third.
    assertThat(error / sold).isBetween(0.08, 0.16);
  }

  @Test
  void intervalsHoldAsManyOutcomesAsTheySay() {
    int inside = 0;
    for (int product = 0; product < SHOP.size(); product++) {
      Forecast forecast = forecast(product);
      for (int step = 1; step <= AHEAD; step++) {
        double actual = SHOP.series(product).valueAt(forecast.period(step));
        boolean holds =
            actual >= forecast.quantile(step, 0.1) && actual <= forecast.quantile(step, 0.9);
        inside += holds ? 1 : 0;
      }
    }
    assertThat(inside / (double) (SHOP.size() * AHEAD)).isBetween(0.68, 0.92);
  }

  @Test
  void aForecastIsExplainedStepByStep() {
    int product = 7;
    ForecastExplainer explainer =
        TRAINED
            .fit(known(product), SHOP.covariates(product), CONTEXT)
            .orElseThrow()
            .model(ForecastExplainer.class)
            .orElseThrow();
    Series promotions = SHOP.covariates(product).future().get("promotion");
    for (int step = 1; step <= AHEAD; step++) {
      Explanation explanation = explainer.explain(AHEAD).get(step - 1);
      double promotion = promotions.valueAt(known(product).endPeriod() + step - 1);
      double amount =
          explanation.contributions().stream()
              .filter(each -> each.feature().startsWith("promotion"))
              .mapToDouble(Contribution::contribution)
              .sum();
      assertThat(amount > 0).as("step %s: %s", step, explanation.text()).isEqualTo(promotion == 1);
    }
    assertThatThrownBy(() -> explainer.explain(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  @Test
  void aNewProductIsForecastFromItsFirstWeeks() {
    Series young = Series.of(ProductKey.of("new"), Frequency.WEEKLY, MONDAY, 40, 44);
    Forecast forecast = TRAINED.fit(young, CONTEXT).orElseThrow().forecast(10);
    assertThat(forecast.mean(10)).isBetween(20.0, 90.0);
  }

  @Test
  void threadsChangeNothing() {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Forecaster parallel =
          SMALL.train(
              SHOP.knownBefore(SHOP.endPeriod() - AHEAD),
              CONTEXT.withExecution(Execution.on(threads, 2)));
      for (int product = 0; product < 3; product++) {
        Covariates plans = SHOP.covariates(product);
        assertThat(parallel.fit(known(product), plans, CONTEXT).orElseThrow().forecast(AHEAD))
            .isEqualTo(TRAINED.fit(known(product), plans, CONTEXT).orElseThrow().forecast(AHEAD));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aCancelledTrainingIsNoFailure() {
    Cancellation asked = new Cancellation();
    FitContext context =
        CONTEXT
            .withCancellation(asked)
            .withProgress(
                (step, done, total) -> {
                  if (step.equals("boosted trees")) {
                    asked.cancel();
                  }
                });
    assertThatThrownBy(() -> SMALL.train(SHOP, context)).isInstanceOf(CancellationException.class);
  }

  @Test
  void tooSmallACatalogueFailsWithAdvice() {
    Forecaster trained =
        SMALL.train(Panel.of(known(0).until(SHOP.series(0).startPeriod() + 9)), CONTEXT);
    FitOutcome outcome = trained.fit(known(0), CONTEXT);
    assertThat(outcome).isInstanceOf(FitOutcome.Failed.class);
    assertThat(((FitOutcome.Failed) outcome).reason()).contains("1 products", "100", "Maybe");
  }

  @Test
  void optionsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> SMALL.withSteps(0)).hasMessageContaining("0");
    assertThatThrownBy(() -> SMALL.withMostRows(99)).hasMessageContaining("99");
  }
}
