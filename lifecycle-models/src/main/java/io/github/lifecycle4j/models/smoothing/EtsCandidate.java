package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.models.InformationCriterion;

/**
 * A model that an automatic choice looked at.
 *
 * @param structure its components
 * @param logLikelihood the largest logarithm of its likelihood, see {@link
 *     EtsModel#logLikelihood()}
 * @param aic Akaike's information criterion
 * @param aicc the same, corrected for short histories
 * @param bic Schwarz's criterion
 * @param weight its share in the forecast, 0 … 1
 */
public record EtsCandidate(
    EtsStructure structure,
    double logLikelihood,
    double aic,
    double aicc,
    double bic,
    double weight) {

  static EtsCandidate of(
      EtsStructure structure, double deviance, int parameters, int count, double weight) {
    return new EtsCandidate(
        structure,
        -deviance / 2,
        InformationCriterion.AIC.of(deviance, parameters, count),
        InformationCriterion.AICC.of(deviance, parameters, count),
        InformationCriterion.BIC.of(deviance, parameters, count),
        weight);
  }
}
