package io.github.lifecycle4j.evaluate;

import java.util.Arrays;

/**
 * A sum without rounding error until it is read: the running sum is kept as an expansion of doubles
 * that do not overlap (Shewchuk 1997, "Adaptive precision floating-point arithmetic", section 2.4),
 * and the value is that expansion rounded once. So the value does not depend on the order of the
 * terms.
 */
final class ExactSum {

  /** Rising in magnitude, none zero, bits do not overlap; adds up to the sum exactly. */
  private double[] parts = new double[4];

  private int size;

  /** Sum of the terms and partial sums that are not finite. */
  private double notFinite;

  void add(double term) {
    double high = term;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      double part = parts[i];
      double sum = high + part;
      double virtual = sum - high;
      double error = (high - (sum - virtual)) + (part - virtual);
      if (error != 0 && Double.isFinite(sum)) {
        parts[kept++] = error;
      }
      high = sum;
    }
    size = kept;
    if (!Double.isFinite(high)) {
      notFinite += high;
    } else if (high != 0) {
      if (size == parts.length) {
        parts = Arrays.copyOf(parts, 2 * size);
      }
      parts[size++] = high;
    }
  }

  void add(ExactSum other) {
    for (int i = 0; i < other.size; i++) {
      add(other.parts[i]);
    }
    notFinite += other.notFinite;
  }

  /** The sum, rounded to the nearest double. */
  double value() {
    if (notFinite != 0) {
      return notFinite;
    }
    int i = size - 1;
    double high = size == 0 ? 0 : parts[i];
    double low = 0;
    while (low == 0 && --i >= 0) {
      double sum = high + parts[i];
      low = parts[i] - (sum - high);
      high = sum;
    }
    // A tie was rounded to even; what is left below may say that it is no tie.
    if (i > 0 && (low > 0) == (parts[i - 1] > 0)) {
      double twice = 2 * low;
      double up = high + twice;
      if (up - high == twice) {
        high = up;
      }
    }
    return high;
  }
}
