package io.github.lifecycle4j.models.ces;

import io.github.lifecycle4j.models.decomposition.Season;

/**
 * The estimate of complex exponential smoothing: {@code fitted.model(CesModel.class)} reads it.
 * Immutable. Sigma and residuals are those of the series without its season.
 */
public final class CesModel {

  private final double alpha0;
  private final double alpha1;
  private final double sigma;
  private final Season season;
  private final double[] residuals;

  /** The residuals are owned by the new object. */
  CesModel(double alpha0, double alpha1, double sigma, Season season, double[] residuals) {
    this.alpha0 = alpha0;
    this.alpha1 = alpha1;
    this.sigma = sigma;
    this.season = season;
    this.residuals = residuals;
  }

  /** Real part α₀ of the smoothing parameter. */
  public double alpha0() {
    return alpha0;
  }

  /** Imaginary part α₁ of the smoothing parameter. */
  public double alpha1() {
    return alpha1;
  }

  /** Standard deviation of the residuals, a degree of freedom lost for each parameter. */
  public double sigma() {
    return sigma;
  }

  /** The season that was taken out. */
  public Season season() {
    return season;
  }

  /** The errors one step ahead by period; {@code NaN} where the value is missing. */
  public double[] residuals() {
    return residuals.clone();
  }

  @Override
  public String toString() {
    return "CesModel(alpha %s + %si, season %s, sigma %s)"
        .formatted(alpha0, alpha1, season.name(), sigma);
  }
}
