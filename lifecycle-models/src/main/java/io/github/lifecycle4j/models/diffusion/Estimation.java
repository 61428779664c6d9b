package io.github.lifecycle4j.models.diffusion;

/** By which principle a curve is estimated. */
public enum Estimation {
  /** The smallest sum of squared errors (Srinivasan and Mason 1986). */
  LEAST_SQUARES(Variance.CONSTANT),

  /**
   * The largest likelihood of counts: the adoptions of a period are Poisson. That is the likelihood
   * of Schmittlein and Mahajan (1982, eq. 8) where the population is large beside the market.
   * Covariances are widened by the dispersion of the counts (quasi-likelihood), so the unit of the
   * counts does not matter.
   */
  MAXIMUM_LIKELIHOOD(Variance.PROPORTIONAL);

  private final Variance variance;

  Estimation(Variance variance) {
    this.variance = variance;
  }

  Variance variance() {
    return variance;
  }
}
