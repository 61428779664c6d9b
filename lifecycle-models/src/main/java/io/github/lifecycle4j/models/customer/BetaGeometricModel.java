package io.github.lifecycle4j.models.customer;

import static org.apache.commons.math3.special.Gamma.logGamma;

import io.github.lifecycle4j.train.FitContext;
import java.util.List;

/**
 * The BG/NBD model (Fader, Hardie and Lee 2005, "Counting your customers" the easy way): while
 * active a customer buys at random with a rate that is gamma distributed among customers, and
 * leaves after each purchase with a probability that is beta distributed.
 *
 * @param r shape of the rates, positive
 * @param alpha scale of the rates, in units of time, positive
 * @param a first shape of the probability of leaving, positive
 * @param b second shape of the probability of leaving, positive
 * @param logLikelihood the logarithm of the likelihood at the estimate
 */
public record BetaGeometricModel(double r, double alpha, double a, double b, double logLikelihood)
    implements PurchaseModel {

  /** So many purchases ahead are summed up at most. */
  private static final double FARTHEST = 1e6;

  /**
   * Estimates the model by maximum likelihood.
   *
   * @param customers their histories, at least one with a repeat purchase
   * @throws IllegalArgumentException if nobody has bought again, or the likelihood has no maximum
   */
  public static BetaGeometricModel fit(List<PurchaseHistory> customers, FitContext context) {
    Counted histories = Counted.of(customers);
    PositiveEstimate best =
        PositiveEstimate.of(
            "BG/NBD model",
            p -> logLikelihood(p, histories),
            context,
            1,
            histories.meanGap(),
            1,
            2);
    return new BetaGeometricModel(
        best.value(0), best.value(1), best.value(2), best.value(3), best.logLikelihood());
  }

  /** Equation (6), in logarithms. */
  private static double logLikelihood(double[] p, Counted histories) {
    double r = p[0];
    double alpha = p[1];
    double a = p[2];
    double b = p[3];
    double atLogAlpha = r * Math.log(alpha);
    double sum = 0;
    for (int group = 0; group < histories.groups(); group++) {
      int x = histories.repeats(group);
      double common =
          logGamma(r + x)
              - logGamma(r)
              + atLogAlpha
              + logGamma(a + b)
              + logGamma(b + x)
              - logGamma(b)
              - logGamma(a + b + x);
      double leaving = x > 0 ? Math.log(a) - Math.log(b + x - 1) : Double.NEGATIVE_INFINITY;
      for (int i = histories.begin(group); i < histories.begin(group + 1); i++) {
        double active = -(r + x) * Math.log(alpha + histories.age(i));
        double left = leaving - (r + x) * Math.log(alpha + histories.recency(i));
        sum += common + Math.max(active, left) + Math.log1p(Math.exp(-Math.abs(active - left)));
      }
    }
    return sum;
  }

  @Override
  public double probabilityAlive(PurchaseHistory customer) {
    return 1 / (1 + leftOdds(customer));
  }

  /** The odds that a customer has left. */
  private double leftOdds(PurchaseHistory customer) {
    int x = customer.repeats();
    double ratio = (alpha + customer.age()) / (alpha + customer.recency());
    return x == 0 ? 0 : a / (b + x - 1) * Math.pow(ratio, r + x);
  }

  /** Equation (10). */
  @Override
  public double expectedPurchases(PurchaseHistory customer, double time) {
    return expected(r + customer.repeats(), alpha + customer.age(), b + customer.repeats(), time)
        * probabilityAlive(customer);
  }

  /** Equation (9). */
  @Override
  public double expectedPurchases(double time) {
    return expected(r, alpha, b, time);
  }

  /** Purchases of a customer who is active and whose rate and leaving have these posteriors. */
  private double expected(double shape, double scale, double stay, double time) {
    Times.check(time);
    if (time == 0) {
      return 0;
    }
    double hole = Math.min(Math.abs(a - 1), Math.abs(a + stay - 1));
    if (hole < 1e-5) {
      // The formula has holes there, which their neighbours fill.
      return (withA(a - 2e-5).expected(shape, scale, stay, time)
              + withA(a + 2e-5).expected(shape, scale, stay, time))
          / 2;
    }
    return (1 - stayed(shape, stay, time / (scale + time))) * (a + stay - 1) / (a - 1);
  }

  private BetaGeometricModel withA(double other) {
    return new BetaGeometricModel(r, alpha, other, b, logLikelihood);
  }

  /**
   * (1 − z)<sup>shape</sup> ₂F₁(shape, stay; a + stay − 1; z), whose terms are those of a negative
   * binomial distribution times ratios near 1; in logarithms, so that none overflows.
   */
  private double stayed(double shape, double stay, double z) {
    double peak = (shape + stay) * z / (1 - z);
    if (!(peak < FARTHEST)) {
      throw new IllegalArgumentException(
          "The time ahead is too long for what is known of the customer: %s purchases would have to be looked at. Maybe look ahead less far."
              .formatted(peak));
    }
    double c = a + stay - 1;
    double logTerm = shape * Math.log1p(-z);
    double sign = 1;
    double sum = Math.exp(logTerm);
    for (int k = 0; ; k++) {
      logTerm += Math.log((shape + k) * (stay + k) / (Math.abs(c + k) * (k + 1)) * z);
      sign = c + k < 0 ? -sign : sign;
      double term = Math.exp(logTerm);
      sum += sign * term;
      if (k > peak && term <= 1e-17 * (1 - z) * Math.abs(sum)) {
        return sum;
      }
    }
  }
}
