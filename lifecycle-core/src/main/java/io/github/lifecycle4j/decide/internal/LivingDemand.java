package io.github.lifecycle4j.decide.internal;

import io.github.lifecycle4j.decide.inventory.demand.Demand;

/**
 * Demand over the time that an order covers: that of a product which lives, floored at zero, and
 * none when it is discontinued. A stock is never below zero here.
 *
 * @param demand while the product lives
 * @param alive probability that the product is not discontinued, 0 … 1
 */
public record LivingDemand(Demand demand, double alive) {

  /** Expected units. */
  public double mean() {
    return alive * demand.expectedShortage(0);
  }

  /** The least stock that suffices with this probability while the product lives. */
  public double quantileWhileAlive(double level) {
    return level > 0 ? Math.max(0, demand.quantile(level)) : 0;
  }

  /** Probability that the demand is at most this stock. */
  public double service(double stock) {
    return 1 - alive + alive * demand.cdf(stock);
  }

  /** Expected units short. */
  public double shortage(double stock) {
    return alive * demand.expectedShortage(stock);
  }

  /** Expected units left over: E[(s − D)⁺] = s − E[D] + E[(D − s)⁺]. */
  public double leftover(double stock) {
    return Math.max(stock - mean() + shortage(stock), 0);
  }
}
