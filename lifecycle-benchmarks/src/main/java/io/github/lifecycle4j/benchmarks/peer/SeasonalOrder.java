package io.github.lifecycle4j.benchmarks.peer;

/**
 * The order (p,d,q)(P,D,Q)s of a seasonal ARIMA model.
 *
 * @param p order of the autoregression
 * @param d number of differences
 * @param q order of the moving average
 * @param seasonalP order of the seasonal autoregression
 * @param seasonalD number of seasonal differences
 * @param seasonalQ order of the seasonal moving average
 * @param period season length
 */
public record SeasonalOrder(
    int p, int d, int q, int seasonalP, int seasonalD, int seasonalQ, int period) {

  /** (1,1,1)(0,1,1)12, the order that fixed fits are compared at. */
  public static final SeasonalOrder REFERENCE = new SeasonalOrder(1, 1, 1, 0, 1, 1, 12);
}
