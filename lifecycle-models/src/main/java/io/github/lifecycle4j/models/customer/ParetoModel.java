package io.github.lifecycle4j.models.customer;

import static org.apache.commons.math3.special.Gamma.logGamma;

import io.github.lifecycle4j.train.FitContext;
import java.util.List;

/**
 * The Pareto/NBD model (Schmittlein, Morrison and Colombo 1987; computed as by Fader and Hardie
 * 2005): while active a customer buys at random with a rate that is gamma distributed among
 * customers, and leaves at random with another such rate.
 *
 * @param r shape of the rates of buying, positive
 * @param alpha scale of the rates of buying, in units of time, positive
 * @param s shape of the rates of leaving, positive
 * @param beta scale of the rates of leaving, in units of time, positive
 * @param logLikelihood the logarithm of the likelihood at the estimate
 */
public record ParetoModel(double r, double alpha, double s, double beta, double logLikelihood)
    implements PurchaseModel {

  /** Argument of the hypergeometric function up to which its series is short. */
  private static final double LONGEST_SERIES = 0.9;

  /** Difference of logarithms down to which its rounding does not matter. */
  private static final double LEAST_DIFFERENCE = 1e-4;

  /**
   * Estimates the model by maximum likelihood.
   *
   * @param customers their histories, at least one with a repeat purchase
   * @throws IllegalArgumentException if nobody has bought again, or the likelihood has no maximum
   */
  public static ParetoModel fit(List<PurchaseHistory> customers, FitContext context) {
    Counted histories = Counted.of(customers);
    double gap = histories.meanGap();
    PositiveEstimate best =
        PositiveEstimate.of(
            "Pareto/NBD model", p -> logLikelihood(p, histories), context, 1, gap, 1, gap);
    return new ParetoModel(
        best.value(0), best.value(1), best.value(2), best.value(3), best.logLikelihood());
  }

  private static double logLikelihood(double[] p, Counted histories) {
    ParetoModel model = new ParetoModel(p[0], p[1], p[2], p[3], 0);
    double sum = 0;
    for (int group = 0; group < histories.groups(); group++) {
      int x = histories.repeats(group);
      double common =
          logGamma(model.r + x)
              - logGamma(model.r)
              + model.r * Math.log(model.alpha)
              + model.s * Math.log(model.beta);
      for (int i = histories.begin(group); i < histories.begin(group + 1); i++) {
        double active = model.logActive(x, histories.age(i));
        double left = model.logLeft(x, histories.recency(i), histories.age(i));
        sum += common + Math.max(active, left) + Math.log1p(Math.exp(-Math.abs(active - left)));
      }
    }
    return sum;
  }

  /** −(r + x) ln(α + T) − s ln(β + T). */
  private double logActive(int x, double age) {
    return -(r + x) * Math.log(alpha + age) - s * Math.log(beta + age);
  }

  /**
   * The logarithm of s times the integral over the time of leaving: the difference of two
   * hypergeometric functions where their series are short and the difference is not lost to
   * rounding, else the integral itself.
   */
  private double logLeft(int x, double recency, double age) {
    if (Math.abs(alpha - beta) <= LONGEST_SERIES * (Math.max(alpha, beta) + recency)) {
      double early = logIntegral(x, recency);
      double late = logIntegral(x, age);
      if (late - early < -LEAST_DIFFERENCE) {
        return Math.log(s / (r + s + x)) + early + Math.log(-Math.expm1(late - early));
      }
    }
    return Math.log(s) + LeavingIntegral.log(alpha, r + x, beta, s + 1, recency, age);
  }

  private double logIntegral(int x, double time) {
    double order = r + s + x;
    double scale = Math.max(alpha, beta);
    double other = alpha >= beta ? s + 1 : r + x;
    double z = Math.abs(alpha - beta) / (scale + time);
    return Hypergeometric.log(order, other, order + 1, z) - order * Math.log(scale + time);
  }

  @Override
  public double probabilityAlive(PurchaseHistory customer) {
    int x = customer.repeats();
    double odds = logLeft(x, customer.recency(), customer.age()) - logActive(x, customer.age());
    return 1 / (1 + Math.exp(odds));
  }

  @Override
  public double expectedPurchases(PurchaseHistory customer, double time) {
    return probabilityAlive(customer)
        * (r + customer.repeats())
        / (alpha + customer.age())
        * active(beta + customer.age(), time);
  }

  @Override
  public double expectedPurchases(double time) {
    return r / alpha * active(beta, time);
  }

  /** Expected time of activity within a time from today of a customer who is active today. */
  private double active(double scale, double time) {
    Times.check(time);
    double growth = Math.log1p(time / scale);
    return s == 1 ? scale * growth : scale * -Math.expm1((1 - s) * growth) / (s - 1);
  }
}
