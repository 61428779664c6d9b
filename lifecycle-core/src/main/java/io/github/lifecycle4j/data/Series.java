package io.github.lifecycle4j.data;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * One value for each period of a regular time grid, in order of time; {@code NaN} is a missing
 * value. Immutable; a part taken from a series is a view that shares its values.
 */
public final class Series {

  private final ProductKey key;
  private final Frequency frequency;
  private final long startPeriod;
  private final double[] store;
  private final int offset;
  private final int length;

  private Series(
      ProductKey key,
      Frequency frequency,
      long startPeriod,
      double[] store,
      int offset,
      int length) {
    this.key = key;
    this.frequency = frequency;
    this.startPeriod = startPeriod;
    this.store = store;
    this.offset = offset;
    this.length = length;
  }

  /**
   * Returns a series that starts in the period with this number.
   *
   * @param startPeriod number of the first period, see {@link Frequency}
   * @param values one value a period; copied
   * @throws IllegalArgumentException if a value is infinite
   */
  public static Series of(ProductKey key, Frequency frequency, long startPeriod, double... values) {
    double[] copy = values.clone();
    requireFinite(key.id(), copy);
    return new Series(key, frequency, startPeriod, copy, 0, copy.length);
  }

  /**
   * Returns a series that starts in the period that holds the date.
   *
   * @param values one value a period; copied
   * @throws IllegalArgumentException if a value is infinite
   * @throws IllegalStateException if the frequency has no dates
   */
  public static Series of(ProductKey key, Frequency frequency, LocalDate start, double... values) {
    return of(key, frequency, frequency.periodOf(start), values);
  }

  /** A view of a part of an array that this package owns and never writes again. */
  static Series view(
      ProductKey key,
      Frequency frequency,
      long startPeriod,
      double[] store,
      int offset,
      int length) {
    return new Series(key, frequency, startPeriod, store, offset, length);
  }

  static void requireFinite(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isInfinite(values[i])) {
        throw new IllegalArgumentException(
            "The series (%s) has the value %s at index %s. Use NaN for a missing value."
                .formatted(name, values[i], i));
      }
    }
  }

  /** The product that the values belong to. */
  public ProductKey key() {
    return key;
  }

  /** The time grid. */
  public Frequency frequency() {
    return frequency;
  }

  /** Number of the first period. */
  public long startPeriod() {
    return startPeriod;
  }

  /** Number of the period after the last one. */
  public long endPeriod() {
    return startPeriod + length;
  }

  /** Number of periods, missing values included. */
  public int length() {
    return length;
  }

  /** Whether there is no period at all. */
  public boolean isEmpty() {
    return length == 0;
  }

  /**
   * The value at an index.
   *
   * @param index 0 for the first period
   * @return the value, {@code NaN} when it is missing
   * @throws IndexOutOfBoundsException if the index is outside the series
   */
  public double value(int index) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException(
          "Index %s is outside the series (%s) of length %s.".formatted(index, key, length));
    }
    return store[offset + index];
  }

  /** The value in a period, {@code NaN} when it is missing or outside the series. */
  public double valueAt(long period) {
    return period < startPeriod || period >= endPeriod()
        ? Double.NaN
        : store[offset + (int) (period - startPeriod)];
  }

  /** Whether the value at an index is missing. */
  public boolean isMissing(int index) {
    return Double.isNaN(value(index));
  }

  /** Number of values that are not missing. */
  public int observed() {
    int observed = 0;
    for (int i = 0; i < length; i++) {
      if (!Double.isNaN(store[offset + i])) {
        observed++;
      }
    }
    return observed;
  }

  /** The last value that is not missing; empty when there is none. */
  public OptionalDouble lastObserved() {
    for (int i = length - 1; i >= 0; i--) {
      if (!Double.isNaN(store[offset + i])) {
        return OptionalDouble.of(store[offset + i]);
      }
    }
    return OptionalDouble.empty();
  }

  /** The first day of the period at an index; the index may lie outside the series. */
  public LocalDate date(int index) {
    return frequency.startOf(startPeriod + index);
  }

  /** A copy of the values. */
  public double[] toArray() {
    return Arrays.copyOfRange(store, offset, offset + length);
  }

  /** A view of the periods before the given one; everything if the series ends earlier. */
  public Series until(long period) {
    return between(startPeriod, period);
  }

  /** A view of the given period and all later ones. */
  public Series from(long period) {
    return between(period, endPeriod());
  }

  /** A view of the periods from {@code first} (inclusive) to {@code end} (exclusive) that exist. */
  public Series between(long first, long end) {
    long begin = Math.min(Math.max(first, startPeriod), endPeriod());
    long stop = Math.max(begin, Math.min(end, endPeriod()));
    return new Series(
        key, frequency, begin, store, offset + (int) (begin - startPeriod), (int) (stop - begin));
  }

  /** The same values under another key; the values are shared. */
  public Series withKey(ProductKey other) {
    return new Series(other, frequency, startPeriod, store, offset, length);
  }

  /** Equal key, grid, start and values; missing equals missing. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Series that
        && startPeriod == that.startPeriod
        && key.equals(that.key)
        && frequency.equals(that.frequency)
        && Arrays.equals(
            store, offset, offset + length, that.store, that.offset, that.offset + that.length);
  }

  @Override
  public int hashCode() {
    int hash = 31 * key.hashCode() + Long.hashCode(startPeriod);
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + Double.hashCode(store[offset + i]);
    }
    return hash;
  }

  @Override
  public String toString() {
    return "Series(%s, %s, from %s, %s values)"
        .formatted(key, frequency.unit(), frequency.label(startPeriod), length);
  }
}
