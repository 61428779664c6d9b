package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.InformationCriterion;
import java.util.List;
import java.util.OptionalDouble;

/**
 * An estimated exponential smoothing model (Hyndman, Koehler, Ord and Snyder 2008, Forecasting with
 * Exponential Smoothing). Immutable.
 */
public final class EtsModel {

  private final EtsPoint initial;
  private final EtsPass pass;
  private final int estimated;
  private final int degreesOfFreedom;
  private final List<EtsCandidate> candidates;
  private final Series history;

  /**
   * @param history what the pass went over
   * @param estimated number of parameters and states that were estimated
   * @param degreesOfFreedom what the sum of squares is divided by, at least 1
   */
  EtsModel(
      Series history,
      EtsPoint initial,
      EtsPass pass,
      int estimated,
      int degreesOfFreedom,
      List<EtsCandidate> candidates) {
    this.history = history;
    this.initial = initial;
    this.pass = pass;
    this.estimated = estimated;
    this.degreesOfFreedom = degreesOfFreedom;
    this.candidates = List.copyOf(candidates);
  }

  /** Error, trend and season. */
  public EtsStructure structure() {
    return initial.structure;
  }

  /** α, the share of an error by which the level moves. */
  public double alpha() {
    return initial.alpha;
  }

  /** β, the share of an error by which the slope moves; empty without a trend. */
  public OptionalDouble beta() {
    return optional(structure().hasTrend(), initial.beta);
  }

  /** γ, the share of an error by which the season moves; empty without a season. */
  public OptionalDouble gamma() {
    return optional(structure().hasSeason(), initial.gamma);
  }

  /** φ, what is left of the slope after a period; empty where the trend is not damped. */
  public OptionalDouble phi() {
    return optional(structure().damped(), initial.phi);
  }

  private static OptionalDouble optional(boolean present, double value) {
    return present ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** The state before the first value. */
  public EtsState initialState() {
    return EtsState.of(initial);
  }

  /** The state after the last value of the history that was fitted. */
  public EtsState finalState() {
    return EtsState.of(pass.last);
  }

  /** Number of observed values. */
  public int observations() {
    return pass.count;
  }

  /** Number of estimated numbers: smoothing parameters, free initial states and the variance. */
  public int parameters() {
    return estimated + 1;
  }

  /**
   * Logarithm of the likelihood without its constants, as R's {@code ets} gives it: −n/2·ln Σ ε² −
   * Σ ln |r|, where r is 1 for additive errors and the mean of each period for multiplicative ones
   * (Hyndman et al. 2008, eq. 5.3). That of the density is smaller by n/2·(ln(2π/n) + 1). Infinite
   * where the model misses no value.
   */
  public double logLikelihood() {
    return pass.logLikelihood;
  }

  /** A criterion from {@link #logLikelihood()} and {@link #parameters()}. */
  public double criterion(InformationCriterion criterion) {
    return criterion.of(-2 * pass.logLikelihood, parameters(), pass.count);
  }

  /** Akaike's information criterion. */
  public double aic() {
    return criterion(InformationCriterion.AIC);
  }

  /** Akaike's criterion, corrected for short histories. */
  public double aicc() {
    return criterion(InformationCriterion.AICC);
  }

  /** Schwarz's criterion. */
  public double bic() {
    return criterion(InformationCriterion.BIC);
  }

  /**
   * Variance of the {@linkplain #residuals() residuals}: their squares over the number of
   * observations less that of the estimated parameters and states.
   */
  public double sigma2() {
    return pass.squares / degreesOfFreedom;
  }

  /** Mean squared error one step ahead, in squared units of the series. */
  public double mse() {
    return pass.mse;
  }

  /** Mean of the mean squared errors one, two and three steps ahead. */
  public double amse() {
    return pass.amse;
  }

  /** The means one step ahead by period of the history, those of missing values included. */
  public Series fitted() {
    return byPeriod(pass.fitted);
  }

  /**
   * What the values differ from the means by: in units of the series where errors are additive, as
   * a share of the mean where they multiply; NaN where a value is missing.
   */
  public Series residuals() {
    return byPeriod(pass.residuals);
  }

  private Series byPeriod(double[] values) {
    return Series.of(history.key(), history.frequency(), history.startPeriod(), values);
  }

  /**
   * The models of an automatic choice in the order they were tried, with their weights in the
   * forecast; this one alone if given.
   */
  public List<EtsCandidate> candidates() {
    return candidates;
  }

  @Override
  public String toString() {
    return "EtsModel(%s, alpha %s, sigma2 %s, log-likelihood %s)"
        .formatted(structure().name(), alpha(), sigma2(), logLikelihood());
  }

  /** The residuals, for reading only. */
  double[] errors() {
    return pass.residuals;
  }

  EtsPoint initial() {
    return initial;
  }

  EtsPoint last() {
    return pass.last;
  }
}
