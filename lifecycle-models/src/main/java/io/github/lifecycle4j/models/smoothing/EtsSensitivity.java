package io.github.lifecycle4j.models.smoothing;

import java.util.Arrays;

/**
 * The derivatives of the recursion with respect to the variables of an estimation, carried forward
 * from period to period. Not safe for use by several threads.
 *
 * <p>A period changes them linearly: with what one number of the recursion changes by for another,
 * such as {@code seasonToMean}.
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

  private double levelToBase;
  private double slopeToFaded;
  private double phiToFaded;
  private double fadedToBase;
  private double baseToMean;
  private double seasonToMean;
  private double meanToShock;
  private double seasonToShock;
  private double alphaToLevel;
  private double shockToLevel;
  private double shockToSlope;
  private double levelToSlope;
  private double betaToSlope;
  private double meanToSeason;
  private double baseToSeason;
  private double gammaToSeason;

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
   * @param mean takes the derivatives of the mean of the period
   */
  void step(EtsRecursion recursion, double error, boolean observed, double[] mean) {
    double shock = recursion.multipliesSeason ? error / recursion.factor : error;
    prepareSeason(recursion, error, shock, observed);
    prepareTrend(recursion, shock);
    alphaToLevel = shock;
    shockToLevel = recursion.alpha;
    double[] row = season.length > 0 ? season[recursion.position] : noSeason;
    moveWithParameters(row, mean);
    moveWithStates(row, mean);
  }

  private void prepareTrend(EtsRecursion recursion, double shock) {
    levelToBase = 1;
    fadedToBase = 1;
    levelToSlope = 0;
    shockToSlope = recursion.beta;
    betaToSlope = shock;
    if (recursion.addsTrend) {
      slopeToFaded = recursion.phi;
      phiToFaded = recursion.slope;
    } else if (recursion.multipliesTrend) {
      levelToBase = recursion.faded;
      fadedToBase = recursion.level;
      slopeToFaded = recursion.phi * recursion.faded / recursion.slope;
      phiToFaded = recursion.faded * Math.log(recursion.slope);
      shockToSlope /= recursion.level;
      betaToSlope /= recursion.level;
      levelToSlope = -recursion.beta * betaToSlope / recursion.level;
    } else {
      slopeToFaded = 0;
      phiToFaded = 0;
      shockToSlope = 0;
      betaToSlope = 0;
    }
  }

  private void prepareSeason(EtsRecursion recursion, double error, double shock, boolean observed) {
    baseToMean = 1;
    seasonToMean = recursion.addsSeason ? 1 : 0;
    meanToShock = observed ? -1 : 0;
    seasonToShock = 0;
    meanToSeason = recursion.addsSeason ? recursion.gamma * meanToShock : 0;
    baseToSeason = 0;
    gammaToSeason = recursion.addsSeason ? error : 0;
    if (recursion.multipliesSeason) {
      baseToMean = recursion.factor;
      seasonToMean = recursion.base;
      meanToSeason = recursion.gamma * meanToShock / recursion.base;
      gammaToSeason = error / recursion.base;
      baseToSeason = -recursion.gamma * gammaToSeason / recursion.base;
      meanToShock /= recursion.factor;
      seasonToShock = -shock / recursion.factor;
    }
  }

  /** The derivatives by the smoothing variables, which change parameters and states. */
  private void moveWithParameters(double[] row, double[] mean) {
    for (int k = 0; k < parameters; k++) {
      double dLevel = level[k];
      double dFaded = slopeToFaded * slope[k] + phiToFaded * phi[k];
      double dBase = levelToBase * dLevel + fadedToBase * dFaded;
      double dMean = baseToMean * dBase + seasonToMean * row[k];
      double dShock = meanToShock * dMean + seasonToShock * row[k];
      mean[k] = dMean;
      level[k] = dBase + shockToLevel * dShock + alphaToLevel * alpha[k];
      slope[k] = dFaded + shockToSlope * dShock + levelToSlope * dLevel + betaToSlope * beta[k];
      row[k] += meanToSeason * dMean + baseToSeason * dBase + gammaToSeason * gamma[k];
    }
  }

  /**
   * The derivatives by the initial states. What does not change from one to the next is kept in
   * local variables, so that the loop runs on vectors.
   */
  private void moveWithStates(double[] row, double[] mean) {
    double levelFactor = levelToBase;
    double slopeFactor = fadedToBase * slopeToFaded;
    double fade = slopeToFaded;
    double baseShare = baseToMean;
    double seasonShare = seasonToMean;
    double meanShock = meanToShock;
    double seasonShock = seasonToShock;
    double gain = shockToLevel;
    double slopeGain = shockToSlope;
    double levelGain = levelToSlope;
    double meanGain = meanToSeason;
    double baseGain = baseToSeason;
    for (int k = parameters; k < size; k++) {
      double dLevel = level[k];
      double dSlope = slope[k];
      double dSeason = row[k];
      double dBase = levelFactor * dLevel + slopeFactor * dSlope;
      double dMean = baseShare * dBase + seasonShare * dSeason;
      double dShock = meanShock * dMean + seasonShock * dSeason;
      mean[k] = dMean;
      level[k] = dBase + gain * dShock;
      slope[k] = fade * dSlope + slopeGain * dShock + levelGain * dLevel;
      row[k] = dSeason + meanGain * dMean + baseGain * dBase;
    }
  }
}
