package io.github.lifecycle4j.models.intermittent;

/**
 * What was estimated from a history of intermittent demand.
 *
 * @param classification the kind of demand
 * @param method the method that gives the mean
 * @param alpha smoothing parameter of the size of demand, or of the sums
 * @param beta smoothing parameter of the interval or of the probability
 * @param mean expected demand of each period ahead
 * @param demandSize expected size of a demand
 * @param distribution what the demand of a period is distributed like
 * @param parameter size of the negative binomial, zero probability of the zero-inflated Poisson or
 *     shape of the gamma distribution; infinite for Poisson
 */
public record IntermittentModel(
    DemandClassification classification,
    IntermittentMethod method,
    double alpha,
    double beta,
    double mean,
    double demandSize,
    DemandDistribution distribution,
    double parameter) {

  /**
   * Without any demand in n periods the rate is a half demand of size 1 in all of them: the mean of
   * the rate after n periods without, from the prior of Jeffreys.
   */
  private static final double PRIOR_DEMANDS = 0.5;

  static IntermittentModel of(
      Demand demand,
      DemandClassification classification,
      IntermittentMethod method,
      double alpha,
      double beta,
      Spread spread) {
    double mean = PRIOR_DEMANDS / demand.length();
    double size = 1;
    if (demand.demands() > 0) {
      Track track = new Track(demand);
      track.follow(method, alpha, beta);
      mean = track.mean(demand.length());
      size = track.size(demand.length());
    }
    return new IntermittentModel(
        classification, method, alpha, beta, mean, size, spread.distribution(), spread.parameter());
  }

  /** Expected periods from one demand to the next. */
  public double interval() {
    return demandSize / mean;
  }

  @Override
  public String toString() {
    return "IntermittentModel(%s demand, %s, alpha %s, beta %s, mean %s, demand size %s, %s, parameter %s)"
        .formatted(
            classification.pattern(),
            method,
            alpha,
            beta,
            mean,
            demandSize,
            distribution,
            parameter);
  }
}
