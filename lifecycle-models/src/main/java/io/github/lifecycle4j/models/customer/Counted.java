package io.github.lifecycle4j.models.customer;

import java.util.Comparator;
import java.util.List;

/** Histories in groups of equal numbers of purchases, which share most of their likelihood. */
final class Counted {

  private final double[] recency;
  private final double[] age;
  private final int[] repeats;
  private final int[] begin;

  private Counted(List<PurchaseHistory> sorted) {
    int[] distinct = sorted.stream().mapToInt(PurchaseHistory::repeats).distinct().toArray();
    this.repeats = distinct;
    this.begin = new int[distinct.length + 1];
    this.recency = sorted.stream().mapToDouble(PurchaseHistory::recency).toArray();
    this.age = sorted.stream().mapToDouble(PurchaseHistory::age).toArray();
    for (int group = 0, i = 0; group < distinct.length; group++) {
      while (i < sorted.size() && sorted.get(i).repeats() == distinct[group]) {
        i++;
      }
      begin[group + 1] = i;
    }
  }

  /**
   * @throws IllegalArgumentException if nobody has bought again
   */
  static Counted of(List<PurchaseHistory> customers) {
    if (customers.stream().noneMatch(customer -> customer.repeats() > 0)) {
      throw new IllegalArgumentException(
          "None of the %s customers has bought again, so that nothing is known of their rates. Maybe take a longer history."
              .formatted(customers.size()));
    }
    return new Counted(
        customers.stream().sorted(Comparator.comparingInt(PurchaseHistory::repeats)).toList());
  }

  /** Number of distinct numbers of repeat purchases. */
  int groups() {
    return repeats.length;
  }

  /** Repeat purchases of a group. */
  int repeats(int group) {
    return repeats[group];
  }

  /** Index of the first customer of a group; one group more than there are gives the end. */
  int begin(int group) {
    return begin[group];
  }

  double recency(int customer) {
    return recency[customer];
  }

  double age(int customer) {
    return age[customer];
  }

  /** Mean time between purchases, where a search for scales may begin. */
  double meanGap() {
    double time = 0;
    double purchases = 0;
    for (int group = 0; group < repeats.length; group++) {
      for (int i = begin[group]; i < begin[group + 1]; i++) {
        time += age[i];
        purchases += repeats[group];
      }
    }
    return Math.max(time / purchases, 1e-9);
  }
}
