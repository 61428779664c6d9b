package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.evaluate.RealizedForecast;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Quantiles;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of an issued forecast, and what came.
 *
 * @param product the product
 * @param forecaster name of the forecaster
 * @param startPeriod number of the first period after the cutoff
 * @param step periods ahead, from 1: the lead
 * @param stage stage of the product when the forecast was issued
 * @param seed seed of the fit
 * @param digest digest of the history that was fitted
 * @param mean expected units
 * @param levels quantile levels, those of the ledger
 * @param quantiles one quantile for each level, never falling
 * @param actual units sold; {@code NaN} as long as they are not known
 */
public record LedgerEntry(
    ProductKey product,
    String forecaster,
    long startPeriod,
    int step,
    LifecycleStage stage,
    long seed,
    String digest,
    double mean,
    List<Double> levels,
    List<Double> quantiles,
    double actual) {

  /** Copies the lists. */
  public LedgerEntry {
    // Not every database keeps −0.0: it is written as 0.0, so that what is read is what was kept.
    mean += 0.0;
    levels = List.copyOf(levels);
    quantiles = quantiles.stream().map(quantile -> quantile + 0.0).toList();
  }

  /** The steps of a forecast as it is issued, without outcomes. */
  static List<LedgerEntry> of(IssuedForecast issue, List<Double> levels) {
    Forecast forecast = issue.forecast();
    List<LedgerEntry> entries = new ArrayList<>(forecast.horizon());
    for (int h = 1; h <= forecast.horizon(); h++) {
      int step = h;
      entries.add(
          new LedgerEntry(
              forecast.key(),
              forecast.provenance().forecaster(),
              forecast.startPeriod(),
              step,
              issue.stage(),
              forecast.provenance().seed(),
              forecast.provenance().dataDigest(),
              forecast.mean(step),
              levels,
              levels.stream().map(level -> forecast.quantile(step, level)).toList(),
              Double.NaN));
    }
    return entries;
  }

  /** Number of the period that was forecast. */
  public long period() {
    return startPeriod + step - 1;
  }

  /** Whether it is known what was sold. */
  public boolean isRealized() {
    return !Double.isNaN(actual);
  }

  /** Expected minus actual units: positive when the forecast was too high. */
  public double error() {
    return mean - actual;
  }

  /** Whether the actual units lie from the lowest to the highest quantile, ends included. */
  public boolean isCovered() {
    return quantiles.get(0) <= actual && actual <= quantiles.get(quantiles.size() - 1);
  }

  /**
   * This step as a forecast of one step for the metrics of {@code evaluate}, with the mean as its
   * point. The history is empty, for a ledger does not keep it: metrics that are scaled by the
   * history are undefined.
   */
  public RealizedForecast realized(Frequency frequency) {
    double[][] row = {unboxed(quantiles)};
    return RealizedForecast.of(
            Quantiles.of(unboxed(levels), row), Series.of(product, frequency, startPeriod), actual)
        .withPoints(mean);
  }

  LedgerEntry withActual(double units) {
    return new LedgerEntry(
        product,
        forecaster,
        startPeriod,
        step,
        stage,
        seed,
        digest,
        mean,
        levels,
        quantiles,
        units);
  }

  private static double[] unboxed(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
