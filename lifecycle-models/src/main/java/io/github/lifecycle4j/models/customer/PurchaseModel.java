package io.github.lifecycle4j.models.customer;

/** How often customers come and when they leave for good, as estimated from many of them. */
public sealed interface PurchaseModel permits BetaGeometricModel, ParetoModel {

  /** The probability that a customer has not left for good, 0 … 1. */
  double probabilityAlive(PurchaseHistory customer);

  /**
   * Purchases expected from a customer from today on.
   *
   * @param time how long from today, not negative
   */
  double expectedPurchases(PurchaseHistory customer, double time);

  /**
   * Repeat purchases expected from a customer who has just bought for the first time.
   *
   * @param time how long from then, not negative
   */
  double expectedPurchases(double time);

  /** The largest logarithm of the likelihood, that of these parameters. */
  double logLikelihood();
}
