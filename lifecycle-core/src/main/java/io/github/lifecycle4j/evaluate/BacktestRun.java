package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.ArrayList;
import java.util.List;

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
    BacktestListener inTurn = inTurn();
    List<ProductScores> scores =
        context.map("backtest", panel.size(), index -> backtest(index, trained, inTurn));
    return new BacktestResult(backtest, names, panel, scores);
  }

  private ProductScores backtest(
      int index, List<List<Forecaster>> trained, BacktestListener inTurn) {
    return new ProductBacktest(
            backtest,
            panel.series(index),
            panel.covariates(index),
            cutoffs(index),
            trained,
            context.quiet(),
            inTurn)
        .run();
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
      trained.add(Forecaster.trained(candidate, known, context));
    }
    return List.copyOf(trained);
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

  /** The listener, told of one forecast at a time. */
  private BacktestListener inTurn() {
    Object lock = new Object();
    return (forecaster, forecast, realized) -> {
      synchronized (lock) {
        listener.forecast(forecaster, forecast, realized);
      }
    };
  }
}
