package io.github.lifecycle4j.decide.inventory.lotsize;

import io.github.lifecycle4j.decide.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joint replenishment: several items share the fixed cost of an order, and each is in every n-th
 * order of the shared cycle T.
 *
 * <pre>{@code
 * new JointReplenishment(600, List.of(new Item(120, 160, 1), new Item(840, 20, 1), new Item(300, 50, 1)))
 *     .optimum(); // each 3.103 units of time, the second every third time: 837.85
 * }</pre>
 *
 * @param sharedCost K, money for each joint order, positive; without it each item has its own
 *     {@link EconomicOrderQuantity}
 * @param items the items, at least one
 */
public record JointReplenishment(double sharedCost, List<Item> items) {

  /**
   * @throws IllegalArgumentException if the shared cost is not positive or there is no item
   */
  public JointReplenishment {
    Checks.positive("shared cost of an order", sharedCost);
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("A joint replenishment needs at least one item.");
    }
  }

  /**
   * An item.
   *
   * @param fixedCost k, money for having the item in an order, not negative
   * @param holdingCost h, money a unit and unit of time, positive
   * @param demandRate d, units per unit of time, positive: leave out an item without demand
   */
  public record Item(double fixedCost, double holdingCost, double demandRate) {

    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Item {
      Checks.notNegative("fixed cost of an item", fixedCost);
      Checks.positive("holding cost", holdingCost);
      Checks.positive("demand rate", demandRate);
    }

    /** Cost of holding the demand of one unit of time for one unit of time. */
    private double holding() {
      return holdingCost * demandRate;
    }
  }

  /**
   * When to order what.
   *
   * @param cycle T, time between joint orders
   * @param multiples n of each item: it is in every n-th order
   * @param quantities Q of each item, units in an order that holds it
   * @param cost money per unit of time
   */
  public record Plan(double cycle, List<Integer> multiples, List<Double> quantities, double cost) {}

  /**
   * Silver's (1976) heuristic: the item with the smallest k / (hd) is in every order; the others
   * are in every n-th, the n with n(n − 1) ≤ v² ≤ n(n + 1) for v² = k / (hd) · hd₁ / (K + k₁).
   */
  public Plan heuristic() {
    Item base = items.get(0);
    for (Item item : items) {
      if (item.fixedCost() / item.holding() < base.fixedCost() / base.holding()) {
        base = item;
      }
    }
    double scale = base.holding() / (sharedCost + base.fixedCost());
    int[] multiples = new int[items.size()];
    for (int i = 0; i < multiples.length; i++) {
      Item item = items.get(i);
      multiples[i] = multiple(item.fixedCost() / item.holding() * scale);
    }
    return plan(multiples);
  }

  /**
   * The best plan of all (Goyal 1974): the best multiples are known for every T, and change at the
   * cycles √(2k / (hdn(n + 1))) only. All of them are tried, from the longest down to where the
   * joint orders alone, K / T, cost more than the best plan so far leaves to them: its cost less
   * that of the items if each was alone, Σ√(2khd).
   */
  public Plan optimum() {
    Plan best = heuristic();
    double alone = 0;
    for (Item item : items) {
      alone += Math.sqrt(2 * item.fixedCost() * item.holding());
    }
    int[] multiples = new int[items.size()];
    Arrays.fill(multiples, 1);
    while (true) {
      Plan plan = plan(multiples);
      best = plan.cost() < best.cost() ? plan : best;
      int changing = firstToChange(multiples);
      double cycle = lowestCycle(items.get(changing), multiples[changing]);
      if (cycle * (best.cost() - alone) <= sharedCost) {
        return best;
      }
      multiples[changing]++;
    }
  }

  /** The item whose multiple is the first to rise as the cycle gets shorter. */
  private int firstToChange(int[] multiples) {
    int first = 0;
    for (int i = 1; i < multiples.length; i++) {
      if (lowestCycle(items.get(i), multiples[i])
          > lowestCycle(items.get(first), multiples[first])) {
        first = i;
      }
    }
    return first;
  }

  /**
   * The plan with given multiples: T = √(2(K + Σk/n) / Σhdn), Q = Tdn and their cost.
   *
   * @param multiples n of each item, in their order, at least 1
   * @throws IllegalArgumentException if there are not as many as items or one is below 1
   */
  public Plan plan(List<Integer> multiples) {
    if (multiples.size() != items.size() || multiples.stream().anyMatch(n -> n < 1)) {
      throw new IllegalArgumentException(
          "The multiples are %s but must be %s numbers of at least 1, one for each item."
              .formatted(multiples, items.size()));
    }
    return plan(multiples.stream().mapToInt(n -> n).toArray());
  }

  private Plan plan(int[] multiples) {
    double fixed = sharedCost;
    double holding = 0;
    for (int i = 0; i < multiples.length; i++) {
      fixed += items.get(i).fixedCost() / multiples[i];
      holding += items.get(i).holding() * multiples[i];
    }
    double cycle = Math.sqrt(2 * fixed / holding);
    List<Integer> copy = new ArrayList<>();
    List<Double> quantities = new ArrayList<>();
    for (int i = 0; i < multiples.length; i++) {
      copy.add(multiples[i]);
      quantities.add(cycle * multiples[i] * items.get(i).demandRate());
    }
    return new Plan(
        cycle, List.copyOf(copy), List.copyOf(quantities), Math.sqrt(2 * fixed * holding));
  }

  /** The least n with v² ≤ n(n + 1). */
  private static int multiple(double squared) {
    return Math.max((int) Math.ceil((Math.sqrt(1 + 4 * squared) - 1) / 2), 1);
  }

  /** The cycle below which an item is better in every (n + 1)-th order than in every n-th. */
  private static double lowestCycle(Item item, int n) {
    return Math.sqrt(2 * item.fixedCost() / (item.holding() * n * (n + 1)));
  }
}
