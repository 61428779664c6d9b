package io.github.lifecycle4j.models.customer;

import io.github.lifecycle4j.models.customer.SpendModel.Spend;
import java.util.Optional;

/**
 * What customers will be worth: the purchases that a model expects, what each is worth, the margin
 * of it, and a discount.
 *
 * @param purchases how often customers come
 * @param spend what they spend
 * @param margin share of the spend that is earned, 0 … 1
 * @param discountRate discount for one unit of time, such as 0.002 a week for 10 % a year, at least
 *     0
 */
public record CustomerValue(
    PurchaseModel purchases, SpendModel spend, double margin, double discountRate) {

  /**
   * @throws IllegalArgumentException if the margin or the discount rate is outside its range
   */
  public CustomerValue {
    if (!(margin >= 0 && margin <= 1)) {
      throw new IllegalArgumentException(
          "The margin is %s but must be between 0 and 1. Maybe write 30 %% as 0.3."
              .formatted(margin));
    }
    if (!(discountRate >= 0 && discountRate < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The discount rate is %s but must be finite and not negative.".formatted(discountRate));
    }
  }

  /**
   * What a customer will earn from today on, discounted to today, in money: each unit of time is
   * discounted from its end.
   *
   * @param customer the history of purchases
   * @param spent what the customer spent; that of a new customer where it is empty
   * @param periods whole units of time to look ahead, at least 0
   * @throws IllegalArgumentException if there are fewer than 0 periods
   */
  public double of(PurchaseHistory customer, Optional<Spend> spent, int periods) {
    if (periods < 0) {
      throw new IllegalArgumentException(
          "The value over %s periods is asked for, but at least 0 are needed.".formatted(periods));
    }
    double worth = spent.map(spend::expectedSpend).orElseGet(spend::expectedSpend);
    double sum = 0;
    double before = 0;
    for (int t = 1; t <= periods; t++) {
      double until = purchases.expectedPurchases(customer, t);
      sum += (until - before) / Math.pow(1 + discountRate, t);
      before = until;
    }
    return margin * worth * sum;
  }
}
