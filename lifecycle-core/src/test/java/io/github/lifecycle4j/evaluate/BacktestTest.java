package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.Cancellation;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BacktestTest {

  private static final FitContext CONTEXT = FitContext.of(1);
  private static final Stub NAIVE = Stub.naive("naive", 1);
  private static final Stub MEAN =
      new Stub("mean", 1, (trained, fitted, history, c) -> mean(history));

  private static double mean(Series series) {
    double sum = 0;
    for (int i = 0; i < series.length(); i++) {
      sum += series.value(i);
    }
    return sum / series.length();
  }

  private static Series series(String key, long start, double... values) {
    return Series.of(ProductKey.of(key), Frequency.COUNTED, start, values);
  }

  private static final Series SIX = series("six", 0, 10, 12, 11, 13, 15, 14);

  @Test
  void scoresEveryWindow() {
    BacktestResult result =
        Backtest.rolling(2, 2)
            .withMetrics(Metrics.MAE, Metrics.BIAS)
            .run(SIX, Covariates.none(), List.of(NAIVE, MEAN), CONTEXT);
    // naive: 12 for 11 and 13, 13 for 15 and 14: errors 1, −1, −2, −1
    assertThat(result.score("naive", Metrics.MAE)).isEqualTo(new Score(1.25, 4, 0, 0));
    assertThat(result.score("naive", Metrics.BIAS).value()).isCloseTo(-3.0 / 53, within(1e-15));
    // mean: 11 for 11 and 13, 11.5 for 15 and 14
    assertThat(result.score("mean", Metrics.MAE)).isEqualTo(new Score(2, 4, 0, 0));
    assertThat(result.windows()).isEqualTo(2);
    Leaderboard board = result.leaderboard();
    assertThat(board.rows())
        .extracting(Leaderboard.Row::forecaster)
        .containsExactly("naive", "mean");
    assertThat(board.relative("naive", "mean", Metrics.MAE)).isEqualTo(0.625);
    assertThat(board.compared()).isEqualTo(2);
    assertThat(board.toString().lines())
        .hasSize(4)
        .anyMatch(line -> line.startsWith("naive") && line.contains("1.2500"));
  }

  @Test
  void cutoffsLieAStepApart() {
    List<Long> cutoffs = new ArrayList<>();
    Backtest.rolling(2, 3)
        .withStep(1)
        .run(
            Panel.of(SIX),
            List.of(NAIVE),
            CONTEXT,
            (name, forecast, realized) -> cutoffs.add(forecast.startPeriod()));
    assertThat(cutoffs).containsExactly(2L, 3L, 4L);
    assertThat(Backtest.rolling(3, 2).cutoffs(20).periods()).containsExactly(14L, 17L);
  }

  @Test
  void withoutRefitParametersStayAndTheStateMovesOn() {
    // the length of the training, of the fit and of the history
    Stub lengths =
        new Stub(
            "lengths",
            3,
            (trained, fitted, history, c) ->
                100 * trained.series(0).length() + 10 * fitted.length() + history.length());
    List<Double> refitted = points(Backtest.rolling(1, 4), lengths);
    List<Double> updated = points(Backtest.rolling(1, 4).withRefit(false), lengths);
    assertThat(refitted).containsExactly(333.0, 444.0, 555.0); // too short at cutoff 2
    assertThat(updated).containsExactly(233.0, 234.0, 235.0);
  }

  private static List<Double> points(Backtest backtest, GlobalForecaster candidate) {
    List<Double> points = new ArrayList<>();
    backtest.run(
        Panel.of(SIX),
        List.of(candidate),
        CONTEXT,
        (name, forecast, realized) -> points.add(realized.point(1)));
    return points;
  }

  @Test
  void failuresAreRecordedWithTheirReasonAndSinkNothing() {
    Stub bomb =
        new Stub(
            "bomb",
            1,
            (trained, fitted, history, c) -> {
              throw new ArithmeticException("singular");
            });
    GlobalForecaster untrainable = new Untrainable();
    Stub demanding = Stub.naive("demanding", 4);
    Panel panel = Panel.of(SIX, series("flat", 0, 1, 1, 1, 1, 1, 1));
    BacktestResult result =
        Backtest.rolling(2, 2)
            .withMetrics(Metrics.MAE)
            .run(panel, List.of(bomb, untrainable, demanding, NAIVE), CONTEXT);

    assertThat(result.failures()).hasSize(10);
    ProductKey six = ProductKey.of("six");
    assertThat(result.failures())
        .contains(
            new BacktestResult.Failure(
                six, "bomb", 2, "It threw java.lang.ArithmeticException: singular"),
            new BacktestResult.Failure(
                six,
                "untrainable",
                4,
                "The training threw java.lang.IllegalStateException: no data"),
            new BacktestResult.Failure(six, "demanding", 2, "Needs 4 periods."));
    // All that can forecast are compared over the second window only: errors 2 and 1, and none.
    Leaderboard board = result.leaderboard();
    assertThat(board.compared()).isEqualTo(2);
    assertThat(board.windows()).isEqualTo(4);
    assertThat(board.score("naive", Metrics.MAE)).isEqualTo(new Score(0.75, 4, 0, 0));
    assertThat(board.rows())
        .extracting(Leaderboard.Row::forecaster, Leaderboard.Row::failures)
        .containsExactly(
            tuple("naive", 0L),
            tuple("demanding", 2L),
            tuple("bomb", 4L),
            tuple("untrainable", 4L));
    assertThat(board.score("bomb", Metrics.MAE)).isEqualTo(new Score(Double.NaN, 0, 0, 0));
    // Naive alone is scored over all windows.
    assertThat(result.leaderboard(List.of("naive")).compared()).isEqualTo(4);
    assertThat(result.score("naive", Metrics.MAE).value()).isEqualTo(0.625);
  }

  /** A candidate whose training throws. */
  private static final class Untrainable implements GlobalForecaster {
    @Override
    public String name() {
      return "untrainable";
    }

    @Override
    public Forecaster train(Panel panel, FitContext context) {
      throw new IllegalStateException("no data");
    }
  }

  @Test
  void windowsWithNothingToForecastOrToScoreAreSkipped() {
    Panel panel =
        Panel.of(
            SIX,
            series("late", 3, 1, 2, 3), // starts after the first cutoff
            series("over", 0, 1, 2, 3), // ended before the second cutoff
            series("unknown", 0, 1, 2, 3, 4, Double.NaN, Double.NaN));
    BacktestResult result =
        Backtest.rolling(2, 2).withMetrics(Metrics.MAE).run(panel, List.of(NAIVE), CONTEXT);
    assertThat(result.skipped())
        .extracting(skipped -> skipped.key().id(), BacktestResult.Skipped::cutoff)
        .containsExactly(tuple("late", 2L), tuple("over", 4L), tuple("unknown", 4L));
    assertThat(result.skipped().get(0).reason()).contains("starts after the cutoff");
    assertThat(result.skipped().get(1).reason()).contains("no actual value");
    assertThat(result.failures()).isEmpty();
    assertThat(result.windows()).isEqualTo(5);
    // 2 for 3: the second actual value of the window is missing
    assertThat(result.score(ProductKey.of("over"), "naive", Metrics.MAE))
        .isEqualTo(new Score(1, 1, 0, 1));
  }

  @Test
  void cutoffsCanCountFromTheEndOfEachSeries() {
    List<String> windows = new ArrayList<>();
    Backtest.rolling(1, 1)
        .withAlignment(Backtest.Alignment.SERIES_END)
        .run(
            Panel.of(SIX, series("over", 0, 1, 2, 4)),
            List.of(
                new Stub(
                    "seen",
                    1,
                    (trained, fitted, h, c) ->
                        10 * trained.series(0).length() + trained.series(1).length())),
            CONTEXT,
            (name, forecast, realized) ->
                windows.add(
                    "%s %s %s"
                        .formatted(forecast.key(), forecast.startPeriod(), realized.point(1))));
    assertThat(windows).containsExactly("six 5 52.0", "over 2 52.0");
  }

  @Test
  void choosesTheBestForEachProduct() {
    Panel panel =
        Panel.of(
            series("steps", 0, 1, 1, 1, 9, 9, 9), // naive is right
            series("noise", 0, 1, 3, 2, 2, 1, 3), // the mean is better
            series("young", 5, 4)); // not backtested
    Stub demanding = Stub.naive("demanding", 5);
    BacktestResult result =
        Backtest.rolling(1, 2)
            .withMetrics(Metrics.MAE)
            .run(panel, List.of(MEAN, NAIVE, demanding), CONTEXT);
    Selection selection = result.selectBy(Metrics.MAE, Selection.Basis.PRODUCT);
    // steps: mean 3 and 4.2 for 9 and 9, naive right; noise: mean 2 for 1 and 1.8 for 3, naive 2
    // for 1 and 1 for 3
    assertThat(selection.best(ProductKey.of("steps")))
        .isEqualTo(new Selection.Choice("naive", Selection.Basis.PRODUCT));
    assertThat(selection.best(ProductKey.of("noise")))
        .isEqualTo(new Selection.Choice("mean", Selection.Basis.PRODUCT));
    // Over the windows that all forecast, naive and demanding are equal, and naive never failed.
    assertThat(selection.ranking(ProductKey.of("young")))
        .containsExactly(
            new Selection.Choice("naive", Selection.Basis.CATALOGUE),
            new Selection.Choice("demanding", Selection.Basis.CATALOGUE),
            new Selection.Choice("mean", Selection.Basis.CATALOGUE));
    // demanding failed at cutoff 4 of steps, so its perfect score at cutoff 5 is not its own choice
    assertThat(selection.ranking(ProductKey.of("steps")))
        .last()
        .isEqualTo(new Selection.Choice("demanding", Selection.Basis.CATALOGUE));
    // For the whole catalogue all products get one order.
    assertThat(
            result.selectBy(Metrics.MAE, Selection.Basis.CATALOGUE).ranking(ProductKey.of("noise")))
        .isEqualTo(selection.ranking(ProductKey.of("young")));
  }

  @Test
  void whoForecastsFewWindowsDoesNotDecideWhichAreCompared() {
    Panel panel =
        Panel.of(
            series("long", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
            series("a", 0, 1, 2, 3),
            series("b", 0, 1, 2, 3));
    Stub demanding = Stub.naive("demanding", 7);
    Leaderboard board =
        Backtest.rolling(1, 1)
            .withAlignment(Backtest.Alignment.SERIES_END)
            .withMetrics(Metrics.MAE)
            .run(panel, List.of(demanding, NAIVE), CONTEXT)
            .leaderboard();
    assertThat(board.compared()).isEqualTo(3);
    assertThat(board.rows().get(0).forecaster()).isEqualTo("naive");
    assertThat(board.rows().get(0).scores().get(0).used()).isEqualTo(3);
    assertThat(board.rows().get(1).scores().get(0).isDefined()).isFalse();
    assertThat(board.rows().get(1).forecasts()).isEqualTo(1);
  }

  @Test
  void resultIsTheSameForAnyNumberOfThreads() throws Exception {
    SplittableRandom random = new SplittableRandom(7);
    Panel.Builder builder = Panel.builder(Frequency.COUNTED);
    for (int p = 0; p < 300; p++) {
      double[] values = random.doubles(30, 0, 1e6).toArray();
      builder.add(ProductKey.of("p" + p), 0, values, Covariates.none());
    }
    Panel panel = builder.build();
    Backtest backtest = Backtest.rolling(4, 3);
    List<Stub> candidates = List.of(NAIVE, MEAN);
    BacktestResult alone = backtest.run(panel, candidates, CONTEXT);
    ExecutorService pool = Executors.newFixedThreadPool(7);
    try {
      for (int threads : new int[] {2, 8}) {
        List<Long> progress = new ArrayList<>();
        FitContext context =
            CONTEXT
                .withExecution(Execution.on(pool, threads))
                .withProgress((step, done, total) -> progress.add(done));
        BacktestResult together = backtest.run(panel, candidates, context);
        assertThat(together.leaderboard()).isEqualTo(alone.leaderboard());
        for (Metric metric : backtest.metrics()) {
          for (ProductKey key : panel.keys()) {
            assertThat(together.score(key, "mean", metric))
                .isEqualTo(alone.score(key, "mean", metric));
          }
        }
        assertThat(progress).hasSize(300).isSorted().last().isEqualTo(300L);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void canBeCancelled() {
    Cancellation cancellation = new Cancellation();
    Stub cancels =
        new Stub(
            "cancels",
            1,
            (trained, fitted, history, c) -> {
              cancellation.cancel();
              cancellation.check();
              return 0;
            });
    FitContext context = CONTEXT.withCancellation(cancellation);
    assertThatThrownBy(() -> Backtest.rolling(1, 1).run(Panel.of(SIX), List.of(cancels), context))
        .isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> Backtest.rolling(1, 1).run(Panel.of(SIX), List.of(NAIVE), context))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> Backtest.rolling(0, 1)).hasMessageContaining("horizon");
    assertThatThrownBy(() -> Backtest.rolling(1, 0)).hasMessageContaining("windows");
    Backtest backtest = Backtest.rolling(1, 1);
    assertThatThrownBy(() -> backtest.withStep(0)).hasMessageContaining("step");
    assertThatThrownBy(() -> backtest.withMetrics(Metrics.MAE, Metrics.MAE))
        .hasMessageContaining("'MAE'");
    assertThatThrownBy(() -> backtest.run(Panel.of(SIX), List.of(NAIVE, NAIVE), CONTEXT))
        .hasMessageContaining("'naive'");
    assertThatThrownBy(() -> backtest.run(Panel.of(SIX), List.of(), CONTEXT))
        .hasMessageContaining("candidate");
    BacktestResult result = backtest.run(Panel.of(SIX), List.of(NAIVE), CONTEXT);
    assertThatThrownBy(() -> result.score("ses", Metrics.WAPE)).hasMessageContaining("'ses'");
    assertThatThrownBy(() -> result.score("naive", Metrics.MAPE))
        .hasMessageContaining("'MAPE'")
        .hasMessageContaining("withMetrics");
    assertThatThrownBy(() -> result.score(ProductKey.of("x"), "naive", Metrics.WAPE))
        .hasMessageContaining("'x'");
  }

  @Test
  void forecastOfTheWrongPeriodsIsAFailure() {
    GlobalForecaster shifted = new Shifted();
    BacktestResult result = Backtest.rolling(2, 1).run(Panel.of(SIX), List.of(shifted), CONTEXT);
    assertThat(result.failures()).hasSize(1);
    assertThat(result.failures().get(0).reason())
        .contains("covers 2 periods from 3 on but should cover 2 from 4 on");
  }

  /** Fits to less than it is given. */
  private static final class Shifted implements Forecaster {
    @Override
    public String name() {
      return "shifted";
    }

    @Override
    public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
      return NAIVE.train(Panel.of(history), context).fit(history.until(3), covariates, context);
    }
  }
}
