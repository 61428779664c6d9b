package io.github.lifecycle4j.decide.marketing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The items that bring most for a budget: by falling gain for each unit of cost, each that still
 * fits, or the best single item where that is more (Dantzig 1957). What is missed to the best
 * choice is less than the gain of one item.
 */
final class BudgetChoice {

  private final int[] chosen;
  private final double bound;

  private BudgetChoice(int[] chosen, double bound) {
    this.chosen = chosen;
    this.bound = bound;
  }

  /**
   * Chooses.
   *
   * @param gain what each item brings, its cost not taken off
   * @param cost what each item takes from the budget, not negative
   */
  static BudgetChoice of(double[] gain, double[] cost, double budget) {
    int[] order =
        IntStream.range(0, gain.length)
            .filter(i -> gain[i] > cost[i])
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -(gain[i] - cost[i]) / cost[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] taken = new int[order.length];
    int count = 0;
    double left = budget;
    double net = 0;
    double bound = 0;
    boolean full = false;
    int best = -1;
    for (int i : order) {
      double gained = gain[i] - cost[i];
      if (cost[i] <= left) {
        taken[count++] = i;
        left -= cost[i];
        net += gained;
      } else if (!full) {
        bound = net + gained * left / cost[i];
        full = true;
      }
      if (cost[i] <= budget && (best < 0 || gained > gain[best] - cost[best])) {
        best = i;
      }
    }
    double limit = full ? bound : net;
    if (best >= 0 && gain[best] - cost[best] > net) {
      return new BudgetChoice(new int[] {best}, limit);
    }
    int[] inOrder = Arrays.copyOf(taken, count);
    Arrays.sort(inOrder);
    return new BudgetChoice(inOrder, limit);
  }

  /** The chosen items, ascending. */
  int[] chosen() {
    return chosen;
  }

  /** No choice within the budget has a larger sum of gain less cost. */
  double bound() {
    return bound;
  }
}
