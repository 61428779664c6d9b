package io.github.lifecycle4j.models.theta;

import io.github.lifecycle4j.models.decomposition.Season;
import java.util.OptionalDouble;

/**
 * The estimate of a Theta model: {@code fitted.model(ThetaModel.class)} reads it. Immutable; arrays
 * are copies. Levels, drift and sigma are those of the series without its season.
 */
public final class ThetaModel {

  private final double alpha;
  private final double theta;
  private final double initialLevel;
  private final OptionalDouble drift;
  private final double sigma;
  private final Season season;
  private final double[] residuals;

  /** The residuals are owned by the new object. */
  ThetaModel(
      double alpha,
      double theta,
      double initialLevel,
      OptionalDouble drift,
      double sigma,
      Season season,
      double[] residuals) {
    this.alpha = alpha;
    this.theta = theta;
    this.initialLevel = initialLevel;
    this.drift = drift;
    this.sigma = sigma;
    this.season = season;
    this.residuals = residuals;
  }

  /** Smoothing parameter of the level, above 0 and below 1. */
  public double alpha() {
    return alpha;
  }

  /**
   * How many times the second Theta line has the curvature of the series, at least 1; infinite
   * where the line has all the weight 1 − 1/θ. 2 in the standard method.
   */
  public double theta() {
    return theta;
  }

  /** Level before the first value. */
  public double initialLevel() {
    return initialLevel;
  }

  /** Change of the forecast a period, (1 − 1/θ) times the slope; empty where the slope moves on. */
  public OptionalDouble drift() {
    return drift;
  }

  /** Standard deviation of the residuals, a degree of freedom lost for each parameter. */
  public double sigma() {
    return sigma;
  }

  /** The season that was taken out. */
  public Season season() {
    return season;
  }

  /**
   * The errors one step ahead, by period of the fitted history; {@code NaN} where the value is
   * missing.
   */
  public double[] residuals() {
    return residuals.clone();
  }

  @Override
  public String toString() {
    return "ThetaModel(theta %s, alpha %s, season %s, sigma %s)"
        .formatted(theta, alpha, season.name(), sigma);
  }
}
