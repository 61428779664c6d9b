package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.models.internal.optimise.LevenbergMarquardt;
import io.github.lifecycle4j.models.internal.optimise.Limits;
import io.github.lifecycle4j.models.internal.optimise.Minimum;
import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;

/**
 * Maximises the likelihood of one structure after another for the same data: damped Newton steps
 * from the best points of a small grid of smoothing parameters. Likelihoods often have several
 * maxima.
 */
final class EtsEstimator {

  private static final double[] ALPHAS = {0.05, 0.2, 0.5, 0.85};
  private static final double[] LEVEL_ALPHAS = {0.02, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.97};
  private static final double[] BETA_SHARES = {0.03, 0.3};
  private static final double[] GAMMA_SHARES = {0.03, 0.4};
  private static final double[] NONE = {0};
  private static final double PHI = 0.95;

  /** Searches for a structure, from the best points with different α. */
  private static final int STARTS = 2;

  /** Levels of at most this many observations have likelihoods too rough to skip a point. */
  private static final int SHORT = 40;

  private static final double LEAST_SHARE = 1e-4;

  /** How often a state is made flatter that the model does not allow. */
  private static final int FLATTER = 6;

  private static final int EVALUATIONS = 400;

  /** Accuracy of the likelihood among candidates, and of the one that is taken. */
  private static final double ROUGH = 1e-6;

  private static final double FINE = 1e-13;

  private final EtsData data;
  private final EtsStates states;
  private final SmoothingParameters given;
  private final EtsRegion region;
  private final EtsStart kind;
  private final Limits rough;
  private final Limits fine;
  private final Ets options;

  EtsEstimator(EtsData data, Ets options, Cancellation cancellation) {
    this.data = data;
    this.options = options;
    this.states = new EtsStates(data);
    this.given = options.given();
    this.region = options.region();
    this.kind = options.start();
    this.rough = new Limits(EVALUATIONS, ROUGH, cancellation);
    this.fine = new Limits(EVALUATIONS, FINE, cancellation);
  }

  /** A point of this level that never moves, whose shares are the least there are. */
  EtsPoint still(EtsStructure structure, double level) {
    double[] season = new double[structure.hasSeason() ? data.seasonLength : 0];
    Arrays.fill(season, structure.season() == EtsComponent.MULTIPLICATIVE ? 1 : 0);
    double slope = structure.trend() == EtsComponent.MULTIPLICATIVE ? 1 : 0;
    EtsPoint state = new EtsPoint(structure, 0, 0, 0, 1, level, slope, season);
    return with(state, LEAST_SHARE, LEAST_SHARE, LEAST_SHARE, PHI);
  }

  /** Number of smoothing parameters and free initial states that are estimated. */
  static int parameters(EtsStructure structure, int seasonLength, Ets options) {
    SmoothingParameters given = options.given();
    return structure.smoothingParameters()
        - (given.alpha().isPresent() ? 1 : 0)
        - (structure.hasTrend() && given.beta().isPresent() ? 1 : 0)
        - (structure.hasSeason() && given.gamma().isPresent() ? 1 : 0)
        - (structure.damped() && given.phi().isPresent() ? 1 : 0)
        + (options.start() == EtsStart.SIMPLE ? 0 : structure.freeStates(seasonLength));
  }

  /** The estimate; its value is infinite where no point was found that the model allows. */
  EtsEstimate estimate(EtsStructure structure) {
    if (isLevel(structure)) {
      return level(structure);
    }
    EtsPoint state = kind == EtsStart.SIMPLE ? states.simple(structure) : states.of(structure);
    EtsEstimate estimate = search(state);
    for (int i = 0; i < FLATTER && Double.isInfinite(estimate.value()); i++) {
      state = flatter(state);
      estimate = search(state);
    }
    return estimate;
  }

  /** Whether there is only a level, whose start is known for each α. */
  private boolean isLevel(EtsStructure structure) {
    return kind == EtsStart.OPTIMAL
        && !structure.hasMultiplicativeError()
        && !structure.hasTrend()
        && !structure.hasSeason();
  }

  private EtsEstimate level(EtsStructure structure) {
    fine.cancellation().check();
    EtsLevel search = new EtsLevel(data);
    boolean usual = region.isUsual();
    double alpha =
        given.alpha().isPresent()
            ? given.alpha().getAsDouble()
            : search.search(usual ? LEAST_SHARE : 0, usual ? 1 - LEAST_SHARE : 2);
    search.squares(alpha);
    EtsPoint point = new EtsPoint(structure, alpha, 0, 0, 1, search.level, 0, new double[0]);
    EtsVariables variables = new EtsVariables(point, given, region, kind);
    double[] x = new double[variables.size];
    variables.set(x, point);
    return new EtsEstimate(
        point, likelihood(variables).value(x), parameters(structure, data.seasonLength, options));
  }

  /** The same, as accurate as numbers allow. */
  EtsEstimate polished(EtsEstimate estimate) {
    if (isLevel(estimate.point().structure)) {
      return estimate;
    }
    EtsVariables variables = new EtsVariables(estimate.point(), given, region, kind);
    double[] x = new double[variables.size];
    variables.set(x, estimate.point());
    Minimum minimum = newton(variables, fine).minimise(likelihood(variables), x);
    return new EtsEstimate(variables.point(x), minimum.value(), estimate.parameters());
  }

  /** Searches from the best points of the grid and keeps the best of what that finds. */
  private EtsEstimate search(EtsPoint state) {
    EtsVariables variables = new EtsVariables(with(state, 0.5, 0.1, 0.1, PHI), given, region, kind);
    EtsLikelihood likelihood = likelihood(variables);
    LevenbergMarquardt newton = newton(variables, rough);
    boolean levelOnly = !variables.structure.hasTrend() && !variables.structure.hasSeason();
    double[] alphas = levelOnly ? LEVEL_ALPHAS : ALPHAS;
    double[][] starts = new double[alphas.length][variables.size];
    double[] values = new double[alphas.length];
    for (int i = 0; i < alphas.length; i++) {
      values[i] = start(alphas[i], state, variables, likelihood, starts[i]);
    }
    double least = Double.POSITIVE_INFINITY;
    double[] best = starts[0];
    boolean isShort = data.observed <= SHORT;
    for (int k = 0; k < (levelOnly && isShort ? alphas.length : STARTS); k++) {
      int next = least(values);
      if (values[next] == Double.POSITIVE_INFINITY) {
        break;
      }
      leave(values, next, levelOnly && !isShort);
      double found = newton.minimise(likelihood, starts[next]).value();
      if (found < least) {
        least = found;
        best = starts[next];
      }
    }
    return new EtsEstimate(
        variables.point(best), least, parameters(variables.structure, data.seasonLength, options));
  }

  private static int least(double[] values) {
    int least = 0;
    for (int i = 1; i < values.length; i++) {
      least = values[i] < values[least] ? i : least;
    }
    return least;
  }

  /** Crosses out the least value, and where it is a valley also what rises from it. */
  private static void leave(double[] values, int least, boolean valley) {
    double before = values[least];
    for (int i = least - 1; valley && i >= 0 && values[i] >= before; i--) {
      before = values[i];
      values[i] = Double.POSITIVE_INFINITY;
    }
    before = values[least];
    for (int i = least + 1; valley && i < values.length && values[i] >= before; i++) {
      before = values[i];
      values[i] = Double.POSITIVE_INFINITY;
    }
    values[least] = Double.POSITIVE_INFINITY;
  }

  private EtsLikelihood likelihood(EtsVariables variables) {
    return new EtsLikelihood(
        data, variables, data.seasonLength, region.isAdmissible() && kind != EtsStart.SIMPLE);
  }

  private LevenbergMarquardt newton(EtsVariables variables, Limits limits) {
    return new LevenbergMarquardt(variables.bounds(given), limits);
  }

  /** Sets the variables to the best point of the grid with this α; returns its value. */
  private double start(
      double alpha,
      EtsPoint state,
      EtsVariables variables,
      EtsLikelihood likelihood,
      double[] best) {
    double[] x = new double[best.length];
    double least = Double.POSITIVE_INFINITY;
    variables.set(best, with(state, alpha, 0.1 * alpha, 0.1 * (1 - alpha), PHI));
    for (double beta : state.structure.hasTrend() ? BETA_SHARES : NONE) {
      for (double gamma : state.structure.hasSeason() ? GAMMA_SHARES : NONE) {
        variables.set(x, with(state, alpha, beta * alpha, gamma * (1 - alpha), PHI));
        double value = likelihood.value(x);
        if (value < least) {
          least = value;
          System.arraycopy(x, 0, best, 0, x.length);
        }
      }
    }
    return least;
  }

  /** A state half way to one without slope and season. */
  private static EtsPoint flatter(EtsPoint state) {
    EtsStructure structure = state.structure;
    double[] season = state.season();
    double neutral = structure.season() == EtsComponent.MULTIPLICATIVE ? 1 : 0;
    for (int i = 0; i < season.length; i++) {
      season[i] = (season[i] + neutral) / 2;
    }
    double still = structure.trend() == EtsComponent.MULTIPLICATIVE ? 1 : 0;
    double slope = structure.hasTrend() ? (state.slope + still) / 2 : 0;
    return state.withState(state.level, slope, season);
  }

  private EtsPoint with(EtsPoint state, double alpha, double beta, double gamma, double phi) {
    EtsStructure structure = state.structure;
    return new EtsPoint(
        structure,
        given.alpha().orElse(alpha),
        structure.hasTrend() ? given.beta().orElse(beta) : 0,
        structure.hasSeason() ? given.gamma().orElse(gamma) : 0,
        structure.damped() ? given.phi().orElse(phi) : 1,
        state.level,
        state.slope,
        state.season());
  }
}
