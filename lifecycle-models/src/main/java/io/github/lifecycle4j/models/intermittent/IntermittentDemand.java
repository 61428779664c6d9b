package io.github.lifecycle4j.models.intermittent;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.internal.PathSimulator;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.optimise.Bounds;
import io.github.lifecycle4j.models.internal.optimise.Limits;
import io.github.lifecycle4j.models.internal.optimise.NelderMead;
import io.github.lifecycle4j.train.Cancellation;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Forecasts of products that sell now and then: a mean by one of the {@linkplain IntermittentMethod
 * methods} for intermittent demand, and about it a distribution of counts.
 *
 * <p>Smoothing parameters that are not given are those of the least squared error of the one-step
 * means within 0.05 … 0.3; the probability of TSB, which moves in every period and not only when
 * there is demand, may move by as little as 0.05 over the mean interval. The distribution is
 * estimated by the likelihood of the history given its one-step means (Snyder, Ord and Beaumont
 * 2012); with fewer than 5 of them it is as dispersed as a geometric or exponential one. All
 * periods ahead have the same distribution and are independent of each other, so totals hold no
 * error of the mean.
 *
 * <p>Missing values are left out. Two values must be observed; a negative one is refused. A history
 * without any demand is Poisson with half a unit in as many periods as were observed.
 *
 * @param method the method; without one it follows from the {@linkplain DemandClassification#method
 *     classification} of the history
 * @param alpha smoothing parameter of the size of demand, or of ADIDA's and IMAPA's sums, where it
 *     is given and not estimated; 0 … 1
 * @param beta smoothing parameter of the interval or of the probability, where it is given and not
 *     estimated; 0 … 1
 * @param distribution what the demand of a period is distributed like
 * @param simulation how paths are simulated, where a forecast is to be samples: from the
 *     distribution, or, with {@link Simulation.Errors#RESIDUALS}, from the values of the history,
 *     scaled to the mean; a history without demand has none
 */
public record IntermittentDemand(
    Optional<IntermittentMethod> method,
    OptionalDouble alpha,
    OptionalDouble beta,
    DemandDistribution distribution,
    Optional<Simulation> simulation)
    implements Forecaster {

  /** The method by class, parameters estimated, the most likely distribution, not simulated. */
  public static final IntermittentDemand DEFAULTS =
      new IntermittentDemand(
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          DemandDistribution.BEST,
          Optional.empty());

  private static final double SMALLEST = 0.05;
  private static final double LARGEST = 0.3;

  /** Where the search starts, and the parameter where there is no demand to learn from. */
  private static final double START = 0.1;

  private static final int EVALUATIONS = 200;
  private static final double TOLERANCE = 1e-6;

  /**
   * @throws IllegalArgumentException if a smoothing parameter is not in 0 … 1
   */
  public IntermittentDemand {
    requireShare("alpha", alpha);
    requireShare("beta", beta);
  }

  private static void requireShare(String name, OptionalDouble given) {
    if (given.isPresent() && !(given.getAsDouble() >= 0 && given.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(
          "The smoothing parameter %s is %s but must be between 0 and 1. Maybe use 0.1."
              .formatted(name, given.getAsDouble()));
    }
  }

  /** The defaults with this method. */
  public static IntermittentDemand of(IntermittentMethod method) {
    return new IntermittentDemand(
        Optional.of(method),
        DEFAULTS.alpha,
        DEFAULTS.beta,
        DEFAULTS.distribution,
        DEFAULTS.simulation);
  }

  /** The same with both smoothing parameters given. */
  public IntermittentDemand withSmoothing(double size, double occurrence) {
    return new IntermittentDemand(
        method, OptionalDouble.of(size), OptionalDouble.of(occurrence), distribution, simulation);
  }

  /** The same with this distribution. */
  public IntermittentDemand withDistribution(DemandDistribution other) {
    return new IntermittentDemand(method, alpha, beta, other, simulation);
  }

  /** The same with simulated forecasts. */
  public IntermittentDemand withSimulation(Simulation other) {
    return new IntermittentDemand(method, alpha, beta, distribution, Optional.of(other));
  }

  /**
   * The method or {@code "intermittent"}, and behind a colon what is given: smoothing parameters, a
   * distribution, a simulation.
   */
  @Override
  public String name() {
    StringBuilder name =
        new StringBuilder(method.map(IntermittentMethod::label).orElse("intermittent"));
    alpha.ifPresent(given -> append(name, Double.toString(given)));
    if (beta.isPresent() && !beta.equals(alpha)) {
      append(name, "beta" + beta.getAsDouble());
    }
    if (distribution != DemandDistribution.BEST) {
      append(name, distribution.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    simulation.ifPresent(
        how -> append(name, how.errors().name().toLowerCase(Locale.ROOT) + how.paths()));
    return name.toString();
  }

  private static void append(StringBuilder name, String option) {
    name.append(name.indexOf(":") < 0 ? ':' : '+').append(option);
  }

  @Override
  public FitOutcome fit(Series history, Covariates covariates, FitContext context) {
    return UnivariateFit.fit(name(), history, context, series -> estimate(series, context));
  }

  private IntermittentState estimate(Series history, FitContext context) {
    UnivariateFit.requireObserved(
        history,
        2,
        "intermittent demand",
        "Maybe wait a period, or forecast it from similar products.");
    Demand demand = Demand.of(history);
    DemandClassification classification = demand.classify();
    IntermittentMethod chosen = method.orElse(classification.method());
    double[] smoothing = {alpha.orElse(START), beta.orElse(START)};
    Spread spread = new Spread(DemandDistribution.POISSON, Double.POSITIVE_INFINITY, 1);
    if (demand.demands() > 0) {
      Track track = new Track(demand);
      estimateSmoothing(
          track, chosen, classification.interval(), smoothing, context.cancellation());
      track.follow(chosen, smoothing[0], smoothing[1]);
      spread = new SpreadFit(demand, track).fit(distribution);
    }
    IntermittentModel model =
        IntermittentModel.of(demand, classification, chosen, smoothing[0], smoothing[1], spread);
    return new IntermittentState(
        model,
        spread,
        simulation.map(how -> simulator(how, history, demand, context)),
        demand.demands() == 0
            || simulation.map(Simulation::errors).equals(Optional.of(Simulation.Errors.NORMAL)));
  }

  /** Puts the best of the parameters that are not given into the array. */
  private void estimateSmoothing(
      Track track,
      IntermittentMethod chosen,
      double interval,
      double[] smoothing,
      Cancellation cancellation) {
    if (alpha.isPresent() && beta.isPresent()) {
      return;
    }
    boolean sums = chosen == IntermittentMethod.ADIDA || chosen == IntermittentMethod.IMAPA;
    double unused = beta.orElse(START);
    double smallest = chosen == IntermittentMethod.TSB ? SMALLEST / interval : SMALLEST;
    Bounds bounds =
        Bounds.of(
            new double[] {alpha.orElse(SMALLEST), sums ? unused : beta.orElse(smallest)},
            new double[] {alpha.orElse(LARGEST), sums ? unused : beta.orElse(LARGEST)});
    new NelderMead(bounds, new Limits(EVALUATIONS, TOLERANCE, cancellation))
        .minimise(
            x -> {
              track.follow(chosen, x[0], x[1]);
              return track.sumOfSquares();
            },
            smoothing,
            START);
  }

  /** Innovations are relative to the mean of the history. */
  private static PathSimulator simulator(
      Simulation how, Series history, Demand demand, FitContext context) {
    double mean = demand.sum(0, demand.length()) / demand.length();
    double[] relative = new double[mean > 0 ? demand.length() : 0];
    for (int t = 0; t < relative.length; t++) {
      relative[t] = demand.value(t) / mean;
    }
    return new PathSimulator(how, history.key(), context.seed(), 1, relative);
  }
}
