package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import io.github.lifecycle4j.models.internal.seasons.Harmonics;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;

/**
 * A history as the life curves are compared with it: from the first sale on, the logarithm of
 * sales, the variance of its noise and the regressors of each period. The values of a period depend
 * on that period and earlier ones alone.
 */
final class SalesSignal {

  /** Weight of the newest period in the running mean. */
  private static final double SMOOTHING = 0.25;

  /** Of sales that are not counted in whole units, the share of the largest that is one unit. */
  private static final double FINEST_SHARE = 0.005;

  /**
   * A promotion multiplies sales by 1.8, give or take a factor of 1.65: mean and variance of the
   * log.
   */
  private static final double PROMOTION_MEAN = 0.6;

  private static final double PROMOTION_VARIANCE = 0.25;

  /** Prior standard deviation of the coefficients of the first and the second harmonic. */
  private static final double[] SEASON_DEVIATION = {0.25, 0.12};

  /**
   * Logarithm of the factor by which sales grow from their first period to the peak, and its
   * variance.
   */
  private static final double RISE_MEAN = 2;

  private static final double RISE_VARIANCE = 9;

  private final Series history;
  private final Optional<Series> promotion;
  private final Optional<Series> stockout;
  private final int launch;
  private final Harmonics harmonics;
  private final LongToDoubleFunction season;
  private final double[] logSales;
  private final double[] variance;
  private final double[] silence;
  private final SilentRun lastRun;

  /**
   * Reads a history.
   *
   * @param season logarithm of the factor by which sales differ with the time of the year, as it is
   *     expected, by number of the period; the product may have another one
   */
  SalesSignal(
      Series history, Covariates covariates, StagePrior prior, LongToDoubleFunction season) {
    this.history = history;
    promotion = covariates.series(Covariates.PROMOTION);
    stockout = covariates.series(Covariates.STOCKOUT);
    harmonics = new Harmonics(history.frequency().seasonLength(), SEASON_DEVIATION.length);
    this.season = season;
    launch = FirstSale.index(history);
    int n = history.length() - launch;
    logSales = new double[n];
    variance = new double[n];
    silence = new double[n];
    lastRun = read(prior);
  }

  private SilentRun read(StagePrior prior) {
    SilentRun run = new SilentRun(prior.discontinuation());
    boolean whole = true;
    double largest = 0;
    double mean = Double.NaN;
    for (int age = 0; age < logSales.length; age++) {
      double units = Math.max(0, history.value(launch + age));
      if (Double.isNaN(units) || outOfStock(age)) {
        logSales[age] = Double.NaN;
        // How much was sold says nothing then, that something was sold does.
        silence[age] = units > 0 ? run.observe(true) : run.gone();
        continue;
      }
      whole &= units == Math.rint(units);
      largest = Math.max(largest, units);
      double one = whole ? 1 : FINEST_SHARE * largest;
      mean = Double.isNaN(mean) ? units : mean + SMOOTHING * (units - mean);
      silence[age] = run.observe(units > 0);
      logSales[age] = Math.log(units + one / 2) - season.applyAsDouble(period(age));
      variance[age] = (one / (mean + one / 2) + prior.noise()) / (1 - silence[age]);
    }
    return run;
  }

  private boolean outOfStock(int age) {
    return stockout.isPresent() && stockout.get().valueAt(period(age)) > 0;
  }

  private long period(int age) {
    return history.startPeriod() + launch + age;
  }

  /** Index of the first sale; the length of the history if there was none. */
  int launch() {
    return launch;
  }

  /** Whether the product was known to sell nothing right before its first sale. */
  boolean showsLaunch() {
    return launch > 0 && !history.isMissing(launch - 1);
  }

  /** Number of periods from the first sale on. */
  int periods() {
    return logSales.length;
  }

  /** Whether the sales of a period say nothing: missing, or cut by a stock-out. */
  boolean isMissing(int age) {
    return Double.isNaN(logSales[age]);
  }

  /** The logarithm of sales, half a unit added, without the season that is expected. */
  double logSales(int age) {
    return logSales[age];
  }

  /** The variance of the noise of the logarithm of sales. */
  double variance(int age) {
    return variance[age];
  }

  /** The probability, told at the time, that the product is discontinued. */
  double silence(int age) {
    return silence[age];
  }

  /** Number of periods without a sale since the last sale. */
  int silentPeriods() {
    return lastRun.length();
  }

  /**
   * The probability, told from the whole history, that the product was discontinued by each age.
   */
  double[] silenceInHindsight() {
    double[] gone = new double[periods()];
    int zeros = 0;
    for (int age = lastSale() + 1; age < gone.length; age++) {
      zeros += isMissing(age) ? 0 : 1;
      gone[age] = lastRun.goneAfter(zeros);
    }
    return gone;
  }

  private int lastSale() {
    int age = periods() - 1;
    while (age > 0 && !(history.value(launch + age) > 0)) {
      age--;
    }
    return age;
  }

  /** The regressors of a period: 1, promotion where there is one, season. */
  double[] regressors(int age) {
    int first = promotion.isPresent() ? 2 : 1;
    double[] x = new double[first + harmonics.size()];
    x[0] = 1;
    if (promotion.isPresent()) {
      double share = promotion.get().valueAt(period(age));
      x[1] = Double.isNaN(share) ? 0 : share;
    }
    System.arraycopy(harmonics.at(period(age)), 0, x, first, harmonics.size());
    return x;
  }

  /**
   * The logarithm of the season's factor in a period: what is expected, and the sum of the
   * regressors times their coefficients.
   */
  double season(int age, double[] coefficient) {
    double[] x = harmonics.at(period(age));
    double sum = season.applyAsDouble(period(age));
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * coefficient[coefficient.length - x.length + i];
    }
    return sum;
  }

  /**
   * A filter with the prior of the coefficients that belong to the regressors.
   *
   * @param curves numbers of the curves to compare with
   */
  CurveFilter filter(int[] curves, StagePrior prior) {
    int first = promotion.isPresent() ? 2 : 1;
    double[] mean = new double[first + harmonics.size()];
    double[] spread = new double[mean.length];
    mean[0] = firstLogSales() + RISE_MEAN;
    spread[0] = RISE_VARIANCE;
    if (promotion.isPresent()) {
      mean[1] = PROMOTION_MEAN;
      spread[1] = PROMOTION_VARIANCE;
    }
    for (int i = first; i < mean.length; i++) {
      double deviation = SEASON_DEVIATION[(i - first) / 2];
      spread[i] = deviation * deviation;
    }
    return new CurveFilter(curves, mean, spread, prior.drift(), prior.trust());
  }

  private double firstLogSales() {
    for (double value : logSales) {
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return 0;
  }

  /** Whether promotions are known, so that coefficient 1 is theirs. */
  boolean hasPromotion() {
    return promotion.isPresent();
  }
}
