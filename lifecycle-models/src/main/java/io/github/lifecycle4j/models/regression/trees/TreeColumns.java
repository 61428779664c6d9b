package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns that trees look at, with the levels of those that are categories; empty for numbers.
 */
record TreeColumns(List<String> names, List<List<String>> levels) {

  private static final int MISSING = -1;

  static TreeColumns of(List<String> names, Table table) {
    List<List<String>> levels = new ArrayList<>();
    for (String name : names) {
      levels.add(
          table.column(name) instanceof NumberColumn ? List.of() : table.texts(name).present());
    }
    return new TreeColumns(List.copyOf(names), List.copyOf(levels));
  }

  boolean isCategory(int column) {
    return !levels.get(column).isEmpty();
  }

  /**
   * The values row by row, categories as the number of their level; NaN where a value is missing or
   * a level is unknown.
   *
   * @throws IllegalArgumentException if a column is missing, of the wrong kind or holds a number
   *     beyond single precision
   */
  float[] values(Table table) {
    float[] values = new float[Math.multiplyExact(table.rows(), names.size())];
    for (int column = 0; column < names.size(); column++) {
      if (isCategory(column)) {
        writeLevels(table, column, values);
      } else {
        writeNumbers(table, column, values);
      }
    }
    return values;
  }

  private void writeLevels(Table table, int column, float[] values) {
    int[] indexes = table.texts(names.get(column)).indexesIn(levels.get(column), MISSING, MISSING);
    for (int row = 0; row < indexes.length; row++) {
      values[row * names.size() + column] =
          indexes[row] == MISSING ? Float.NaN : (float) indexes[row];
    }
  }

  private void writeNumbers(Table table, int column, float[] values) {
    NumberColumn numbers = table.numbers(names.get(column));
    for (int row = 0; row < numbers.size(); row++) {
      values[row * names.size() + column] = single(names.get(column), row, numbers.get(row));
    }
  }

  /**
   * Looks at the numbers of some rows.
   *
   * @throws IllegalArgumentException if one is infinite or beyond single precision
   */
  void requireNumbers(Table table, int[] rows) {
    for (int column = 0; column < names.size(); column++) {
      if (table.column(names.get(column)) instanceof NumberColumn numbers) {
        for (int row : rows) {
          single(names.get(column), row, numbers.get(row));
        }
      }
    }
  }

  private static float single(String name, int row, double number) {
    if (Double.isInfinite(number)) {
      throw new IllegalArgumentException(
          "Row %s of the column '%s' is %s but must be finite or missing. Maybe leave the row out."
              .formatted(row, name, number));
    }
    float value = (float) number;
    if (Float.isInfinite(value)) {
      throw new IllegalArgumentException(
          "Row %s of the column '%s' is %s, which single precision does not hold. Maybe use a larger unit."
              .formatted(row, name, number));
    }
    return value;
  }

  /** The kinds of the columns in the words of the library. */
  String[] kinds() {
    String[] kinds = new String[names.size()];
    Arrays.setAll(kinds, column -> isCategory(column) ? "c" : "q");
    return kinds;
  }
}
