package io.github.lifecycle4j.decide.inventory.simulation;

import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.StageEstimate;

/**
 * What was known of a product at the beginning of each period, and nothing that was not. Safe for
 * use by several threads.
 */
@FunctionalInterface
public interface Outlook {

  /**
   * What was known when the period began.
   *
   * @param forecast demand from this period on
   * @param stage where the product stood in its life
   */
  record View(Forecast forecast, StageEstimate stage) {}

  /**
   * The view at the beginning of a period.
   *
   * @param period number of the period, the first one of the forecast
   */
  View at(long period);
}
