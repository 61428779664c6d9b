package io.github.lifecycle4j.models.customer;

import static org.apache.commons.math3.special.Gamma.logGamma;

import io.github.lifecycle4j.train.FitContext;
import java.util.List;

/**
 * The gamma-gamma model of what a purchase is worth (Fader and Hardie 2013): the worth of a
 * customer's purchases is gamma distributed about a mean that itself differs among customers.
 *
 * @param p shape of a customer's purchases, positive
 * @param q shape of the customers' scales, positive; above 1 where there is a mean
 * @param v scale of the customers' scales, money, positive
 * @param logLikelihood the logarithm of the likelihood at the estimate
 */
public record SpendModel(double p, double q, double v, double logLikelihood) {

  /**
   * What a customer spent.
   *
   * @param purchases x, number of purchases that the mean is of, at least 1; usually the repeats
   * @param mean mean worth of them, money, positive
   */
  public record Spend(int purchases, double mean) {

    /**
     * @throws IllegalArgumentException if there is no purchase or the mean is not positive
     */
    public Spend {
      if (purchases < 1 || !(mean > 0 && mean < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "%s purchases of a mean worth of %s cannot be learnt from. Leave out customers without purchases or spend."
                .formatted(purchases, mean));
      }
    }
  }

  /**
   * Estimates the model by maximum likelihood.
   *
   * @param customers what each spent
   * @throws IllegalArgumentException if there is no customer or the likelihood has no maximum
   */
  public static SpendModel fit(List<Spend> customers, FitContext context) {
    double mean =
        customers.stream()
            .mapToDouble(Spend::mean)
            .average()
            .orElseThrow(() -> new IllegalArgumentException("There is no customer to learn from."));
    PositiveEstimate best =
        PositiveEstimate.of(
            "gamma-gamma model", p -> logLikelihood(p, customers), context, 2, 3, mean);
    return new SpendModel(best.value(0), best.value(1), best.value(2), best.logLikelihood());
  }

  /** Equation (1a) of the note, in logarithms. */
  private static double logLikelihood(double[] parameters, List<Spend> customers) {
    double p = parameters[0];
    double q = parameters[1];
    double v = parameters[2];
    double constant = q * Math.log(v) - logGamma(q);
    double sum = 0;
    for (Spend customer : customers) {
      double px = p * customer.purchases();
      double total = customer.purchases() * customer.mean();
      sum +=
          logGamma(px + q)
              - logGamma(px)
              + constant
              + px * Math.log(total)
              - Math.log(customer.mean())
              - (px + q) * Math.log(v + total);
    }
    return sum;
  }

  /** Expected worth of a purchase of a new customer, p v / (q − 1); infinite where q ≤ 1. */
  public double expectedSpend() {
    return q > 1 ? p * v / (q - 1) : Double.POSITIVE_INFINITY;
  }

  /**
   * Expected worth of the next purchases of a customer, between their mean and that of all;
   * infinite where p x + q ≤ 1.
   */
  public double expectedSpend(Spend customer) {
    double shape = p * customer.purchases() + q - 1;
    return shape > 0
        ? p * (v + customer.purchases() * customer.mean()) / shape
        : Double.POSITIVE_INFINITY;
  }
}
