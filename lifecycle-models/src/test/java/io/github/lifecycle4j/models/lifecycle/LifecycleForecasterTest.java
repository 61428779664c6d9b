package io.github.lifecycle4j.models.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LifecycleForecasterTest {

  private static final ProductKey KEY = ProductKey.of("p");
  private static final LifecycleForecaster FORECASTER = LifecycleForecaster.DEFAULTS.withPaths(400);

  /** A rise of 20 weeks to 500, 30 weeks there, a straight fall of 40 weeks to nothing. */
  private static double trapezoid(int week) {
    double share = week < 20 ? week / 20.0 : week < 50 ? 1 : Math.max(0, (90 - week) / 40.0);
    return 500 * share;
  }

  private static Series weeks(ProductKey key, int length, IntToDoubleFunction level, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[length + 1];
    for (int t = 1; t < values.length; t++) {
      values[t] = Math.rint(level.applyAsDouble(t) * (1 + 0.1 * random.nextGaussian()));
    }
    return Series.of(key, Frequency.WEEKLY, 100, values);
  }

  private static Forecast forecast(Series history, int horizon) {
    return FORECASTER.fit(history, FitContext.of(1)).orElseThrow().forecast(horizon);
  }

  @Test
  void followsADeclineDown() {
    Series whole = weeks(KEY, 85, LifecycleForecasterTest::trapezoid, 3);
    Series history = whole.until(100 + 71);
    Forecast forecast = forecast(history, 13);
    Forecast level =
        SimpleExponentialSmoothing.DEFAULTS
            .fit(history, FitContext.of(1))
            .orElseThrow()
            .forecast(13);
    double own = 0;
    double smoothed = 0;
    for (int h = 1; h <= 13; h++) {
      own += Math.abs(forecast.mean(h) - trapezoid(70 + h));
      smoothed += Math.abs(level.mean(h) - trapezoid(70 + h));
    }
    assertThat(own).isLessThan(smoothed / 2);
    assertThat(forecast.mean(13)).isLessThan(0.75 * forecast.mean(1));
  }

  @Test
  void growsOnWithALifeThatGrows() {
    Series history = weeks(KEY, 15, LifecycleForecasterTest::trapezoid, 5);
    assertThat(forecast(history, 5).mean(5)).isBetween(trapezoid(16), 1.5 * trapezoid(20));
  }

  @Test
  void theEndOfLifeGoesToZero() {
    Series history = weeks(KEY, 80, LifecycleForecasterTest::trapezoid, 7);
    Forecast forecast = forecast(history, 104);
    assertThat(forecast.mean(104)).isLessThan(0.02 * 500);
    assertThat(forecast.quantile(104, 0.1)).isNotNegative();
  }

  @Test
  void aProductThatStoppedSellingSellsNothing() {
    Series history = weeks(KEY, 70, t -> t < 55 ? 200 : 0, 9);
    assertThat(forecast(history, 4).mean(1)).isLessThan(0.05 * 200);
  }

  @Test
  void theStagesAddUpToTheForecast() {
    Series history = weeks(KEY, 45, LifecycleForecasterTest::trapezoid, 11);
    var fitted = FORECASTER.fit(history, FitContext.of(1)).orElseThrow();
    LifecycleModel model = fitted.model(LifecycleModel.class).orElseThrow();
    double sum =
        Arrays.stream(LifecycleStage.values())
            .mapToDouble(stage -> model.units(stage, 26).mean(1))
            .sum();
    double total = fitted.forecast(26).total(26).mean(1);
    assertThat(sum).isCloseTo(total, within(1e-6 * total));
    assertThat(model.units(LifecycleStage.PRE_LAUNCH, 26).mean(1)).isZero();
    double left =
        Arrays.stream(LifecycleStage.values())
            .mapToDouble(stage -> model.unitsLeft(stage).mean(1))
            .sum();
    assertThat(model.unitsLeft().mean(1)).isCloseTo(left, within(1e-6 * left));
    assertThat(model.stage().mostLikely()).isEqualTo(LifecycleStage.MATURITY);
    assertThat(model.rationale())
        .contains("maturity")
        .contains("decline")
        .doesNotContain("introduction");
  }

  /** What is truly left of the life after week 60 is the triangle under its fall. */
  @Test
  void knowsAboutHowManyUnitsAreLeft() {
    Series history = weeks(KEY, 65, LifecycleForecasterTest::trapezoid, 13);
    LifecycleModel model =
        FORECASTER
            .fit(history, FitContext.of(1))
            .orElseThrow()
            .model(LifecycleModel.class)
            .orElseThrow();
    double left = 500 * (25 / 40.0) * 25 / 2;
    assertThat(model.unitsLeft().quantile(1, 0.1)).isLessThan(left);
    assertThat(model.unitsLeft().quantile(1, 0.9)).isGreaterThan(left);
  }

  @Test
  void aPlannedPromotionIsUsed() {
    Series history = weeks(KEY, 60, t -> t % 4 == 0 ? 300 : 100, 15);
    Series plan = history.withKey(KEY);
    double[] shares = new double[history.length() + 8];
    for (int t = 0; t < shares.length; t++) {
      shares[t] = t % 4 == 0 && t > 0 ? 1 : 0;
    }
    Covariates covariates =
        Covariates.none()
            .withFuture(
                Covariates.PROMOTION, Series.of(KEY, Frequency.WEEKLY, plan.startPeriod(), shares));
    Forecast forecast =
        FORECASTER.fit(history, covariates, FitContext.of(1)).orElseThrow().forecast(8);
    // Index 61 is the first forecast, so weeks 64 and 68 are on promotion.
    assertThat(forecast.mean(4) / forecast.mean(3)).isBetween(2.0, 4.0);
    assertThat(forecast.mean(8) / forecast.mean(7)).isBetween(2.0, 4.0);
    Forecast without = FORECASTER.fit(history, FitContext.of(1)).orElseThrow().forecast(8);
    assertThat(without.mean(4) / without.mean(3)).isBetween(0.7, 1.4);
  }

  @Test
  void aHistoryWithoutASaleFails() {
    FitOutcome outcome =
        FORECASTER.fit(Series.of(KEY, Frequency.WEEKLY, 0, 0, 0, 0, 0), FitContext.of(1));
    assertThat(((FitOutcome.Failed) outcome).reason()).contains("p").contains("no sale");
    assertThatThrownBy(() -> FORECASTER.withPaths(0)).hasMessageContaining("0");
  }

  /** Where products only rise and fall by chance, life curves tell nothing. */
  @Test
  void learnsWhetherLivesFollowCurves() {
    Panel.Builder lives = Panel.builder(Frequency.WEEKLY);
    Panel.Builder levels = Panel.builder(Frequency.WEEKLY);
    for (int i = 0; i < 40; i++) {
      ProductKey key = ProductKey.of("p" + i);
      int age = 60 + i % 20;
      lives.add(weeks(key, age, LifecycleForecasterTest::trapezoid, i), Covariates.none());
      SplittableRandom random = new SplittableRandom(i);
      double[] level = new double[age + 1];
      double log = 0;
      for (int t = 0; t <= age; t++) {
        log += 0.5 * random.nextGaussian() - 0.1 * log;
        level[t] = 100 * Math.exp(log);
      }
      levels.add(weeks(key, age, t -> level[t], i), Covariates.none());
    }
    assertThat(trend(FORECASTER.train(lives.build(), FitContext.of(1))))
        .isGreaterThan(trend(FORECASTER.train(levels.build(), FitContext.of(1))));
  }

  private static double trend(Forecaster forecaster) {
    return Double.parseDouble(
        forecaster
            .fit(weeks(KEY, 40, LifecycleForecasterTest::trapezoid, 1), FitContext.of(1))
            .orElseThrow()
            .provenance()
            .parameters()
            .get("trend"));
  }

  @Test
  void learnsTheSameOnSeveralThreads() {
    Panel.Builder builder = Panel.builder(Frequency.WEEKLY);
    for (int i = 0; i < 12; i++) {
      builder.add(
          weeks(ProductKey.of("p" + i), 50, LifecycleForecasterTest::trapezoid, i),
          Covariates.none());
    }
    Panel panel = builder.build();
    Series history = panel.series(0);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Forecaster parallel =
          FORECASTER.train(panel, FitContext.of(1).withExecution(Execution.on(threads, 3)));
      Forecaster sequential = FORECASTER.train(panel, FitContext.of(1));
      assertThat(parallel.fit(history, FitContext.of(1)).orElseThrow().forecast(5).means())
          .isEqualTo(sequential.fit(history, FitContext.of(1)).orElseThrow().forecast(5).means());
    } finally {
      threads.shutdownNow();
    }
  }
}
