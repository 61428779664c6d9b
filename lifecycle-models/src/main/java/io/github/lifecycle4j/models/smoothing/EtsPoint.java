package io.github.lifecycle4j.models.smoothing;

import java.util.Arrays;

/**
 * A model with numbers: smoothing parameters and a state. Immutable.
 *
 * <p>The seasonal states are in the order in which they will be used: the first one is that of the
 * next period.
 */
final class EtsPoint {

  final EtsStructure structure;
  final double alpha;
  final double beta;
  final double gamma;
  final double phi;
  final double level;
  final double slope;
  private final double[] season;

  /**
   * @param beta 0 without a trend
   * @param gamma 0 without a season
   * @param phi 1 where the trend is not damped
   * @param slope what is added to or multiplies the level in each period; 0 without a trend
   * @param season one value for each period of the season; empty without one; not copied
   */
  EtsPoint(
      EtsStructure structure,
      double alpha,
      double beta,
      double gamma,
      double phi,
      double level,
      double slope,
      double[] season) {
    this.structure = structure;
    this.alpha = alpha;
    this.beta = beta;
    this.gamma = gamma;
    this.phi = phi;
    this.level = level;
    this.slope = slope;
    this.season = season;
  }

  /** The same parameters with another state. */
  EtsPoint withState(double newLevel, double newSlope, double[] newSeason) {
    return new EtsPoint(structure, alpha, beta, gamma, phi, newLevel, newSlope, newSeason);
  }

  /** The same for a series that is this many times larger. */
  EtsPoint times(double factor) {
    double[] scaled = season.clone();
    if (structure.season() == EtsComponent.ADDITIVE) {
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= factor;
      }
    }
    boolean additive = structure.trend() == EtsComponent.ADDITIVE;
    return withState(level * factor, additive ? slope * factor : slope, scaled);
  }

  int seasonLength() {
    return season.length;
  }

  double season(int position) {
    return season[position];
  }

  /** A copy of the seasonal states. */
  double[] season() {
    return season.clone();
  }

  /** The state that users read. */
  EtsState state() {
    return EtsState.of(this);
  }

  @Override
  public String toString() {
    return "%s(alpha %s, beta %s, gamma %s, phi %s, level %s, slope %s, season %s)"
        .formatted(
            structure.name(), alpha, beta, gamma, phi, level, slope, Arrays.toString(season));
  }
}
