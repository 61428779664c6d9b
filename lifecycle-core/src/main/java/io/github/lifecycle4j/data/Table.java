package io.github.lifecycle4j.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cases with named properties, one row for each case and one {@link Column} of numbers or texts for
 * each property: sessions of visitors, weeks of a shop, customers. It is what regressors and
 * classifiers learn from. Immutable.
 *
 * <pre>{@code
 * Table weeks =
 *     Table.empty()
 *         .with("units", NumberColumn.of(31, 28, 60))
 *         .with("price", NumberColumn.of(9.99, 9.99, 7.99))
 *         .with("brand", TextColumn.of("A", "A", "B"));
 * }</pre>
 */
public final class Table {

  private static final Table EMPTY = new Table(Map.of());

  private final Map<String, Column> columns;

  private Table(Map<String, Column> columns) {
    this.columns = columns;
  }

  /** A table without columns. */
  public static Table empty() {
    return EMPTY;
  }

  /**
   * The same with a column added at the end, or replaced in its place.
   *
   * @throws IllegalArgumentException if the other columns have another number of rows
   */
  public Table with(String name, Column column) {
    LinkedHashMap<String, Column> changed = new LinkedHashMap<>(columns);
    changed.put(name, column);
    for (Map.Entry<String, Column> other : changed.entrySet()) {
      if (other.getValue().size() != column.size()) {
        throw new IllegalArgumentException(
            "The column '%s' has %s rows but '%s' has %s."
                .formatted(name, column.size(), other.getKey(), other.getValue().size()));
      }
    }
    return new Table(Collections.unmodifiableMap(changed));
  }

  /** The same without a column; nothing changes where there is none. */
  public Table without(String name) {
    LinkedHashMap<String, Column> changed = new LinkedHashMap<>(columns);
    changed.remove(name);
    return new Table(Collections.unmodifiableMap(changed));
  }

  /** Number of rows; 0 for a table without columns. */
  public int rows() {
    return columns.isEmpty() ? 0 : columns.values().iterator().next().size();
  }

  /** Names of the columns, in order. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }

  /**
   * The column of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException(
          "There is no column '%s'. The columns are %s.".formatted(name, columns.keySet()));
    }
    return column;
  }

  /**
   * The column of numbers of this name.
   *
   * @throws IllegalArgumentException if there is none or it holds texts
   */
  public NumberColumn numbers(String name) {
    if (column(name) instanceof NumberColumn numbers) {
      return numbers;
    }
    throw new IllegalArgumentException(
        "The column '%s' holds texts but numbers are needed. Maybe use it as a category."
            .formatted(name));
  }

  /**
   * The column of texts of this name.
   *
   * @throws IllegalArgumentException if there is none or it holds numbers
   */
  public TextColumn texts(String name) {
    if (column(name) instanceof TextColumn texts) {
      return texts;
    }
    throw new IllegalArgumentException(
        "The column '%s' holds numbers but texts are needed. Maybe use it as a number, or read it as text."
            .formatted(name));
  }

  /** The table of these rows, counted from 0, in this order; a row may be named more than once. */
  public Table select(int... rows) {
    LinkedHashMap<String, Column> selected = new LinkedHashMap<>();
    columns.forEach((name, column) -> selected.put(name, column.select(rows)));
    return new Table(Collections.unmodifiableMap(selected));
  }

  /** The table of the rows from one, counted from 0, up to, not including, another. */
  public Table slice(int from, int to) {
    return select(IntStream.range(from, to).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Table that
        && columns.equals(that.columns)
        && names().equals(that.names());
  }

  @Override
  public int hashCode() {
    return columns.hashCode();
  }

  @Override
  public String toString() {
    return "Table(%s rows, columns %s)".formatted(rows(), new ArrayList<>(columns.keySet()));
  }
}
