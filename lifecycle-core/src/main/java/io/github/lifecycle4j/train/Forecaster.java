package io.github.lifecycle4j.train;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import java.util.concurrent.CancellationException;

/** A forecaster of single products. Immutable and safe for use by several threads. */
public interface Forecaster extends GlobalForecaster {

  /**
   * Fits this forecaster to the history of one product.
   *
   * @param history sales up to the cutoff; {@code NaN} is a missing value
   * @param covariates past covariates up to the cutoff, future and static ones
   * @param context seed, progress and cancellation
   * @return the fitted forecaster, or the reason why there is none; a history that is too short or
   *     otherwise unsuited is {@link FitOutcome.Failed}, never an exception
   */
  FitOutcome fit(Series history, Covariates covariates, FitContext context);

  /** Fits this forecaster to a history without covariates. */
  default FitOutcome fit(Series history, FitContext context) {
    return fit(history, Covariates.none(), context);
  }

  /** There is nothing to learn from other products: returns this. */
  @Override
  default Forecaster train(Panel panel, FitContext context) {
    return this;
  }

  /**
   * Trains a candidate so that one bad candidate never sinks a catalogue: a training that throws
   * gives a {@linkplain #failing failing} forecaster with the reason.
   *
   * @throws CancellationException if the work was cancelled
   */
  static Forecaster trained(GlobalForecaster candidate, Panel panel, FitContext context) {
    context.cancellation().check();
    try {
      return candidate.train(panel, context);
    } catch (CancellationException asked) {
      throw asked;
    } catch (RuntimeException thrown) {
      return failing(candidate.name(), "The training threw %s".formatted(thrown));
    }
  }

  /** A forecaster of which every fit fails for the same reason, such as a training that failed. */
  static Forecaster failing(String name, String reason) {
    return new Forecaster() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
        return new FitOutcome.Failed(history.key(), name, reason);
      }
    };
  }
}
