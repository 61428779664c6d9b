package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.InformationCriterion;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Optional;

/**
 * Exponential smoothing in all its forms: error, trend and season added or multiplied, and the best
 * of them chosen by an information criterion (Hyndman, Koehler, Ord and Snyder 2008, Forecasting
 * with Exponential Smoothing). The estimate is an {@link EtsModel}.
 *
 * <p>Smoothing parameters and initial state are those of the largest likelihood. Seasons longer
 * than 24 periods are not chosen automatically; where they are given, their initial states are
 * averages and not searched for.
 *
 * <p>Where several models are looked at, the forecast is that of all of them with the weights of
 * Akaike, exp(−Δ/2) for a criterion that is higher by Δ than the least (Burnham and Anderson 2002,
 * Model Selection and Multimodel Inference, sec. 2.9; Kolassa 2011, Int. J. Forecasting 27): the
 * mean of their means, and a normal distribution whose deviation is the mean of the roots of each
 * variance and squared distance between means (Burnham and Anderson 2002, eq. 4.9). Simulated paths
 * are shared out instead. Models with Δ above 10 have no support and are left out. The estimate
 * that is read is that of the least criterion.
 *
 * <p>A model whose errors multiply is not taken while there is another if σ is 1 or more, for one
 * in six of its factors 1 + ε would be negative and its paths explode, or if its mean squared error
 * one step ahead is over 1.25 times that of the naive forecast: relative errors are no larger than
 * 1 where a forecast is too high, so that a fall or a rise can be foretold everywhere at little
 * cost.
 *
 * <p>Forecasts of models without a trend that multiplies, whose season multiplies only together
 * with the error, have exact means and variances; all others are simulated.
 *
 * <p>A missing value leaves the state to move on as expected and adds nothing to the likelihood.
 * Models that multiply need values above 0. One observation more than there are parameters and free
 * states must be observed, and two seasons where there is a season. Where models are chosen, those
 * with both a trend and a season need two and a half: in two, a jump of the level from one season
 * to the next is the same as a trend against a season that falls.
 *
 * @param choice the models that are looked at
 * @param given smoothing parameters that are given
 * @param criterion what models are compared and weighted by
 * @param averaged whether all models that were looked at are forecast with, by their weights; only
 *     the best if not
 * @param region where smoothing parameters are searched
 * @param start where the initial state comes from
 * @param simulation how forecasts are simulated; empty for exact means and variances where they are
 *     known
 */
public record Ets(
    EtsChoice choice,
    SmoothingParameters given,
    InformationCriterion criterion,
    boolean averaged,
    EtsRegion region,
    EtsStart start,
    Optional<Simulation> simulation)
    implements Forecaster {

  private static final String BEST = "best";

  /** All stable models, compared and weighted by the corrected criterion of Akaike. */
  public static final Ets DEFAULTS =
      new Ets(
          EtsChoice.AUTOMATIC,
          SmoothingParameters.ESTIMATED,
          InformationCriterion.AICC,
          true,
          EtsRegion.BOTH,
          EtsStart.OPTIMAL,
          Optional.empty());

  /**
   * The model or models of a name such as {@code "MAdM"}, see {@link EtsChoice#parse}. After {@code
   * "best:"} only the best of them is forecast with; {@code "best"} alone is the best of all.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Ets of(String name) {
    String prefix = BEST + ":";
    if (name.equals(BEST)) {
      return DEFAULTS.withAveraged(false);
    }
    return name.startsWith(prefix)
        ? of(name.substring(prefix.length())).withAveraged(false)
        : DEFAULTS.withChoice(EtsChoice.parse(name));
  }

  /** One model, with what is given of it. */
  static Ets of(
      EtsStructure structure,
      SmoothingParameters given,
      EtsStart start,
      Optional<Simulation> simulation) {
    return new Ets(
        EtsChoice.of(structure),
        given,
        InformationCriterion.AICC,
        true,
        EtsRegion.BOTH,
        start,
        simulation);
  }

  /** The same, looking at these models. */
  public Ets withChoice(EtsChoice other) {
    return new Ets(other, given, criterion, averaged, region, start, simulation);
  }

  /** The same with these smoothing parameters given. */
  public Ets withGiven(SmoothingParameters parameters) {
    return new Ets(choice, parameters, criterion, averaged, region, start, simulation);
  }

  /** The same, comparing models by this. */
  public Ets withCriterion(InformationCriterion other) {
    return new Ets(choice, given, other, averaged, region, start, simulation);
  }

  /** The same, forecasting with all models by their weights or only with the best. */
  public Ets withAveraged(boolean all) {
    return new Ets(choice, given, criterion, all, region, start, simulation);
  }

  /** The same, searching here. */
  public Ets withRegion(EtsRegion other) {
    return new Ets(choice, given, criterion, averaged, other, start, simulation);
  }

  /** The same with initial states from here. */
  public Ets withStart(EtsStart other) {
    return new Ets(choice, given, criterion, averaged, region, other, simulation);
  }

  /** The same with simulated forecasts. */
  public Ets withSimulation(Simulation paths) {
    return new Ets(choice, given, criterion, averaged, region, start, Optional.of(paths));
  }

  /**
   * {@code "ets"}, and behind colons {@code "best"} where several are looked at and only the best
   * is forecast with, and the model where it is not {@link EtsChoice#AUTOMATIC}.
   */
  @Override
  public String name() {
    String model = choice.name();
    String best = averaged || choice.single().isPresent() ? "" : ":" + BEST;
    return "ets" + best + ("ZZZ".equals(model) ? "" : ":" + model);
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return fit(name(), history, context);
  }

  /** Fits under the name of another forecaster, of which this is what it does. */
  FitOutcome fit(String name, Series history, FitContext context) {
    return UnivariateFit.fit(
        name, history, context, series -> new EtsSearch(this, series, context).fit());
  }
}
