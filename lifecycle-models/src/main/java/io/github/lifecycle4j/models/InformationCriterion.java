package io.github.lifecycle4j.models;

/**
 * What models are compared by: minus twice the log-likelihood and a price for each estimated
 * number; smaller is better.
 */
public enum InformationCriterion {
  /** Akaike's (1974): 2 for each. */
  AIC,
  /** Akaike's, corrected for short histories (Hurvich and Tsai 1989). */
  AICC,
  /** Schwarz's (1978): the logarithm of the number of observations for each. */
  BIC;

  /**
   * The criterion of a model.
   *
   * @param deviance minus twice the log-likelihood
   * @param parameters number of estimated numbers, the variance included
   * @param observations number of observations
   * @return the criterion; infinite where there are too few observations for the correction
   */
  public double of(double deviance, int parameters, int observations) {
    return switch (this) {
      case AIC -> deviance + 2.0 * parameters;
      case AICC ->
          observations > parameters + 1
              ? deviance + 2.0 * parameters * observations / (observations - parameters - 1)
              : Double.POSITIVE_INFINITY;
      case BIC -> deviance + Math.log(observations) * parameters;
    };
  }
}
