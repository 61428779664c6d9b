package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.FitContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** No forecast of a backtest depends on what was not known at its cutoff. */
class LeakageProperties {

  private static final int LENGTH = 20;

  /** Forecasts a number that depends on every value it can see. */
  private static final Stub SPY =
      new Stub(
          "spy",
          1,
          (trained, fitted, history, covariates) -> {
            double sum = 0;
            for (int i = 0; i < trained.size(); i++) {
              sum += sum(trained.series(i)) + sum(trained.covariates(i));
            }
            return sum + 3 * sum(fitted) + 5 * sum(history) + 7 * sum(covariates);
          });

  private static double sum(Covariates covariates) {
    double sum = 0;
    for (Series past : covariates.past().values()) {
      sum += 11 * sum(past);
    }
    for (Series future : covariates.future().values()) {
      sum += 13 * sum(future);
    }
    return sum;
  }

  private static double sum(Series series) {
    double sum = 0;
    for (int i = 0; i < series.length(); i++) {
      sum += (i + 1) * series.value(i);
    }
    return sum;
  }

  /** Two products whose sales, past or future covariate are higher from a period on. */
  private static Panel panel(String changed, int from) {
    Panel.Builder panel = Panel.builder(Frequency.COUNTED);
    for (String id : List.of("a", "b")) {
      ProductKey key = ProductKey.of(id);
      double[] sales = new double[LENGTH];
      double[] past = new double[LENGTH];
      double[] future = new double[LENGTH];
      for (int t = 0; t < LENGTH; t++) {
        sales[t] = t + (changed.equals("sales") && t >= from ? 100 : 0);
        past[t] = 2 * t + (changed.equals("past") && t >= from ? 100 : 0);
        future[t] = 3 * t + (changed.equals("future") && t >= from ? 100 : 0);
      }
      Covariates covariates =
          Covariates.none()
              .withPast("past", Series.of(key, Frequency.COUNTED, 0, past))
              .withFuture("future", Series.of(key, Frequency.COUNTED, 0, future));
      panel.add(key, 0, sales, covariates);
    }
    return panel.build();
  }

  private static Map<Long, Double> forecasts(Backtest backtest, Panel panel) {
    Map<Long, Double> forecasts = new HashMap<>();
    backtest.run(
        panel,
        List.of(SPY),
        FitContext.of(1),
        (name, forecast, realized) -> forecasts.put(forecast.startPeriod(), forecast.mean(1)));
    return forecasts;
  }

  @Property(tries = 200)
  void salesAndPastCovariatesFromTheCutoffOnAreNotSeen(
      @ForAll @IntRange(max = LENGTH - 1) int from,
      @ForAll @IntRange(min = 1, max = 4) int horizon,
      @ForAll @IntRange(min = 1, max = 4) int windows,
      @ForAll boolean refit,
      @ForAll Backtest.Alignment alignment) {
    Backtest backtest =
        Backtest.rolling(horizon, windows).withRefit(refit).withAlignment(alignment);
    Map<Long, Double> plain = forecasts(backtest, panel("nothing", 0));
    assertThat(plain).hasSize(windows);
    for (String changed : List.of("sales", "past")) {
      forecasts(backtest, panel(changed, from))
          .forEach(
              (cutoff, forecast) -> {
                if (cutoff <= from) {
                  assertThat(forecast).isEqualTo(plain.get(cutoff));
                } else {
                  assertThat(forecast).isNotEqualTo(plain.get(cutoff));
                }
              });
    }
  }

  @Property(tries = 20)
  void futureCovariatesAreSeenWhole(@ForAll @IntRange(max = LENGTH - 1) int from) {
    Backtest backtest = Backtest.rolling(2, 3);
    Map<Long, Double> plain = forecasts(backtest, panel("nothing", 0));
    forecasts(backtest, panel("future", from))
        .forEach((cutoff, forecast) -> assertThat(forecast).isNotEqualTo(plain.get(cutoff)));
  }
}
