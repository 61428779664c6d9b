package io.github.lifecycle4j.feedback;

/**
 * How much better forecasts were than a baseline such as the naive forecast (forecast value added,
 * Gilliland 2010, "The Business Forecasting Deal"). Both are scored on the same pairs alone: same
 * product, start period and step, with a known outcome.
 *
 * @param baseline name of the forecaster that is compared with
 * @param baselineWape WAPE of the baseline over the pairs; {@code NaN} without pairs or without
 *     sales
 * @param wape WAPE of the forecasts over the pairs; {@code NaN} without pairs or without sales
 * @param pairs number of pairs
 * @param unpaired entries with a known outcome that the baseline did not forecast, left out
 */
public record ForecastValueAdded(
    String baseline, double baselineWape, double wape, long pairs, long unpaired) {

  /** WAPE of the baseline minus WAPE of the forecasts: positive when they are better. */
  public double value() {
    return baselineWape - wape;
  }
}
