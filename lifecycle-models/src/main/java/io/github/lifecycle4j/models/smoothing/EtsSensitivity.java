package io.github.lifecycle4j.models.smoothing;

import java.util.Arrays;

/**
 * The derivatives of the recursion with respect to the variables of an estimation, carried forward
 * from period to period. Not safe for use by several threads.
 */
final class EtsSensitivity {

  private final int parameters;
  private final int size;

  /** Derivatives of the smoothing parameters; only smoothing variables change them. */
  final double[] alpha;

  final double[] beta;
  final double[] gamma;
  final double[] phi;

  /** Derivatives of the state. */
  final double[] level;

  final double[] slope;
  final double[][] season;
  private final double[] noSeason;

  /** Derivatives of the mean of the period. */
  final double[] mean;

  EtsSensitivity(EtsVariables variables, int seasonLength) {
    parameters = variables.parameters;
    size = variables.size;
    alpha = new double[parameters];
    beta = new double[parameters];
    gamma = new double[parameters];
    phi = new double[parameters];
    level = new double[size];
    slope = new double[size];
    season = new double[seasonLength][size];
    noSeason = new double[size];
    mean = new double[size];
  }

  void clear() {
    Arrays.fill(alpha, 0);
    Arrays.fill(beta, 0);
    Arrays.fill(gamma, 0);
    Arrays.fill(phi, 0);
    Arrays.fill(level, 0);
    Arrays.fill(slope, 0);
    for (double[] row : season) {
      Arrays.fill(row, 0);
    }
  }

  /**
   * Moves over a period, between the prediction of the recursion and its update.
   *
   * @param error the error of the period; 0 where the value is missing
   */
  void step(EtsRecursion r, double error, boolean observed) {
    double levelToBase = 1;
    double slopeToFaded = 0;
    double phiToFaded = 0;
    double fadedToBase = 1;
    if (r.addsTrend) {
      slopeToFaded = r.phi;
      phiToFaded = r.slope;
    } else if (r.multipliesTrend) {
      levelToBase = r.faded;
      slopeToFaded = r.phi * r.faded / r.slope;
      phiToFaded = r.faded * Math.log(r.slope);
      fadedToBase = r.level;
    }
    double slopeToBase = fadedToBase * slopeToFaded;
    double baseToMean = 1;
    double seasonToMean = 0;
    double shock = error;
    double meanToShock = observed ? -1 : 0;
    double seasonToShock = 0;
    double shockToSlope = r.beta;
    double levelToSlope = 0;
    double baseToSeason = 0;
    double meanToSeason = observed ? -r.gamma : 0;
    double gammaToSeason = error;
    if (r.addsSeason) {
      seasonToMean = 1;
    } else if (r.multipliesSeason) {
      baseToMean = r.factor;
      seasonToMean = r.base;
      shock = error / r.factor;
      meanToShock /= r.factor;
      seasonToShock = -shock / r.factor;
      meanToSeason /= r.base;
      gammaToSeason = error / r.base;
      baseToSeason = -r.gamma * gammaToSeason / r.base;
    } else {
      meanToSeason = 0;
      gammaToSeason = 0;
    }
    double betaToSlope = shock;
    if (r.multipliesTrend) {
      betaToSlope /= r.level;
      shockToSlope /= r.level;
      levelToSlope = -r.beta * betaToSlope / r.level;
    } else if (!r.addsTrend) {
      shockToSlope = 0;
      betaToSlope = 0;
    }
    double a = r.alpha;
    double[] row = season.length > 0 ? season[r.position] : noSeason;
    for (int k = 0; k < parameters; k++) {
      double dLevel = level[k];
      double dFaded = slopeToFaded * slope[k] + phiToFaded * phi[k];
      double dBase = levelToBase * dLevel + fadedToBase * dFaded;
      double dMean = baseToMean * dBase + seasonToMean * row[k];
      double dShock = meanToShock * dMean + seasonToShock * row[k];
      mean[k] = dMean;
      level[k] = dBase + a * dShock + shock * alpha[k];
      slope[k] = dFaded + shockToSlope * dShock + levelToSlope * dLevel + betaToSlope * beta[k];
      row[k] += meanToSeason * dMean + baseToSeason * dBase + gammaToSeason * gamma[k];
    }
    for (int k = parameters; k < size; k++) {
      double dLevel = level[k];
      double dSlope = slope[k];
      double dSeason = row[k];
      double dBase = levelToBase * dLevel + slopeToBase * dSlope;
      double dMean = baseToMean * dBase + seasonToMean * dSeason;
      double dShock = meanToShock * dMean + seasonToShock * dSeason;
      mean[k] = dMean;
      level[k] = dBase + a * dShock;
      slope[k] = slopeToFaded * dSlope + shockToSlope * dShock + levelToSlope * dLevel;
      row[k] = dSeason + meanToSeason * dMean + baseToSeason * dBase;
    }
  }
}
