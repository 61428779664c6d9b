package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.models.internal.optimise.Bounds;
import java.util.Arrays;

/**
 * The variables of an estimation: smoothing parameters, then level, slope and season of the initial
 * state. In the usual region β and γ are replaced by their share of what α leaves them, so that all
 * bounds are bounds of a single variable. The season that is used first follows from the others,
 * for additive ones add up to 0 and factors to m.
 */
final class EtsVariables {

  private static final double LEAST_PHI = 0.8;
  private static final double LARGEST_PHI = 0.98;

  /** Longer seasons keep the states they start from, and are not chosen automatically. */
  static final int LONGEST_SEASON = 24;

  final EtsStructure structure;
  final int parameters;
  final int size;
  private final EtsPoint start;
  private final boolean shares;
  private final boolean gammaShares;
  private final double least;
  private final double most;
  private final int alphaAt;
  private final int betaAt;
  private final int gammaAt;
  private final int phiAt;
  private final int levelAt;
  private final int seasonAt;

  /**
   * @param start a point whose state is where the search starts, and where what is not estimated
   *     stays; its parameters are those that are given
   */
  EtsVariables(EtsPoint start, SmoothingParameters given, EtsRegion region, EtsStart kind) {
    this.structure = start.structure;
    this.start = start;
    boolean simple = kind == EtsStart.SIMPLE;
    this.shares = simple || region.isUsual();
    this.gammaShares = shares && !simple;
    this.least = simple ? 0 : 1e-4;
    this.most = simple ? 1 : 0.9999;
    int next = 0;
    this.alphaAt = given.alpha().isEmpty() ? next++ : -1;
    this.betaAt = structure.hasTrend() && given.beta().isEmpty() ? next++ : -1;
    this.gammaAt = structure.hasSeason() && given.gamma().isEmpty() ? next++ : -1;
    this.phiAt = structure.damped() && given.phi().isEmpty() ? next++ : -1;
    this.parameters = next;
    this.levelAt = simple ? -1 : next;
    next += simple ? 0 : structure.hasTrend() ? 2 : 1;
    int m = start.seasonLength();
    this.seasonAt = simple || m == 0 || m > LONGEST_SEASON ? -1 : next;
    this.size = seasonAt < 0 ? next : next + m - 1;
  }

  Bounds bounds(SmoothingParameters given) {
    double[] lower = new double[size];
    double[] upper = new double[size];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    if (alphaAt >= 0) {
      double beta = structure.hasTrend() ? given.beta().orElse(0) : 0;
      double gamma = structure.hasSeason() ? given.gamma().orElse(0) : 0;
      lower[alphaAt] = shares ? Math.max(least, Math.min(beta, most)) : -0.3;
      upper[alphaAt] =
          shares ? Math.max(gammaShares ? Math.min(most, 1 - gamma) : most, lower[alphaAt]) : 2.3;
    }
    bound(lower, upper, betaAt, shares ? 0 : -1, shares ? 1 : 4.5);
    bound(lower, upper, gammaAt, shares ? 0 : -0.3, shares ? 1 : 2.3);
    bound(lower, upper, phiAt, LEAST_PHI, LARGEST_PHI);
    return Bounds.of(lower, upper);
  }

  private static void bound(double[] lower, double[] upper, int at, double low, double high) {
    if (at >= 0) {
      lower[at] = low;
      upper[at] = high;
    }
  }

  /** Sets the variables to a point of this structure; given parameters are skipped. */
  void set(double[] x, EtsPoint point) {
    put(x, alphaAt, point.alpha);
    put(x, betaAt, shares ? share(point.beta, betaRoom(point.alpha), least) : point.beta);
    put(x, gammaAt, gammaShares ? share(point.gamma, gammaRoom(point.alpha), least) : point.gamma);
    put(x, phiAt, point.phi);
    put(x, levelAt, point.level);
    if (levelAt >= 0 && structure.hasTrend()) {
      x[levelAt + 1] = point.slope;
    }
    if (seasonAt >= 0) {
      for (int i = 1; i < point.seasonLength(); i++) {
        x[seasonAt + i - 1] = point.season(i);
      }
    }
  }

  private static void put(double[] x, int at, double value) {
    if (at >= 0) {
      x[at] = value;
    }
  }

  private static double share(double value, double room, double least) {
    return room > 0 ? Math.min(Math.max((value - least) / room, 0), 1) : 0;
  }

  private double betaRoom(double alpha) {
    return Math.max(Math.min(alpha, most) - least, 0);
  }

  private double gammaRoom(double alpha) {
    return Math.max(Math.min(1 - alpha, most) - least, 0);
  }

  /** Starts a recursion at the variables. */
  void start(double[] x, EtsRecursion recursion) {
    recursion.alpha = alphaAt >= 0 ? x[alphaAt] : start.alpha;
    recursion.beta =
        betaAt < 0
            ? start.beta
            : shares ? least + betaRoom(recursion.alpha) * x[betaAt] : x[betaAt];
    recursion.gamma =
        gammaAt < 0
            ? start.gamma
            : gammaShares ? least + gammaRoom(recursion.alpha) * x[gammaAt] : x[gammaAt];
    recursion.phi = phiAt >= 0 ? x[phiAt] : start.phi;
    recursion.level = levelAt >= 0 ? x[levelAt] : start.level;
    recursion.slope = levelAt >= 0 && structure.hasTrend() ? x[levelAt + 1] : start.slope;
    recursion.position = 0;
    int m = recursion.season.length;
    double rest = structure.season() == EtsComponent.MULTIPLICATIVE ? m : 0;
    for (int i = 1; i < m; i++) {
      recursion.season[i] = seasonAt >= 0 ? x[seasonAt + i - 1] : start.season(i);
      rest -= recursion.season[i];
    }
    if (m > 0) {
      recursion.season[0] = seasonAt >= 0 ? rest : start.season(0);
    }
  }

  /** Starts derivatives at the variables: what parameters and states change by with each. */
  void start(double[] x, EtsSensitivity sensitivity) {
    sensitivity.clear();
    double alpha = alphaAt >= 0 ? x[alphaAt] : start.alpha;
    put(sensitivity.alpha, alphaAt, 1);
    put(sensitivity.beta, betaAt, shares ? betaRoom(alpha) : 1);
    put(sensitivity.gamma, gammaAt, gammaShares ? gammaRoom(alpha) : 1);
    put(sensitivity.phi, phiAt, 1);
    if (alphaAt >= 0 && betaAt >= 0 && shares && betaRoom(alpha) > 0) {
      sensitivity.beta[alphaAt] = x[betaAt];
    }
    if (alphaAt >= 0 && gammaAt >= 0 && gammaShares && gammaRoom(alpha) > 0) {
      sensitivity.gamma[alphaAt] = -x[gammaAt];
    }
    put(sensitivity.level, levelAt, 1);
    if (levelAt >= 0 && structure.hasTrend()) {
      sensitivity.slope[levelAt + 1] = 1;
    }
    if (seasonAt >= 0) {
      for (int i = 1; i < start.seasonLength(); i++) {
        sensitivity.season[i][seasonAt + i - 1] = 1;
        sensitivity.season[0][seasonAt + i - 1] = -1;
      }
    }
  }

  /** The point at the variables. */
  EtsPoint point(double[] x) {
    EtsRecursion recursion = new EtsRecursion(structure, start.seasonLength());
    start(x, recursion);
    EtsPoint parameters =
        new EtsPoint(
            structure,
            recursion.alpha,
            recursion.beta,
            recursion.gamma,
            recursion.phi,
            0,
            0,
            new double[0]);
    return recursion.state(parameters);
  }
}
