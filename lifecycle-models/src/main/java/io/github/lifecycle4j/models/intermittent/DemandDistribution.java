package io.github.lifecycle4j.models.intermittent;

/** What the demand of a period is distributed like about the mean that a method gives. */
public enum DemandDistribution {
  /**
   * The most likely of the others, by the AIC of the one-step forecasts of the history: {@link
   * #GAMMA} where a demand is no whole number, otherwise one of the counts.
   */
  BEST,
  /** Poisson. */
  POISSON,
  /** Negative binomial: Poisson with a rate that varies from period to period. */
  NEGATIVE_BINOMIAL,
  /** Zero-inflated Poisson: a constant share of periods that could not have demand. */
  ZERO_INFLATED_POISSON,
  /** Demand with the probability of the method; its size is 1 plus negative binomial. */
  HURDLE,
  /** Demand with the probability of the method; its size is gamma distributed, not whole. */
  GAMMA
}
