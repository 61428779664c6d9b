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
 * <p>A model whose errors multiply with σ of 1 or more is not chosen while there is another: one in
 * six of its factors 1 + ε would be negative, and its paths explode.
 *
 * <p>Forecasts of models without a trend that multiplies, whose season multiplies only together
 * with the error, have exact means and variances; all others are simulated.
 *
 * <p>A missing value leaves the state to move on as expected and adds nothing to the likelihood.
 * Models that multiply need values above 0. One observation more than there are parameters and free
 * states must be observed, and two seasons where there is a season.
 *
 * @param choice the models that are looked at
 * @param given smoothing parameters that are given
 * @param criterion what models are compared by
 * @param region where smoothing parameters are searched
 * @param start where the initial state comes from
 * @param simulation how forecasts are simulated; empty for exact means and variances where they are
 *     known
 */
public record Ets(
    EtsChoice choice,
    SmoothingParameters given,
    InformationCriterion criterion,
    EtsRegion region,
    EtsStart start,
    Optional<Simulation> simulation)
    implements Forecaster {

  /** The best of all stable models by the corrected criterion of Akaike. */
  public static final Ets DEFAULTS =
      new Ets(
          EtsChoice.AUTOMATIC,
          SmoothingParameters.ESTIMATED,
          InformationCriterion.AICC,
          EtsRegion.BOTH,
          EtsStart.OPTIMAL,
          Optional.empty());

  /**
   * The model or models of a name such as {@code "MAdM"}, see {@link EtsChoice#parse}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Ets of(String name) {
    return DEFAULTS.withChoice(EtsChoice.parse(name));
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
        EtsRegion.BOTH,
        start,
        simulation);
  }

  /** The same, looking at these models. */
  public Ets withChoice(EtsChoice other) {
    return new Ets(other, given, criterion, region, start, simulation);
  }

  /** The same with these smoothing parameters given. */
  public Ets withGiven(SmoothingParameters parameters) {
    return new Ets(choice, parameters, criterion, region, start, simulation);
  }

  /** The same, comparing models by this. */
  public Ets withCriterion(InformationCriterion other) {
    return new Ets(choice, given, other, region, start, simulation);
  }

  /** The same, searching here. */
  public Ets withRegion(EtsRegion other) {
    return new Ets(choice, given, criterion, other, start, simulation);
  }

  /** The same with initial states from here. */
  public Ets withStart(EtsStart other) {
    return new Ets(choice, given, criterion, region, other, simulation);
  }

  /** The same with simulated forecasts. */
  public Ets withSimulation(Simulation paths) {
    return new Ets(choice, given, criterion, region, start, Optional.of(paths));
  }

  /** {@code "ets"}, and behind a colon the model where it is not {@link EtsChoice#AUTOMATIC}. */
  @Override
  public String name() {
    String model = choice.name();
    return "ZZZ".equals(model) ? "ets" : "ets:" + model;
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
