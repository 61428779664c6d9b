package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Covariates;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One product on its way into the panel: first the rows that are left, in order of time, then a
 * value for each period. The rules write to it; it lives for one product only.
 *
 * <p>Periods of the series have the indexes 0 … length − 1. Planned covariates go on to reach − 1.
 */
final class Draft {

  private final Table table;
  private final int product;
  private int[] rows;
  private boolean launched;
  private long launch;
  private long start;
  private int length;
  private int reach;
  private boolean[] reported = {};
  private double[] units = {};
  private double[][] values = {};
  private Optional<double[]> derivedStockout = Optional.empty();

  Draft(Table table, int product) {
    this.table = table;
    this.product = product;
    this.rows = table.rowsOf(product);
  }

  Table table() {
    return table;
  }

  /** Index of the product. */
  int product() {
    return product;
  }

  /** The rows that are left; not a copy. */
  int[] rows() {
    return rows;
  }

  /** Keeps the first rows of the array, into which a rule has moved those that stay. */
  void keepRows(int count) {
    rows = Arrays.copyOf(rows, count);
  }

  /**
   * Sorts the rows by day, rows of one day in the order of the table, and notes the first period.
   */
  void sortRows() {
    if (rows.length == 0) {
      return;
    }
    boolean sorted = true;
    long least = table.day(rows[0]);
    for (int i = 1; i < rows.length; i++) {
      sorted &= table.day(rows[i]) >= table.day(rows[i - 1]);
      least = Math.min(least, table.day(rows[i]));
    }
    if (!sorted) {
      long[] packed = new long[rows.length];
      for (int i = 0; i < rows.length; i++) {
        packed[i] = ((table.day(rows[i]) - least) << 32) | rows[i];
      }
      Arrays.sort(packed);
      for (int i = 0; i < rows.length; i++) {
        rows[i] = (int) packed[i];
      }
    }
    launched = true;
    launch = table.period(rows[0]);
  }

  /** Opens a missing value for each period. */
  void layOut(Window window, SeriesEnd seriesEnd) {
    start = launched ? Math.min(Math.max(launch, window.start()), window.end()) : window.end();
    long end =
        seriesEnd == SeriesEnd.PANEL_END ? window.end() : Math.max(start, lastSale(window) + 1);
    long lastRow = rows.length == 0 ? start - 1 : table.period(rows[rows.length - 1]);
    length = (int) (end - start);
    reach = (int) (Math.max(end, lastRow + 1) - start);
    reported = new boolean[reach];
    units = missing(length);
    values = new double[table.columns().size()][];
    for (int c = 0; c < values.length; c++) {
      values[c] = missing(table.isPlanned(c) ? reach : length);
    }
  }

  /** The period of the last row within the panel that is more than a plan. */
  private long lastSale(Window window) {
    for (int i = rows.length - 1; i >= 0; i--) {
      long period = table.period(rows[i]);
      if (period < window.end() && !table.isPlan(rows[i])) {
        return period;
      }
    }
    return window.start() - 1;
  }

  private static double[] missing(int count) {
    double[] values = new double[count];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** Number of the first period. */
  long start() {
    return start;
  }

  /** Number of periods of the series. */
  int length() {
    return length;
  }

  /** Number of periods that planned covariates reach over, at least the length. */
  int reach() {
    return reach;
  }

  /** Whether a period has a row, by index; not a copy. */
  boolean[] reported() {
    return reported;
  }

  /** Number of periods with a row among those of an index range. */
  int reported(int from, int to) {
    int count = 0;
    for (int t = from; t < to; t++) {
      count += reported[t] ? 1 : 0;
    }
    return count;
  }

  /** Units by period; not a copy. */
  double[] units() {
    return units;
  }

  /** Values of a column by period, as far as it goes; not a copy. */
  double[] values(int column) {
    return values[column];
  }

  /** Values of the column of this name by period, if there is one; not a copy. */
  Optional<double[]> values(String column) {
    OptionalInt index = table.column(column);
    return index.isPresent() ? Optional.of(values[index.getAsInt()]) : Optional.empty();
  }

  /** Share of each period without stock, where the table has no column for it. */
  Optional<double[]> derivedStockout() {
    return derivedStockout;
  }

  /** Share of each period without stock, from a column or derived. */
  Optional<double[]> stockout() {
    return derivedStockout.or(() -> values(Covariates.STOCKOUT));
  }

  /** Opens the share of each period without stock. */
  double[] deriveStockout() {
    double[] share = missing(length);
    derivedStockout = Optional.of(share);
    return share;
  }

  /** The period at an index as a planner reads it. */
  String label(int t) {
    return table.frequency().label(start + t);
  }
}
