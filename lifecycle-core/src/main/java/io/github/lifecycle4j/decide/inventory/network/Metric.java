package io.github.lifecycle4j.decide.inventory.network;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.decide.inventory.stock.OneForOneStock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * METRIC (Sherbrooke 1968): a part that fails at bases and is repaired there or at a depot, which
 * sends each base a spare one at once or as soon as it has one. Every stage is an {@link
 * OneForOneStock}; a base waits for the order and ship time and for the depot's mean delay.
 *
 * <pre>{@code
 * Metric metric = new Metric(3, Collections.nCopies(5, Base.of(1, 0.5)));
 * metric.at(12, List.of(1, 1, 1, 1, 1)).depotDelay(); // 0.688
 * metric.best(17);                                    // where 17 parts help most
 * }</pre>
 *
 * @param depotRepairTime mean time that the depot needs to have a part again, not negative
 * @param bases at least one
 */
public record Metric(double depotRepairTime, List<Base> bases) {

  /**
   * @throws IllegalArgumentException if the time is negative or there is no base
   */
  public Metric {
    Checks.notNegative("repair time of the depot", depotRepairTime);
    bases = List.copyOf(bases);
    if (bases.isEmpty()) {
      throw new IllegalArgumentException("A depot needs at least one base.");
    }
  }

  /**
   * A base.
   *
   * @param demandRate m, failures per unit of time, not negative
   * @param orderAndShipTime O, time from an order to its receipt if the depot has a part, not
   *     negative
   * @param repairedHere r, share of failures repaired at the base, 0 … 1
   * @param repairTime T, mean time of a repair at the base, not negative
   */
  public record Base(
      double demandRate, double orderAndShipTime, double repairedHere, double repairTime) {

    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Base {
      Checks.notNegative("demand rate of a base", demandRate);
      Checks.notNegative("order and ship time", orderAndShipTime);
      Checks.notNegative("repair time of a base", repairTime);
      if (!(repairedHere >= 0 && repairedHere <= 1)) {
        throw new IllegalArgumentException(
            "The share repaired at a base is %s but must be between 0 and 1."
                .formatted(repairedHere));
      }
    }

    /** A base that has everything repaired at the depot. */
    public static Base of(double demandRate, double orderAndShipTime) {
      return new Base(demandRate, orderAndShipTime, 0, 0);
    }
  }

  /**
   * What comes of an allocation of spare parts.
   *
   * @param depotStock s₀, parts at the depot
   * @param baseStock s of each base
   * @param depotBackorders parts that the depot owes, on average
   * @param depotDelay mean time that an order waits at the depot
   * @param pipelines parts of each base under repair or on their way, on average
   * @param baseBackorders parts that are missing at each base, on average
   * @param backorders parts that are missing at all bases, on average
   */
  public record Allocation(
      int depotStock,
      List<Integer> baseStock,
      double depotBackorders,
      double depotDelay,
      List<Double> pipelines,
      List<Double> baseBackorders,
      double backorders) {}

  /**
   * What comes of an allocation.
   *
   * @param depotStock s₀, not negative
   * @param baseStock s of each base, not negative
   * @throws IllegalArgumentException if a stock is negative or there are not as many as bases
   */
  public Allocation at(int depotStock, List<Integer> baseStock) {
    if (baseStock.size() != bases.size()) {
      throw new IllegalArgumentException(
          "There are %s base stocks but %s bases.".formatted(baseStock.size(), bases.size()));
    }
    double rate = depotRate();
    double owed = new OneForOneStock(rate, depotRepairTime).at(depotStock).expectedBackorders();
    double delay = rate > 0 ? owed / rate : 0;
    List<Double> pipelines = new ArrayList<>();
    List<Double> backorders = new ArrayList<>();
    double total = 0;
    for (int i = 0; i < baseStock.size(); i++) {
      OneForOneStock base = base(i, delay);
      double missing = base.at(baseStock.get(i)).expectedBackorders();
      pipelines.add(base.pipeline());
      backorders.add(missing);
      total += missing;
    }
    return new Allocation(
        depotStock,
        List.copyOf(baseStock),
        owed,
        delay,
        List.copyOf(pipelines),
        List.copyOf(backorders),
        total);
  }

  /**
   * The allocation of a number of parts with the fewest missing at the bases: for each stock at the
   * depot the others go one by one to the base where each helps most.
   *
   * @param parts not negative
   * @throws IllegalArgumentException if the number is negative
   */
  public Allocation best(int parts) {
    Checks.notNegative("number of parts", parts);
    Allocation best = spread(0, parts);
    for (int depotStock = 1; depotStock <= parts; depotStock++) {
      Allocation other = spread(depotStock, parts - depotStock);
      best = other.backorders() < best.backorders() ? other : best;
    }
    return best;
  }

  private Allocation spread(int depotStock, int parts) {
    List<Integer> stock = new ArrayList<>(Collections.nCopies(bases.size(), 0));
    double delay = at(depotStock, stock).depotDelay();
    double[] gain = new double[bases.size()];
    for (int i = 0; i < gain.length; i++) {
      gain[i] = gain(i, delay, 0);
    }
    for (int part = 0; part < parts; part++) {
      int most = 0;
      for (int i = 1; i < gain.length; i++) {
        most = gain[i] > gain[most] ? i : most;
      }
      stock.set(most, stock.get(most) + 1);
      gain[most] = gain(most, delay, stock.get(most));
    }
    return at(depotStock, stock);
  }

  /** Backorders that one more part saves. */
  private double gain(int i, double delay, int stock) {
    return 1 - base(i, delay).at(stock + 1).fillRate();
  }

  private OneForOneStock base(int i, double delay) {
    Base base = bases.get(i);
    return new OneForOneStock(
        base.demandRate(),
        base.repairedHere() * base.repairTime()
            + (1 - base.repairedHere()) * (base.orderAndShipTime() + delay));
  }

  private double depotRate() {
    double rate = 0;
    for (Base base : bases) {
      rate += base.demandRate() * (1 - base.repairedHere());
    }
    return rate;
  }
}
