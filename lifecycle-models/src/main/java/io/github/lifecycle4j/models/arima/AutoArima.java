package io.github.lifecycle4j.models.arima;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.InformationCriterion;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.List;
import java.util.Optional;

/**
 * An {@link Arima} model whose orders are chosen for each series: the differences by tests, the
 * others and the constant by an information criterion, in steps from a few models to their best
 * neighbours or among all (Hyndman and Khandakar 2008, Journal of Statistical Software 27(3)). The
 * likelihood is exact for every model; models with a root near the unit circle are not chosen. For
 * a Box–Cox scale see {@link io.github.lifecycle4j.models.transform.BoxCoxForecaster}.
 *
 * <p>A fitted forecaster has an {@link ArimaModel} and an {@link ArimaCandidates}. Two values must
 * be observed; a constant history or a line is forecast as such. Models of up to five values are
 * compared by AIC in place of AICc, which would take no mean there.
 *
 * @param limits the largest orders
 * @param criterion what models are compared by
 * @param search which models are tried
 * @param differences how the differences are chosen
 * @param seasonal whether seasonal models are tried, where the series has a season
 * @param stationary whether to leave out differences and drift
 * @param mean whether a mean is tried where nothing is differenced
 * @param drift whether a drift is tried where there is one difference
 * @param smallestRoot roots of the polynomials of a model must have this modulus, at least 1
 * @param covariates names of the covariates that every model has
 * @param simulation how paths are simulated; empty for the exact normal forecast
 */
public record AutoArima(
    ArimaLimits limits,
    InformationCriterion criterion,
    Search search,
    ArimaDifferences differences,
    boolean seasonal,
    boolean stationary,
    boolean mean,
    boolean drift,
    double smallestRoot,
    List<String> covariates,
    Optional<Simulation> simulation)
    implements Forecaster {

  /** Which models are tried. */
  public enum Search {
    /** The neighbours of the best model so far. */
    STEPWISE,
    /** All within the limits. */
    EXHAUSTIVE
  }

  /** Stepwise by AICc, with all that is allowed. */
  public static final AutoArima DEFAULTS =
      new AutoArima(
          ArimaLimits.DEFAULTS,
          InformationCriterion.AICC,
          Search.STEPWISE,
          ArimaDifferences.DEFAULTS,
          true,
          false,
          true,
          true,
          1.01,
          List.of(),
          Optional.empty());

  /**
   * @throws IllegalArgumentException if the smallest root is below 1 or not finite
   */
  public AutoArima {
    covariates = List.copyOf(covariates);
    if (!(smallestRoot >= 1 && smallestRoot < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The smallest root is %s but must be at least 1. Maybe use 1.01."
              .formatted(smallestRoot));
    }
  }

  /** The same with these limits. */
  public AutoArima withLimits(ArimaLimits other) {
    return with(other, criterion, search, differences);
  }

  /** The same with models compared by this. */
  public AutoArima withCriterion(InformationCriterion other) {
    return with(limits, other, search, differences);
  }

  /** The same with these models tried. */
  public AutoArima withSearch(Search other) {
    return with(limits, criterion, other, differences);
  }

  /** The same with differences chosen in this way. */
  public AutoArima withDifferences(ArimaDifferences other) {
    return with(limits, criterion, search, other);
  }

  private AutoArima with(
      ArimaLimits largest, InformationCriterion by, Search tried, ArimaDifferences differenced) {
    return new AutoArima(
        largest,
        by,
        tried,
        differenced,
        seasonal,
        stationary,
        mean,
        drift,
        smallestRoot,
        covariates,
        simulation);
  }

  /** The same with or without seasonal models. */
  public AutoArima withSeasonal(boolean wanted) {
    return with(wanted, stationary, mean, drift);
  }

  /** The same with stationary models only, or all. */
  public AutoArima withStationary(boolean wanted) {
    return with(seasonal, wanted, mean, drift);
  }

  /** The same with or without models with a mean. */
  public AutoArima withMean(boolean wanted) {
    return with(seasonal, stationary, wanted, drift);
  }

  /** The same with or without models with a drift. */
  public AutoArima withDrift(boolean wanted) {
    return with(seasonal, stationary, mean, wanted);
  }

  private AutoArima with(boolean season, boolean level, boolean meanTried, boolean driftTried) {
    return new AutoArima(
        limits,
        criterion,
        search,
        differences,
        season,
        level,
        meanTried,
        driftTried,
        smallestRoot,
        covariates,
        simulation);
  }

  /** The same with another smallest modulus of a root. */
  public AutoArima withSmallestRoot(double modulus) {
    return with(modulus, covariates, simulation);
  }

  /** The same with these covariates in every model. */
  public AutoArima withCovariates(String... names) {
    return with(smallestRoot, List.of(names), simulation);
  }

  /** The same with simulated forecasts. */
  public AutoArima withSimulation(Simulation how) {
    return with(smallestRoot, covariates, Optional.of(how));
  }

  private AutoArima with(double modulus, List<String> names, Optional<Simulation> simulated) {
    return new AutoArima(
        limits,
        criterion,
        search,
        differences,
        seasonal,
        stationary,
        mean,
        drift,
        modulus,
        names,
        simulated);
  }

  @Override
  public String name() {
    return "auto-arima";
  }

  @Override
  public FitOutcome fit(Series history, Covariates given, FitContext context) {
    return UnivariateFit.fit(
        name(), history, context, series -> new AutoArimaFit(this, series, given, context).fit());
  }
}
