package io.github.lifecycle4j.models.intermittent;

import io.github.lifecycle4j.predict.Parametric;
import java.util.Arrays;

/**
 * A distribution about a mean that is given for each period.
 *
 * @param distribution which, not {@link DemandDistribution#BEST}
 * @param parameter size of the negative binomial, zero probability of zero-inflated Poisson, shape
 *     of the gamma; infinite where there is none
 * @param largestProbability largest probability of demand, below 1 where the history has a period
 *     without
 */
record Spread(DemandDistribution distribution, double parameter, double largestProbability) {

  /** Probability of demand where the size of one is told apart. */
  double probability(double mean, double size) {
    return Math.min(mean / size, largestProbability);
  }

  /** The same distribution in each period ahead. */
  Parametric forecast(int horizon, double mean, double size) {
    double[] means = all(horizon, mean);
    double[] parameters = all(horizon, parameter);
    return switch (distribution) {
      case POISSON -> Parametric.poisson(means);
      case NEGATIVE_BINOMIAL -> Parametric.negativeBinomial(means, parameters);
      case ZERO_INFLATED_POISSON ->
          Parametric.zeroInflatedPoisson(parameters, all(horizon, mean / (1 - parameter)));
      case HURDLE -> {
        double probability = probability(mean, Math.max(size, 1));
        yield Parametric.hurdleNegativeBinomial(
            all(horizon, 1 - probability),
            all(horizon, Math.max(amount(mean, probability, size), 1)),
            parameters);
      }
      case GAMMA -> {
        double probability = probability(mean, size);
        yield Parametric.zeroInflatedGamma(
            all(horizon, 1 - probability),
            all(horizon, amount(mean, probability, size)),
            parameters);
      }
      case BEST -> throw new IllegalStateException("The best distribution has been chosen.");
    };
  }

  /** Mean of a demand; its size where the probability has faded to 0. */
  private static double amount(double mean, double probability, double size) {
    return probability > 0 ? mean / probability : size;
  }

  private static double[] all(int horizon, double value) {
    double[] values = new double[horizon];
    Arrays.fill(values, value);
    return values;
  }
}
