package io.github.lifecycle4j.decide.internal;

import io.github.lifecycle4j.decide.Choice;
import io.github.lifecycle4j.decide.inventory.SupplyTerms;
import io.github.lifecycle4j.predict.Forecast;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;

/** What proposals of orders share. */
public final class Orders {

  private Orders() {}

  /** An order and what is expected of it. */
  public static Choice choice(double quantity, double expectedCost, double service) {
    String action = quantity == 0 ? "order nothing" : "order " + Wording.exact(quantity) + " units";
    return new Choice(action, quantity, expectedCost, OptionalDouble.of(service));
  }

  /** No order, and the orders next below and above, without the order itself. */
  public static List<Choice> alternatives(
      double quantity, SupplyTerms terms, DoubleFunction<Choice> choice) {
    return DoubleStream.of(
            0,
            terms.orderFor(quantity - terms.packSize()),
            terms.orderFor(quantity + terms.packSize()))
        .distinct()
        .filter(other -> other != quantity)
        .mapToObj(choice)
        .toList();
  }

  /**
   * Refuses a forecast that does not reach over lead time and review period.
   *
   * @throws IllegalArgumentException if it does not
   */
  public static void checkReach(Forecast forecast, int interval) {
    if (forecast.horizon() < interval) {
      throw new IllegalArgumentException(
          "The forecast of '%s' reaches %s periods but lead time and review period need %s. Maybe forecast further ahead."
              .formatted(forecast.key(), forecast.horizon(), interval));
    }
  }
}
