package io.github.lifecycle4j.decide.supply;

import java.util.List;

/**
 * The plan of a location: the table of distribution requirements planning, in units by period.
 *
 * @param lane how the location is supplied
 * @param point what it has
 * @param requirements gross requirements: demand of its customers and orders on it
 * @param netRequirements what would be missing to the safety stock
 * @param receipts planned receipts, for all net requirements, even those that come too late
 * @param projected stock at the end of the period, with all receipts
 * @param orders planned orders, by the period in which they are placed; those that should have been
 *     placed before period 1 are in period 1
 * @param overdue how much of the orders of period 1 should have been placed before
 * @param attainable stock at the end of the period if overdue orders take their full lead time;
 *     below zero what is owed
 */
public record DistributionRecord(
    Lane lane,
    StockPoint point,
    List<Double> requirements,
    List<Double> netRequirements,
    List<Double> receipts,
    List<Double> projected,
    List<Double> orders,
    double overdue,
    List<Double> attainable) {

  /** Copies the lists. */
  public DistributionRecord {
    requirements = List.copyOf(requirements);
    netRequirements = List.copyOf(netRequirements);
    receipts = List.copyOf(receipts);
    projected = List.copyOf(projected);
    orders = List.copyOf(orders);
    attainable = List.copyOf(attainable);
  }

  /** Name of the location. */
  public String location() {
    return point.location();
  }
}
