package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import io.github.lifecycle4j.train.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;

/** One run of a backtest: trains the candidates at the cutoffs, then backtests each product. */
final class BacktestRun {

  private final Backtest backtest;
  private final Panel panel;
  private final List<? extends GlobalForecaster> candidates;
  private final FitContext context;
  private final BacktestListener listener;

  BacktestRun(
      Backtest backtest,
      Panel panel,
      List<? extends GlobalForecaster> candidates,
      FitContext context,
      BacktestListener listener) {
    this.backtest = backtest;
    this.panel = panel;
    this.candidates = candidates;
    this.context = context;
    this.listener = listener;
  }

  BacktestResult run() {
    List<String> names = candidates.stream().map(GlobalForecaster::name).toList();
    List<List<Forecaster>> trained = train();
    // Products run side by side: they report through the counter, one call at a time.
    FitContext quiet = context.withProgress(ProgressListener.NONE);
    Counter counter = new Counter(context.progress(), panel.size());
    ReentrantLock lock = new ReentrantLock();
    BacktestListener inTurn =
        (forecaster, forecast, realized) -> {
          lock.lock();
          try {
            listener.forecast(forecaster, forecast, realized);
          } finally {
            lock.unlock();
          }
        };
    List<ProductScores> scores =
        context
            .execution()
            .map(
                panel.size(),
                index -> {
                  context.cancellation().check();
                  ProductScores product =
                      new ProductBacktest(
                              backtest,
                              panel.series(index),
                              panel.covariates(index),
                              cutoffs(index),
                              trained,
                              quiet,
                              inTurn)
                          .run();
                  counter.one();
                  return product;
                });
    return new BacktestResult(backtest, names, panel, scores);
  }

  /** The trained candidates by window; the same for all windows without refit. */
  private List<List<Forecaster>> train() {
    List<List<Forecaster>> trained = new ArrayList<>();
    for (int window = 0; window < backtest.windows(); window++) {
      trained.add(
          window == 0 || backtest.refit() ? trainOn(known(window)) : trained.get(window - 1));
    }
    return trained;
  }

  private List<Forecaster> trainOn(Panel known) {
    List<Forecaster> trained = new ArrayList<>();
    for (GlobalForecaster candidate : candidates) {
      context.cancellation().check();
      trained.add(train(candidate, known));
    }
    return List.copyOf(trained);
  }

  private Forecaster train(GlobalForecaster candidate, Panel known) {
    try {
      return candidate.train(known, context);
    } catch (CancellationException asked) {
      throw asked;
    } catch (RuntimeException thrown) {
      return Forecaster.failing(candidate.name(), "The training threw %s".formatted(thrown));
    }
  }

  private Cutoffs cutoffs(int index) {
    return backtest.cutoffs(
        backtest.alignment() == Backtest.Alignment.CALENDAR
            ? panel.endPeriod()
            : panel.series(index).endPeriod());
  }

  /** What was known at a window's cutoff. */
  private Panel known(int window) {
    if (backtest.alignment() == Backtest.Alignment.CALENDAR) {
      return panel.knownBefore(backtest.cutoffs(panel.endPeriod()).periods().get(window));
    }
    Panel.Builder builder = Panel.builder(panel.frequency());
    for (int i = 0; i < panel.size(); i++) {
      long cutoff = cutoffs(i).periods().get(window);
      builder.add(panel.series(i).until(cutoff), panel.covariates(i).knownBefore(cutoff));
    }
    return builder.build();
  }

  /** Tells the progress over products, one call at a time. */
  private static final class Counter {

    private final ProgressListener listener;
    private final int total;
    private int done;

    Counter(ProgressListener listener, int total) {
      this.listener = listener;
      this.total = total;
    }

    synchronized void one() {
      done++;
      listener.progressed("backtest", done, total);
    }
  }
}
