package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Series;
import java.util.OptionalLong;

/** When a product sold, found in one pass so that each cutoff is answered at once. */
final class SaleTimes {

  private final long start;

  /** At i: index of the last positive value before index i, −1 where there is none. */
  private final int[] lastBefore;

  private final int first;

  SaleTimes(Series sales) {
    int length = sales.length();
    start = sales.startPeriod();
    lastBefore = new int[length + 1];
    lastBefore[0] = -1;
    int found = -1;
    for (int i = 0; i < length; i++) {
      boolean sold = sales.value(i) > 0;
      lastBefore[i + 1] = sold ? i : lastBefore[i];
      if (sold && found < 0) {
        found = i;
      }
    }
    first = found;
  }

  OptionalLong first(long cutoff) {
    return last(cutoff).isPresent() ? OptionalLong.of(start + first) : OptionalLong.empty();
  }

  OptionalLong last(long cutoff) {
    int index = (int) Math.max(0, Math.min(cutoff - start, lastBefore.length - 1));
    int last = lastBefore[index];
    return last < 0 ? OptionalLong.empty() : OptionalLong.of(start + last);
  }
}
