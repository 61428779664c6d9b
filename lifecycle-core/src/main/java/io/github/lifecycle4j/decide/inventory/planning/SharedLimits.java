package io.github.lifecycle4j.decide.inventory.planning;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Orders within limits that all items share, by prices on what is scarce (Everett 1963; for stocks
 * Hadley and Whitin 1963, ch. 6): each limit gets the least price, per unit of what it limits, at
 * which the orders that cost least keep it. What whole packs leave over then goes to the orders
 * that gain most by it.
 */
final class SharedLimits {

  private static final int ROUNDS = 6;
  private static final double PRECISION = 1e-6;

  private final List<ItemModel> models;

  /** What a unit takes, by limit and item. */
  private final double[][] use;

  private final double[] available;
  private final double[] price;
  private final double[] wanted;
  private final double[] quantity;

  /** Items that want anything: no price makes the others order. */
  private final int[] wanting;

  private SharedLimits(List<ItemModel> models, double[][] use, double[] available) {
    this.models = models;
    this.use = use;
    this.available = available;
    price = new double[available.length];
    wanted = new double[models.size()];
    Arrays.setAll(wanted, i -> models.get(i).quantity(0));
    quantity = wanted.clone();
    int[] indices = new int[wanted.length];
    int count = 0;
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i] > 0) {
        indices[count++] = i;
      }
    }
    wanting = Arrays.copyOf(indices, count);
  }

  /**
   * Finds the orders.
   *
   * @param use what a unit takes, by limit and item, not negative
   * @param available by limit
   */
  static SharedLimits of(List<ItemModel> models, double[][] use, double[] available) {
    SharedLimits limits = new SharedLimits(models, use, available);
    if (!limits.kept()) {
      limits.findPrices();
      limits.order();
      limits.fill();
    }
    return limits;
  }

  /** What an item would order without limits. */
  double wanted(int item) {
    return wanted[item];
  }

  double quantity(int item) {
    return quantity[item];
  }

  /** Price of a unit of what is limited, in money. */
  double price(int limit) {
    return price[limit];
  }

  double used(int limit) {
    double sum = 0;
    for (int i : wanting) {
      sum += use[limit][i] * quantity[i];
    }
    return sum;
  }

  /** Price of a unit of an item, in money. */
  double unitPrice(int item) {
    double sum = 0;
    for (int k = 0; k < price.length; k++) {
      sum += price[k] * use[k][item];
    }
    return sum;
  }

  private boolean kept() {
    for (int k = 0; k < available.length; k++) {
      if (used(k) > available[k]) {
        return false;
      }
    }
    return true;
  }

  private void order() {
    for (int i : wanting) {
      quantity[i] = models.get(i).quantity(unitPrice(i));
    }
  }

  /** One limit after the other; the last round never lowers a price, so that all are kept. */
  private void findPrices() {
    boolean settled = available.length == 1;
    for (int round = 0; round < ROUNDS && !settled; round++) {
      settled = true;
      for (int k = 0; k < price.length; k++) {
        double before = price[k];
        price[k] = leastPrice(k, 0);
        settled &= Math.abs(price[k] - before) <= PRECISION * before;
      }
    }
    for (int k = 0; k < price.length; k++) {
      price[k] = leastPrice(k, price[k]);
    }
  }

  /** The least price of a limit, from one on, at which it is kept. */
  private double leastPrice(int limit, double from) {
    if (used(limit, from) <= available[limit]) {
      return from;
    }
    double low = from;
    double high = from;
    for (int i : wanting) {
      if (use[limit][i] > 0) {
        high = Math.max(high, models.get(i).item().costs().shortage() / use[limit][i]);
      }
    }
    while (high - low > PRECISION * high) {
      double middle = low + (high - low) / 2;
      if (used(limit, middle) <= available[limit]) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private double used(int limit, double atPrice) {
    double sum = 0;
    for (int i : wanting) {
      if (use[limit][i] > 0) {
        double others = unitPrice(i) - price[limit] * use[limit][i];
        sum +=
            use[limit][i] * models.get(i).quantity(Math.max(others, 0) + atPrice * use[limit][i]);
      }
    }
    return sum;
  }

  /** A larger order and what it gains for the price of what it takes. */
  private record Step(int item, double quantity, double worth) {}

  private void fill() {
    double[] free = new double[available.length];
    Arrays.setAll(free, k -> available[k] - used(k));
    PriorityQueue<Step> steps =
        new PriorityQueue<>(
            (a, b) ->
                a.worth() != b.worth()
                    ? Double.compare(b.worth(), a.worth())
                    : Integer.compare(a.item(), b.item()));
    for (int i : wanting) {
      offer(i, steps);
    }
    while (!steps.isEmpty()) {
      Step step = steps.remove();
      int i = step.item();
      double more = step.quantity() - quantity[i];
      boolean fits = true;
      for (int k = 0; k < free.length; k++) {
        fits &= use[k][i] * more <= free[k];
      }
      if (fits) {
        quantity[i] = step.quantity();
        for (int k = 0; k < free.length; k++) {
          free[k] -= use[k][i] * more;
        }
        offer(i, steps);
      }
    }
  }

  private void offer(int item, PriorityQueue<Step> steps) {
    double next = models.get(item).above(quantity[item]);
    double paid = unitPrice(item) * (next - quantity[item]);
    if (next > wanted[item] || paid == 0) {
      return;
    }
    double gain = models.get(item).gain(quantity[item], next);
    if (gain > 0) {
      steps.add(new Step(item, next, gain / paid));
    }
  }
}
