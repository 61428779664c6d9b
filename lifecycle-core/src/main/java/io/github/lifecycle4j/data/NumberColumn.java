package io.github.lifecycle4j.data;

import java.util.Arrays;

/** A column of numbers in a {@link Table}; {@code NaN} is missing. Immutable. */
public final class NumberColumn implements Column {

  private final double[] values;
  private final boolean anyMissing;

  private NumberColumn(double[] values) {
    this.values = values;
    boolean any = false;
    for (double value : values) {
      any |= Double.isNaN(value);
    }
    this.anyMissing = any;
  }

  /** The column of these values; copied. */
  public static NumberColumn of(double... values) {
    return new NumberColumn(values.clone());
  }

  /** The value in a row, counted from 0. */
  public double get(int row) {
    return values[row];
  }

  /** All values; a copy. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public boolean isMissing(int row) {
    return Double.isNaN(values[row]);
  }

  @Override
  public boolean anyMissing() {
    return anyMissing;
  }

  @Override
  public NumberColumn select(int... rows) {
    double[] selected = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = values[rows[i]];
    }
    return new NumberColumn(selected);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberColumn that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "NumberColumn(%s values)".formatted(values.length);
  }
}
