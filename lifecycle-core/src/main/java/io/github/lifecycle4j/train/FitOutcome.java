package io.github.lifecycle4j.train;

import io.github.lifecycle4j.data.ProductKey;

/** What came of a fit: a fitted forecaster, or the reason why there is none. */
public sealed interface FitOutcome {

  /** The product. */
  ProductKey key();

  /**
   * The fit succeeded.
   *
   * @param key the product
   * @param forecaster the fitted forecaster
   */
  record Fitted(ProductKey key, FittedForecaster forecaster) implements FitOutcome {}

  /**
   * The fit failed; the catalogue goes on without it.
   *
   * @param key the product
   * @param forecaster name of the forecaster
   * @param reason what was wrong, with its value, and what to do
   */
  record Failed(ProductKey key, String forecaster, String reason) implements FitOutcome {}

  /**
   * Returns the fitted forecaster.
   *
   * @throws IllegalStateException with the reason, if the fit failed
   */
  default FittedForecaster orElseThrow() {
    if (this instanceof Failed failed) {
      throw new IllegalStateException(
          "The forecaster '%s' was not fitted to '%s': %s"
              .formatted(failed.forecaster(), failed.key(), failed.reason()));
    }
    return ((Fitted) this).forecaster();
  }
}
