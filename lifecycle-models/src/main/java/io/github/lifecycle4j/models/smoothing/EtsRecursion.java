package io.github.lifecycle4j.models.smoothing;

import static io.github.lifecycle4j.models.smoothing.EtsComponent.ADDITIVE;
import static io.github.lifecycle4j.models.smoothing.EtsComponent.MULTIPLICATIVE;

/**
 * The recursion of all models (Hyndman et al. 2008, tables 2.2 and 2.3): from a state to the mean
 * of the next value, and with its error to the next state. It is the same for additive and
 * multiplicative errors, for it takes the error in units of the series.
 *
 * <p>Not safe for use by several threads. The fields are the state, and the parts of the last
 * prediction.
 */
final class EtsRecursion {

  final boolean multipliesTrend;
  final boolean addsTrend;
  final boolean multipliesSeason;
  final boolean addsSeason;

  double alpha;
  double beta;
  double gamma;
  double phi = 1;

  double level;
  double slope;
  final double[] season;

  /** Where the season of the next period stands. */
  int position;

  /** The slope after fading: φ·b, or b to the power of φ. */
  double faded;

  /** Level and trend of the period, without the season. */
  double base;

  /** The season of the period; 1 without one. */
  double factor = 1;

  /** Expected value of the period. */
  double mean;

  /**
   * @param seasonLength m, read where there is a season
   */
  EtsRecursion(EtsStructure structure, int seasonLength) {
    this.multipliesTrend = structure.trend() == MULTIPLICATIVE;
    this.addsTrend = structure.trend() == ADDITIVE;
    this.multipliesSeason = structure.season() == MULTIPLICATIVE;
    this.addsSeason = structure.season() == ADDITIVE;
    this.season = new double[structure.hasSeason() ? seasonLength : 0];
  }

  /** A recursion that starts at a point. */
  static EtsRecursion at(EtsPoint point) {
    EtsRecursion recursion = new EtsRecursion(point.structure, point.seasonLength());
    recursion.start(point);
    return recursion;
  }

  /** Takes parameters and state from a point of the same structure. */
  void start(EtsPoint point) {
    alpha = point.alpha;
    beta = point.beta;
    gamma = point.gamma;
    phi = point.phi;
    level = point.level;
    slope = point.slope;
    for (int i = 0; i < season.length; i++) {
      season[i] = point.season(i);
    }
    position = 0;
  }

  /**
   * Predicts the next value.
   *
   * @return whether the state allows it: what multiplies must be positive
   */
  boolean predict() {
    if (addsTrend) {
      faded = phi * slope;
      base = level + faded;
    } else if (multipliesTrend) {
      faded = phi == 1 ? slope : Math.pow(slope, phi);
      base = level * faded;
    } else {
      base = level;
    }
    mean = base;
    if (addsSeason) {
      factor = season[position];
      mean += factor;
    } else if (multipliesSeason) {
      factor = season[position];
      mean *= factor;
    }
    return !(multipliesTrend && !(slope > 0 && level > 0))
        && !(multipliesSeason && !(factor > 0 && base > 0));
  }

  /**
   * The mean of a later period, if nothing unforeseen happens until then.
   *
   * @param steps periods after the next one, at least 0
   */
  double ahead(int steps) {
    double reached = level;
    double moving = slope;
    for (int h = 0; h <= steps; h++) {
      if (addsTrend) {
        moving *= phi;
        reached += moving;
      } else if (multipliesTrend) {
        moving = phi == 1 ? moving : Math.pow(moving, phi);
        reached *= moving;
      }
    }
    if (season.length == 0) {
      return reached;
    }
    double later = season[(position + steps) % season.length];
    return addsSeason ? reached + later : reached * later;
  }

  /**
   * Moves to the next state.
   *
   * @param error value minus mean; 0 where the value is missing
   */
  void update(double error) {
    double shock = multipliesSeason ? error / factor : error;
    if (addsTrend) {
      slope = faded + beta * shock;
    } else if (multipliesTrend) {
      slope = faded + beta * shock / level;
    }
    level = base + alpha * shock;
    if (season.length > 0) {
      season[position] = factor + gamma * (multipliesSeason ? error / base : error);
      position = position + 1 == season.length ? 0 : position + 1;
    }
  }

  /** The parameters of a point with the state here. */
  EtsPoint state(EtsPoint point) {
    double[] ordered = new double[season.length];
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = season[(position + i) % ordered.length];
    }
    return point.withState(level, slope, ordered);
  }
}
