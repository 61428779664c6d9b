package io.github.lifecycle4j.clean;

/** Where the series of a product ends. */
public enum SeriesEnd {
  /**
   * With the last period of the panel: a product without late rows is still on offer, or its end is
   * part of what is to be learned.
   */
  PANEL_END,
  /** With the product's own last row: later periods are after its life. */
  LAST_ROW
}
