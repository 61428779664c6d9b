package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import io.github.lifecycle4j.train.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

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
    InTurn inTurn = new InTurn(context.progress(), listener, panel.size());
    List<ProductScores> scores =
        context.execution().map(panel.size(), index -> backtest(index, trained, inTurn));
    return new BacktestResult(backtest, names, panel, scores);
  }

  private ProductScores backtest(int index, List<List<Forecaster>> trained, InTurn inTurn) {
    context.cancellation().check();
    ProductScores scores =
        new ProductBacktest(
                backtest,
                panel.series(index),
                panel.covariates(index),
                cutoffs(index),
                trained,
                context.withProgress(ProgressListener.NONE),
                inTurn)
            .run();
    inTurn.productDone();
    return scores;
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

  /** Passes on progress and forecasts, one call at a time. */
  private static final class InTurn implements BacktestListener {

    private final ProgressListener progress;
    private final BacktestListener listener;
    private final int products;
    private int done;

    InTurn(ProgressListener progress, BacktestListener listener, int products) {
      this.progress = progress;
      this.listener = listener;
      this.products = products;
    }

    synchronized void productDone() {
      done++;
      progress.progressed("backtest", done, products);
    }

    @Override
    public synchronized void forecast(
        String forecaster, Forecast forecast, RealizedForecast realized) {
      listener.forecast(forecaster, forecast, realized);
    }
  }
}
