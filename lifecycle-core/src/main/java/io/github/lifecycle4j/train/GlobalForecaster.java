package io.github.lifecycle4j.train;

import io.github.lifecycle4j.data.Panel;

/**
 * A forecaster that learns from a whole catalogue before it is asked for a single product.
 *
 * <p>A {@link Forecaster} is the case that has nothing to learn from the others, so whatever takes
 * global forecasters takes all forecasters.
 */
public interface GlobalForecaster {

  /** A short name, unique among candidates, such as {@code "ses"}. */
  String name();

  /**
   * Learns from a catalogue. The result forecasts any product, those of the catalogue and new ones,
   * and keeps this forecaster's name.
   *
   * @param panel histories to learn from, cut off at the time of training
   * @param context seed, progress, cancellation and execution
   * @return the trained forecaster; when the training itself fails, one whose every fit is {@link
   *     FitOutcome.Failed} with the reason (see {@link Forecaster#failing})
   */
  Forecaster train(Panel panel, FitContext context);
}
