package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.benchmarks.peer.JDemetra;
import io.github.lifecycle4j.benchmarks.peer.PeerModel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.arima.Arima;
import io.github.lifecycle4j.models.arima.ArimaModel;
import io.github.lifecycle4j.models.arima.ArimaOrder;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;

/** Fits of one order by this library and by JDemetra+, and the check that both find the same. */
final class ArimaFits {

  /** A likelihood this far below the other one is another maximum. */
  private static final double APART = 0.1;

  /** Share of the series on which our maximum may be that far below; one always may. */
  private static final double SHARE = 0.02;

  /** How near the two likelihoods are at the same coefficients, relative to their size. */
  private static final double SAME = 1e-7;

  private final ArimaOrder order;
  private final Arima arima;
  private final FitContext context = FitContext.of(1);

  ArimaFits(ArimaOrder order) {
    this.order = order;
    this.arima = Arima.of(order);
  }

  ArimaModel ours(Series history) {
    return arima.fit(history, context).orElseThrow().model(ArimaModel.class).orElseThrow();
  }

  PeerModel theirs(Series history) {
    return JDemetra.fit(history, order);
  }

  /**
   * Checks that JDemetra+ finds our likelihood at our coefficients, and that our maximum is not
   * below its own.
   *
   * @throws IllegalStateException if it is not so
   */
  void check(List<Series> histories) {
    int below = 0;
    for (Series history : histories) {
      ArimaModel ours = ours(history);
      double again = JDemetra.logLikelihood(history, order, ours.coefficients());
      if (!(Math.abs(again - ours.logLikelihood()) <= SAME * (1 + Math.abs(again)))) {
        throw new IllegalStateException(
            "The log-likelihood of '%s' at %s is %s here and %s in JDemetra+."
                .formatted(history.key(), ours.coefficients(), ours.logLikelihood(), again));
      }
      below += ours.logLikelihood() < theirs(history).logLikelihood() - APART ? 1 : 0;
    }
    if (below > Math.max(SHARE * histories.size(), 1)) {
      throw new IllegalStateException(
          "The log-likelihood is more than %s below that of JDemetra+ for %s of %s series."
              .formatted(APART, below, histories.size()));
    }
  }
}
