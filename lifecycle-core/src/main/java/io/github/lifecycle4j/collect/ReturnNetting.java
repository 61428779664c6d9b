package io.github.lifecycle4j.collect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Nets the returns of one product against the sales that they cancel, by the rule of {@link
 * TransactionAggregator}. Only sales to customers who returned the product are remembered.
 */
final class ReturnNetting {

  /** What is left below this share of a quantity is a rounding error of fractions: nothing. */
  private static final double NOTHING = 1e-9;

  private record Bargain(int customer, double quantity, double price) {}

  private final TransactionLines lines;
  private final Map<Integer, Deque<Integer>> sales = new HashMap<>();
  private final Map<Bargain, Deque<Integer>> untouched = new HashMap<>();

  private ReturnNetting(TransactionLines lines) {
    this.lines = lines;
  }

  /**
   * Takes the quantities that cancel one another off the lines of one product.
   *
   * @param order indices of lines, in order of time from {@code from} up to, not including, {@code
   *     end}
   */
  static void net(TransactionLines lines, int[] order, int from, int end) {
    Set<Integer> returning = new HashSet<>();
    for (int i = from; i < end; i++) {
      int customer = lines.customer(order[i]);
      if (lines.quantity(order[i]) < 0 && customer != TextPool.ABSENT) {
        returning.add(customer);
      }
    }
    if (returning.isEmpty()) {
      return;
    }
    ReturnNetting netting = new ReturnNetting(lines);
    for (int i = from; i < end; i++) {
      if (returning.contains(lines.customer(order[i]))) {
        netting.take(order[i]);
      }
    }
  }

  private void take(int line) {
    if (lines.quantity(line) < 0) {
      cancel(line);
    } else {
      sales.computeIfAbsent(lines.customer(line), unused -> new ArrayDeque<>()).push(line);
      untouched.computeIfAbsent(bargain(line), unused -> new ArrayDeque<>()).push(line);
    }
  }

  private Bargain bargain(int line) {
    return new Bargain(lines.customer(line), Math.abs(lines.quantity(line)), lines.price(line));
  }

  private void cancel(int line) {
    Bargain wanted = bargain(line);
    Deque<Integer> exact = untouched.getOrDefault(wanted, new ArrayDeque<>());
    while (!exact.isEmpty()) {
      int sale = exact.pop();
      if (lines.quantity(sale) == wanted.quantity()) {
        lines.setQuantity(sale, 0);
        lines.setQuantity(line, 0);
        return;
      }
    }
    Deque<Integer> open = sales.getOrDefault(wanted.customer(), new ArrayDeque<>());
    double left = wanted.quantity();
    while (left > 0 && !open.isEmpty()) {
      int sale = open.peek();
      double sold = lines.quantity(sale);
      double taken = Math.min(sold, left);
      lines.setQuantity(sale, rest(sold, taken));
      left = rest(left, taken);
      if (lines.quantity(sale) == 0) {
        open.pop();
      }
    }
    lines.setQuantity(line, -left);
  }

  private static double rest(double quantity, double taken) {
    double rest = quantity - taken;
    return rest > NOTHING * quantity ? rest : 0;
  }
}
