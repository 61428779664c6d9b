package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.collect.TransactionRules.Duplicates;
import io.github.lifecycle4j.collect.TransactionRules.UnmatchedReturns;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Coverage;
import io.github.lifecycle4j.data.Observations.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Adds invoice lines up, product by product, by the rules of {@link TransactionAggregator}. */
final class TransactionTotals {

  private static final long SECONDS_OF_DAY = 86_400;
  private static final int NONE = -1;

  /** What lines of the same product and time have in common when they repeat one another. */
  private record Sale(int invoice, int customer, double quantity, double price) {}

  private final TransactionRules rules;
  private final TransactionLines lines;
  private final ProductCodes products;
  private final Rejections rejections;
  private final Rejections notes;
  private final Observations.Builder observations;
  private long firstDay;
  private long used;
  private long netted;

  /** For each customer, the last row for which it was counted. */
  private int[] counted = {};

  TransactionTotals(
      TransactionRules rules,
      TransactionLines lines,
      ProductCodes products,
      Rejections rejections,
      Rejections notes) {
    this.rules = rules;
    this.lines = lines;
    this.products = products;
    this.rejections = rejections;
    this.notes = notes;
    this.observations =
        Observations.builder(
            rules.frequency(),
            new Column(Covariates.PRICE, Role.PAST),
            new Column(Covariates.CUSTOMERS, Role.PAST));
  }

  /** Number of lines that are part of the result. */
  long used() {
    return used;
  }

  /** Number of lines that cancel one another. */
  long netted() {
    return netted;
  }

  /**
   * Nets and adds up everything.
   *
   * @param firstSecond time of the first line, rejected ones included
   * @param lastSecond time of the last line, before the first when there is none
   */
  Observations addUp(long firstSecond, long lastSecond, Map<String, FrequentText> attributes) {
    firstDay = Math.floorDiv(firstSecond, SECONDS_OF_DAY);
    if (firstSecond <= lastSecond) {
      observations.coverage(
          new Coverage(
              LocalDate.ofEpochDay(firstDay),
              LocalDate.ofEpochDay(Math.floorDiv(lastSecond, SECONDS_OF_DAY))));
    }
    int[] ends = new int[products.size()];
    int[] order = byProduct(ends);
    for (int product = 0; product < products.size(); product++) {
      int from = product == 0 ? 0 : ends[product - 1];
      if (addProduct(product, order, from, ends[product])) {
        addAttributes(product, attributes);
      }
    }
    return observations.build();
  }

  /** The lines of each product in the order in which they came, one product after the other. */
  private int[] byProduct(int[] ends) {
    int[] next = new int[products.size() + 1];
    for (int line = 0; line < lines.size(); line++) {
      next[lines.product(line) + 1]++;
    }
    for (int product = 0; product < products.size(); product++) {
      next[product + 1] += next[product];
      ends[product] = next[product + 1];
    }
    int[] order = new int[lines.size()];
    for (int line = 0; line < lines.size(); line++) {
      order[next[lines.product(line)]++] = line;
    }
    return order;
  }

  /** Whether the product has a row. */
  private boolean addProduct(int product, int[] order, int from, int last) {
    sortByTime(order, from, last);
    int end = withoutRepeated(order, from, last);
    double[] before = new double[end - from];
    for (int i = from; i < end; i++) {
      before[i - from] = lines.quantity(order[i]);
    }
    ReturnNetting.net(lines, order, from, end);
    for (int i = from; i < end; i++) {
      settle(order[i], before[i - from]);
    }
    return addRows(product, order, from, end);
  }

  private void sortByTime(int[] order, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (lines.second(order[i]) < lines.second(order[i - 1])) {
        Integer[] sorted = new Integer[end - from];
        Arrays.setAll(sorted, k -> order[from + k]);
        Arrays.sort(sorted, Comparator.comparingLong(lines::second));
        Arrays.setAll(sorted, k -> order[from + k] = sorted[k]);
        return;
      }
    }
  }

  /** Moves the lines that stay to the front of their part of the order and returns its new end. */
  private int withoutRepeated(int[] order, int from, int end) {
    int kept = from;
    int begin = from;
    while (begin < end) {
      int stop = begin + 1;
      while (stop < end && lines.second(order[stop]) == lines.second(order[begin])) {
        stop++;
      }
      Set<Sale> sales = stop - begin == 1 ? Set.of() : new HashSet<>();
      for (int i = begin; i < stop; i++) {
        boolean repeated = stop - begin > 1 && !sales.add(sale(order[i]));
        if (!repeated || keepRepeated(order[i])) {
          order[kept++] = order[i];
        }
      }
      begin = stop;
    }
    return kept;
  }

  private Sale sale(int line) {
    return new Sale(
        lines.invoice(line), lines.customer(line), lines.quantity(line), lines.price(line));
  }

  private boolean keepRepeated(int line) {
    boolean keep = rules.duplicates() == Duplicates.KEEP;
    Rejections where = keep ? notes : rejections;
    where.add("the line repeats an earlier one in every field", "line " + lines.number(line));
    return keep;
  }

  /** Decides what becomes of a line after netting; 0 units stay of one that is not used. */
  private void settle(int line, double before) {
    double left = lines.quantity(line);
    boolean reject = rules.unmatchedReturns() == UnmatchedReturns.REJECT;
    if (left == 0) {
      netted++;
    } else if (left > 0) {
      used++;
    } else if (left == before && reject) {
      rejections.add("the return has no sale that it cancels", "line " + lines.number(line));
      lines.setQuantity(line, 0);
    } else if (left == before) {
      used++;
    } else {
      notes.add("the return is larger than the sales found for it", "line " + lines.number(line));
      netted += reject ? 1 : 0;
      used += reject ? 0 : 1;
      lines.setQuantity(line, reject ? 0 : left);
    }
  }

  private boolean addRows(int product, int[] order, int from, int end) {
    int index = NONE;
    int begin = from;
    while (begin < end) {
      long period = period(order[begin]);
      int stop = begin + 1;
      while (stop < end && period(order[stop]) == period) {
        stop++;
      }
      if (hasUnits(order, begin, stop)) {
        index = index == NONE ? observations.product(products.key(product)) : index;
        addRow(index, period, order, begin, stop);
      }
      begin = stop;
    }
    return index != NONE;
  }

  private long period(int line) {
    long day = Math.floorDiv(lines.second(line), SECONDS_OF_DAY);
    return rules.frequency().periodOf(LocalDate.ofEpochDay(day));
  }

  private boolean hasUnits(int[] order, int begin, int stop) {
    for (int i = begin; i < stop; i++) {
      if (lines.quantity(order[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  private void addRow(int index, long period, int[] order, int begin, int stop) {
    double units = 0;
    double sold = 0;
    double revenue = 0;
    int known = 0;
    int row = observations.rows() + 1;
    for (int i = begin; i < stop; i++) {
      double quantity = lines.quantity(order[i]);
      units += quantity;
      if (quantity > 0) {
        sold += quantity;
        revenue += quantity * lines.price(order[i]);
        known += isNewCustomer(lines.customer(order[i]), row) ? 1 : 0;
      }
    }
    Frequency frequency = rules.frequency();
    long day = Math.max(firstDay, frequency.startOf(period).toEpochDay());
    double price = sold > 0 ? revenue / sold : Double.NaN;
    observations.add(index, day, units, price, known > 0 ? known : Double.NaN);
  }

  private boolean isNewCustomer(int customer, int row) {
    if (customer == TextPool.ABSENT) {
      return false;
    }
    if (customer >= counted.length) {
      counted = Arrays.copyOf(counted, 2 * customer + 64);
    }
    boolean isNew = counted[customer] != row;
    counted[customer] = row;
    return isNew;
  }

  private void addAttributes(int product, Map<String, FrequentText> attributes) {
    attributes.forEach(
        (name, texts) -> {
          String text = texts.of(product);
          if (!text.isEmpty()) {
            observations.attribute(products.key(product), name, text);
          }
        });
  }
}
