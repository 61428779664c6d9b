package io.github.lifecycle4j.decide.marketing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Scores customers by recency, frequency and monetary value (Hughes 1994), each by itself: a
 * customer's score is 1 + ⌊groups · share of customers who are worse⌋, so that distinct values make
 * groups of equal size and customers of equal value have equal scores.
 *
 * @param groups number of groups for each, at least 2
 */
public record RfmScoring(int groups) {

  /** Quintiles. */
  public static final RfmScoring DEFAULTS = new RfmScoring(5);

  /**
   * @throws IllegalArgumentException if there are fewer than 2 groups
   */
  public RfmScoring {
    if (groups < 2) {
      throw new IllegalArgumentException(
          "The number of groups is %s but must be at least 2. Maybe use 5.".formatted(groups));
    }
  }

  /** The scores of these customers, in their order; none for none. */
  public List<RfmScore> score(List<CustomerActivity> customers) {
    int[] recency = ranks(customers, customer -> -customer.recency());
    int[] frequency = ranks(customers, CustomerActivity::frequency);
    int[] spend = ranks(customers, CustomerActivity::spend);
    List<RfmScore> scores = new ArrayList<>(customers.size());
    for (int i = 0; i < customers.size(); i++) {
      scores.add(
          new RfmScore(
              customers.get(i).customer(),
              recency[i],
              frequency[i],
              spend[i],
              RfmSegment.of(recency[i], frequency[i], spend[i], groups)));
    }
    return List.copyOf(scores);
  }

  private int[] ranks(List<CustomerActivity> customers, ToDoubleFunction<CustomerActivity> value) {
    // Adding 0 makes 0 of −0, which a search would tell apart.
    double[] sorted = customers.stream().mapToDouble(value).map(v -> v + 0.0).sorted().toArray();
    return customers.stream()
        .mapToDouble(value)
        .mapToInt(v -> 1 + (int) ((long) groups * below(sorted, v + 0.0) / sorted.length))
        .toArray();
  }

  /** Number of values below this one, which is among them. */
  private static int below(double[] sorted, double value) {
    int low = 0;
    int high = Arrays.binarySearch(sorted, value);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
