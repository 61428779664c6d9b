package io.github.lifecycle4j.models.analog;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What share of its full demand a product has, period by period, while it comes into the assortment
 * or goes out of it, as the planner sees it coming: distribution that is built up, stock of the
 * product before that is sold off. Immutable.
 */
public final class PhaseProfile {

  private final long from;
  private final double before;
  private final double[] shares;
  private final double after;

  private PhaseProfile(long from, double before, double[] shares, double after) {
    this.from = from;
    this.before = before;
    this.after = after;
    this.shares = shares.clone();
    for (double share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "The profile (%s) has the share %s but shares lie between 0 and 1."
                .formatted(Arrays.toString(shares), share));
      }
    }
  }

  /**
   * A product that comes: nothing before a period, these shares from it on, then all.
   *
   * @param from number of the first period with a share
   * @param shares 0 … 1 by period
   * @throws IllegalArgumentException if a share is out of its range
   */
  public static PhaseProfile in(long from, double... shares) {
    return new PhaseProfile(from, 0, shares, 1);
  }

  /**
   * A product that goes: all before a period, these shares from it on, then nothing.
   *
   * @param from number of the first period with a share
   * @param shares 0 … 1 by period
   * @throws IllegalArgumentException if a share is out of its range
   */
  public static PhaseProfile out(long from, double... shares) {
    return new PhaseProfile(from, 1, shares, 0);
  }

  /**
   * Shares that rise evenly: 1/(n + 1), …, n/(n + 1).
   *
   * @param periods n, at least 0
   * @throws IllegalArgumentException if it is negative
   */
  public static PhaseProfile linearIn(long from, int periods) {
    if (periods < 0) {
      throw new IllegalArgumentException(
          "A profile over %s periods is none. Give 0 or more.".formatted(periods));
    }
    return in(
        from, IntStream.rangeClosed(1, periods).mapToDouble(i -> i / (periods + 1.0)).toArray());
  }

  /** What this product leaves of the demand to the one that it takes the place of, or gives it. */
  public PhaseProfile counterpart() {
    return new PhaseProfile(
        from, 1 - before, Arrays.stream(shares).map(share -> 1 - share).toArray(), 1 - after);
  }

  /** The share of the full demand in a period, 0 … 1. */
  public double share(long period) {
    return period < from
        ? before
        : period - from < shares.length ? shares[(int) (period - from)] : after;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhaseProfile that
        && from == that.from
        && before == that.before
        && Arrays.equals(shares, that.shares);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(from) + Arrays.hashCode(shares);
  }

  @Override
  public String toString() {
    return "PhaseProfile(%s, from period %s %s, then %s)"
        .formatted(before, from, Arrays.toString(shares), after);
  }
}
