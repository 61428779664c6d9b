package io.github.lifecycle4j.features;

import java.util.List;

/** Numbers of periods as options of features. */
final class Counts {

  private Counts() {}

  /** A copy of counts of which there is one and each is at least 1. */
  static List<Integer> positive(String what, List<Integer> counts) {
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("There is no %s. Give at least one.".formatted(what));
    }
    counts.forEach(count -> positive(what, count));
    return List.copyOf(counts);
  }

  /** A count that is at least 1. */
  static int positive(String what, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "The %s is %s but must be at least 1 period.".formatted(what, count));
    }
    return count;
  }

  static List<String> columns(String prefix, List<Integer> counts) {
    return counts.stream().map(count -> prefix + count).toList();
  }
}
