package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.evaluate.PooledMetric.Term;
import io.github.lifecycle4j.predict.ForecastDistribution;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The metrics of the field. In the formulas y is an actual value, f the point forecast, e = f − y,
 * and q(p) the forecast quantile of level p. They run over the observed steps; a step whose actual
 * value is missing is left out and counted.
 *
 * <p>There are two ways to put a catalogue together, stated with each metric. <em>Pooled</em>: the
 * sums run over all steps of all forecasts, so that large products count more. <em>Mean over
 * forecasts</em>: each forecast, that is each product at each cutoff, has a value of its own and
 * counts the same.
 *
 * <p>The value is {@code NaN} where a denominator is 0 or nothing could be scored. Unless another
 * ideal is given, 0 is perfect and lower is better.
 */
public final class Metrics {

  /** Mean absolute error, mean |e|. In units; pooled. */
  public static final Metric MAE = PooledMetric.mean("MAE", "units", Metrics::absoluteError);

  /** Mean squared error, mean e². In squared units; pooled. */
  public static final Metric MSE = PooledMetric.mean("MSE", "units²", Metrics::squaredError);

  /** Root mean squared error, √ mean e². In units; pooled, the root is taken last. */
  public static final Metric RMSE =
      new PooledMetric("RMSE", "units", 0, Metrics::squaredError, Term.ONE, Math::sqrt);

  /**
   * Mean absolute percentage error, 100 · mean |e / y|. In percent; pooled; a step with y = 0 is
   * undefined.
   */
  public static final Metric MAPE =
      new PooledMetric("MAPE", "%", 0, Metrics::relativeError, Term.ONE, ratio -> 100 * ratio);

  /**
   * Symmetric mean absolute percentage error, mean 200 · |e| / (|y| + |f|), from 0 to 200 (M4:
   * Makridakis, Spiliotis and Assimakopoulos 2020). In percent; mean over forecasts; a step with y
   * = f = 0 has no error and counts as 0.
   */
  public static final Metric SMAPE = MeanMetric.of("sMAPE", "%", Metrics::smape);

  /** Weighted absolute percentage error, Σ|e| / Σ|y|. A ratio; pooled. */
  public static final Metric WAPE =
      new PooledMetric(
          "WAPE", "1", 0, Metrics::absoluteError, Metrics::size, DoubleUnaryOperator.identity());

  /** Relative bias, Σe / Σ|y|: positive when the forecasts are too high. A ratio; pooled. */
  public static final Metric BIAS =
      new PooledMetric(
          "bias", "1", 0, Metrics::error, Metrics::size, DoubleUnaryOperator.identity());

  /** {@link #mase} with the season length of the series, as in the M4 competition. */
  public static final Metric MASE = mase(Scaling.seasonal());

  /** {@link #rmsse} with lag 1 over the whole history. */
  public static final Metric RMSSE = rmsse(Scaling.lag(1));

  /**
   * Continuous ranked probability score, mean ∫ (F(x) − 1{y ≤ x})² dx with the forecast's
   * distribution function F (Gneiting and Raftery 2007). In units; pooled. Exact for each kind of
   * {@link ForecastDistribution}: E|X − y| − E|X − X′| / 2 for a family, over the empirical
   * distribution of samples, and for quantiles over the piecewise linear distribution that they
   * describe. It is the absolute error when the forecast is a certain value.
   */
  public static final Metric CRPS =
      PooledMetric.mean(
          "CRPS", "units", (r, step) -> Crps.of(r.distribution(), step, r.actual(step)));

  /**
   * Overall weighted average: ½ · (sMAPE / sMAPE of Naive2 + MASE / MASE of Naive2), each averaged
   * over all forecasts before the ratios are taken (M4). A ratio, below 1 for forecasts better than
   * Naive2, which is computed here from the history. A forecast is undefined where its MASE is,
   * where its history has a missing value, and where a significant season has no positive factors.
   */
  public static final Metric OWA = new OwaMetric();

  private Metrics() {}

  /**
   * Mean absolute scaled error: mean |e| of the forecast, divided by the mean absolute difference
   * |y(t) − y(t − lag)| within the history (Hyndman and Koehler 2006). A ratio; mean over
   * forecasts; a forecast whose history does not vary or is not longer than the lag is undefined.
   */
  public static Metric mase(Scaling scaling) {
    return MeanMetric.of(
        "MASE" + scaling.suffix(Scaling.seasonal()),
        "1",
        r -> mean(r, Metrics::absoluteError) / scaling.absolute(r.history()));
  }

  /**
   * Root mean squared scaled error: √(mean e² / mean (y(t) − y(t − lag))²), the lower mean within
   * the history (Hyndman and Koehler 2006; M5 uses lag 1 {@linkplain Scaling#withFromFirstSale from
   * the first sale}). A ratio; mean over forecasts; undefined as {@link #mase}.
   */
  public static Metric rmsse(Scaling scaling) {
    return MeanMetric.of(
        "RMSSE" + scaling.suffix(Scaling.lag(1)), "1", r -> rootMeanSquaredScaled(r, scaling));
  }

  /**
   * Weighted root mean squared scaled error: Σ w · RMSSE / Σ w, with lag 1 from the first sale (M5:
   * Makridakis, Spiliotis and Assimakopoulos 2022). A ratio; weighted mean over forecasts; a
   * forecast whose RMSSE is undefined or whose product has no weight is undefined.
   *
   * @param weights weight of each product, such as its revenue
   */
  public static Metric wrmsse(Weights weights) {
    Scaling scaling = Scaling.lag(1).withFromFirstSale();
    return new MeanMetric(
        "WRMSSE", "1", r -> rootMeanSquaredScaled(r, scaling), r -> weights.of(r.key()));
  }

  /**
   * Pinball or quantile loss, mean of p · (y − q(p)) where y ≥ q(p), else (1 − p) · (q(p) − y)
   * (Koenker and Bassett 1978). In units; pooled.
   *
   * @param level p, strictly between 0 and 1
   */
  public static Metric pinball(double level) {
    ForecastDistribution.checkLevel(level);
    return PooledMetric.mean("pinball@" + level, "units", (r, step) -> pinball(r, step, level));
  }

  /**
   * Weighted quantile loss, mean over the levels of 2 · Σ pinball / Σ|y| (wQL: Salinas, Flunkert,
   * Gasthaus and Januschowski 2020). A ratio; pooled. At level 0.5 it is the WAPE of the median.
   *
   * @param levels at least one, each strictly between 0 and 1
   * @throws IllegalArgumentException if there is none or one is out of range
   */
  public static Metric weightedQuantileLoss(double... levels) {
    if (levels.length == 0) {
      throw new IllegalArgumentException("A weighted quantile loss needs at least one level.");
    }
    double[] copy = levels.clone();
    Arrays.stream(copy).forEach(ForecastDistribution::checkLevel);
    String names = String.join(",", Arrays.stream(copy).mapToObj(Double::toString).toList());
    return new PooledMetric(
        "wQL@" + names,
        "1",
        0,
        (r, step) -> meanPinball(r, step, copy),
        Metrics::size,
        ratio -> 2 * ratio);
  }

  /**
   * Coverage: the share of actual values within the central interval, its ends included. A ratio,
   * the ideal is the level; pooled.
   *
   * @param level nominal share, strictly between 0 and 1; 0.8 goes from quantile 0.1 to 0.9
   */
  public static Metric coverage(double level) {
    Interval interval = new Interval(level);
    return new PooledMetric(
        "coverage@" + level,
        "1",
        level,
        interval::covers,
        Term.ONE,
        DoubleUnaryOperator.identity());
  }

  /**
   * Interval score of the central interval [l, u] of level 1 − α: mean of u − l + 2/α · (l − y)⁺ +
   * 2/α · (y − u)⁺ (Gneiting and Raftery 2007, eq. 43). In units; pooled.
   *
   * @param level 1 − α, strictly between 0 and 1
   */
  public static Metric intervalScore(double level) {
    return PooledMetric.mean("intervalScore@" + level, "units", new Interval(level)::score);
  }

  /** {@link #msis(double, Scaling)} with the season length of the series, as in M4. */
  public static Metric msis(double level) {
    return msis(level, Scaling.seasonal());
  }

  /**
   * Mean scaled interval score: the mean {@link #intervalScore} of the forecast, divided as in
   * {@link #mase} (M4). A ratio; mean over forecasts; undefined as {@link #mase}.
   *
   * @param level 1 − α, strictly between 0 and 1
   */
  public static Metric msis(double level, Scaling scaling) {
    Interval interval = new Interval(level);
    return MeanMetric.of(
        "MSIS@" + level + scaling.suffix(Scaling.seasonal()),
        "1",
        r -> mean(r, interval::score) / scaling.absolute(r.history()));
  }

  private static double error(RealizedForecast r, int step) {
    return r.point(step) - r.actual(step);
  }

  private static double absoluteError(RealizedForecast r, int step) {
    return Math.abs(error(r, step));
  }

  private static double squaredError(RealizedForecast r, int step) {
    return error(r, step) * error(r, step);
  }

  private static double relativeError(RealizedForecast r, int step) {
    return r.actual(step) == 0 ? Double.NaN : Math.abs(error(r, step) / r.actual(step));
  }

  private static double symmetricError(RealizedForecast r, int step) {
    double size = Math.abs(r.actual(step)) + Math.abs(r.point(step));
    return size == 0 ? 0 : 200 * absoluteError(r, step) / size;
  }

  private static double size(RealizedForecast r, int step) {
    return Math.abs(r.actual(step));
  }

  /** sMAPE of one forecast. */
  static double smape(RealizedForecast r) {
    return mean(r, Metrics::symmetricError);
  }

  private static double rootMeanSquaredScaled(RealizedForecast r, Scaling scaling) {
    return Math.sqrt(mean(r, Metrics::squaredError) / scaling.squared(r.history()));
  }

  private static double pinball(RealizedForecast r, int step, double level) {
    double above = r.actual(step) - r.distribution().quantile(step, level);
    return above >= 0 ? level * above : (level - 1) * above;
  }

  private static double meanPinball(RealizedForecast r, int step, double[] levels) {
    double sum = 0;
    for (double level : levels) {
      sum += pinball(r, step, level);
    }
    return sum / levels.length;
  }

  /** The mean of a term over the observed steps of one forecast. */
  static double mean(RealizedForecast r, Term term) {
    double sum = 0;
    for (int step = 1; step <= r.horizon(); step++) {
      sum += r.isObserved(step) ? term.at(r, step) : 0;
    }
    return sum / r.observed();
  }
}
