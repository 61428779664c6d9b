package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.ProductKey;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Feature values, one row for each product, cutoff and target period and one column for each
 * feature value; {@code NaN} is unknown. Immutable. Values lie row by row in one array: N rows of M
 * columns cost 8 N M bytes and about 32 more for each row.
 */
public final class FeatureTable {

  private final List<String> columns;
  private final int rows;
  private final ProductKey[] keys;
  private final long[] cutoffs;
  private final long[] periods;
  private final double[] targets;
  private final double[] values;

  private FeatureTable(Builder builder) {
    this.columns = builder.columns;
    this.rows = builder.rows;
    this.keys = builder.keys;
    this.cutoffs = builder.cutoffs;
    this.periods = builder.periods;
    this.targets = builder.targets;
    this.values = builder.values;
  }

  private FeatureTable(FeatureTable other, double[] values) {
    this.columns = other.columns;
    this.rows = other.rows;
    this.keys = other.keys;
    this.cutoffs = other.cutoffs;
    this.periods = other.periods;
    this.targets = other.targets;
    this.values = values;
  }

  /**
   * Returns the rows of several tables, one table after the other.
   *
   * @param columns names of the columns, for the case that there is no table
   * @param tables tables with these columns
   * @throws IllegalArgumentException if a table has other columns or there are more values than one
   *     array holds
   */
  public static FeatureTable concat(List<String> columns, List<FeatureTable> tables) {
    long rows = tables.stream().mapToLong(FeatureTable::rows).sum();
    Builder all = new Builder(List.copyOf(columns), rows);
    for (FeatureTable table : tables) {
      if (!table.columns.equals(columns)) {
        throw new IllegalArgumentException(
            "A table with the columns %s cannot be added to one with %s. Maybe they come from two feature sets."
                .formatted(table.columns, columns));
      }
      all.addAll(table);
    }
    return all.build();
  }

  /** Names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** The product of a row. */
  public ProductKey key(int row) {
    return keys[checkRow(row)];
  }

  /** Number of the first period that was not known to the row. */
  public long cutoff(int row) {
    return cutoffs[checkRow(row)];
  }

  /** Number of the target period of a row. */
  public long period(int row) {
    return periods[checkRow(row)];
  }

  /** The units of the target period; {@code NaN} in rows to forecast from. */
  public double target(int row) {
    return targets[checkRow(row)];
  }

  /** The value of a row in a column, both counted from 0. */
  public double value(int row, int column) {
    return values[checkRow(row) * columns.size() + checkColumn(column)];
  }

  /** The value of a row in the column of this name. */
  public double value(int row, String column) {
    return value(row, indexOf(column));
  }

  /** Copies the values of a row into an array, from the given index on. */
  public void copyRow(int row, double[] into, int at) {
    System.arraycopy(values, checkRow(row) * columns.size(), into, at, columns.size());
  }

  /** The values of a column, counted from 0; a copy. */
  public double[] column(int column) {
    checkColumn(column);
    double[] copy = new double[rows];
    for (int row = 0; row < rows; row++) {
      copy[row] = values[row * columns.size() + column];
    }
    return copy;
  }

  /** The values of the column of this name; a copy. */
  public double[] column(String name) {
    return column(indexOf(name));
  }

  /** The targets of all rows; a copy. */
  public double[] targets() {
    return targets.clone();
  }

  /** All values, row by row; a copy. */
  public double[] toArray() {
    return values.clone();
  }

  /** The same rows with each column changed by the scaler at its index. */
  FeatureTable scaled(List<? extends FittedScaler> scalers) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = scalers.get(i % columns.size()).transform(values[i]);
    }
    return new FeatureTable(this, scaled);
  }

  private int indexOf(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(
          "There is no column '%s'. The columns are %s.".formatted(column, columns));
    }
    return index;
  }

  private int checkRow(int row) {
    if (row < 0 || row >= rows) {
      throw new IndexOutOfBoundsException(
          "Row %s is outside the table of %s rows.".formatted(row, rows));
    }
    return row;
  }

  private int checkColumn(int column) {
    if (column < 0 || column >= columns.size()) {
      throw new IndexOutOfBoundsException(
          "Column %s is outside the table of %s columns.".formatted(column, columns.size()));
    }
    return column;
  }

  @Override
  public String toString() {
    return "FeatureTable(%s rows, columns %s)".formatted(rows, columns);
  }

  /** Fills a table whose number of rows is known. */
  static final class Builder {

    private final List<String> columns;
    private final ProductKey[] keys;
    private final long[] cutoffs;
    private final long[] periods;
    private final double[] targets;
    private final double[] values;
    private int rows;
    private int used;

    Builder(List<String> columns, long capacity) {
      if (capacity * Math.max(1, columns.size()) > Integer.MAX_VALUE - 8) {
        throw new IllegalArgumentException(
            "%s rows of %s columns are more than one table holds. Maybe learn from fewer cutoffs, see RowPlan.withLatest."
                .formatted(capacity, columns.size()));
      }
      this.columns = columns;
      this.keys = new ProductKey[(int) capacity];
      this.cutoffs = new long[(int) capacity];
      this.periods = new long[(int) capacity];
      this.targets = new double[(int) capacity];
      this.values = new double[(int) capacity * columns.size()];
    }

    void add(Known known, long period, double target, PeriodValues feature) {
      keys[rows] = known.key();
      cutoffs[rows] = known.cutoff();
      periods[rows] = period;
      targets[rows] = target;
      DoubleConsumer row = value -> values[used++] = value;
      feature.write(period, row);
      rows++;
    }

    void addAll(FeatureTable table) {
      System.arraycopy(table.keys, 0, keys, rows, table.rows);
      System.arraycopy(table.cutoffs, 0, cutoffs, rows, table.rows);
      System.arraycopy(table.periods, 0, periods, rows, table.rows);
      System.arraycopy(table.targets, 0, targets, rows, table.rows);
      System.arraycopy(table.values, 0, values, used, table.values.length);
      rows += table.rows;
      used += table.values.length;
    }

    FeatureTable build() {
      return new FeatureTable(this);
    }
  }
}
