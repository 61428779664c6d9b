package io.github.lifecycle4j.decide.supply;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.predict.Forecast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A product at a location.
 *
 * @param location name of the location
 * @param demand expected demand of its own customers, in units, by period; periods beyond the list
 *     have none
 * @param onHand units in stock, not negative
 * @param scheduled units on order, by the period in which they arrive, before its demand
 * @param safetyStock units that should never be needed, not negative
 */
public record StockPoint(
    String location,
    List<Double> demand,
    double onHand,
    List<Double> scheduled,
    double safetyStock) {

  /**
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public StockPoint {
    demand = List.copyOf(demand);
    scheduled = List.copyOf(scheduled);
    demand.forEach(units -> Checks.notNegative("demand at '" + location + "'", units));
    scheduled.forEach(units -> Checks.notNegative("receipt at '" + location + "'", units));
    Checks.notNegative("stock on hand at '" + location + "'", onHand);
    Checks.notNegative("safety stock at '" + location + "'", safetyStock);
  }

  /** A location that serves other locations only. */
  public static StockPoint of(String location) {
    return new StockPoint(location, List.of(), 0, List.of(), 0);
  }

  /** A shop: the expected demand of a forecast; an expected demand below zero counts as zero. */
  public static StockPoint of(String location, Forecast forecast) {
    return of(location)
        .withDemand(Arrays.stream(forecast.means()).map(mean -> Math.max(mean, 0)).toArray());
  }

  /** The same with another demand, by period. */
  public StockPoint withDemand(double... units) {
    return new StockPoint(
        location, Arrays.stream(units).boxed().toList(), onHand, scheduled, safetyStock);
  }

  /** The same with another stock. */
  public StockPoint withOnHand(double units) {
    return new StockPoint(location, demand, units, scheduled, safetyStock);
  }

  /**
   * The same with one more receipt.
   *
   * @param period in which it arrives, at least 1
   */
  public StockPoint withScheduled(int period, double units) {
    if (period < 1) {
      throw new IllegalArgumentException(
          "A receipt at '%s' is due in period %s, but the first is 1. Maybe count it as stock on hand."
              .formatted(location, period));
    }
    List<Double> more = new ArrayList<>(scheduled);
    more.addAll(Collections.nCopies(Math.max(period - more.size(), 0), 0.0));
    more.set(period - 1, more.get(period - 1) + units);
    return new StockPoint(location, demand, onHand, more, safetyStock);
  }

  /** The same with another safety stock. */
  public StockPoint withSafetyStock(double units) {
    return new StockPoint(location, demand, onHand, scheduled, units);
  }
}
