package io.github.lifecycle4j.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Sales as they were collected, before cleaning: a table with one row for each report of a product
 * at a time, duplicates, gaps and impossible values included. Immutable and columnar: a row costs
 * 20 bytes and 8 more for each covariate column.
 *
 * <p>The time of a row is a <em>day</em>: days since 1970-01-01, or with counted periods the period
 * itself.
 */
public final class Observations {

  /** Whether a covariate is known only when it has happened, or planned ahead. */
  public enum Role {
    /** Known up to the last observed period. */
    PAST,
    /** Planned and known beyond the last observed period. */
    FUTURE
  }

  /**
   * A covariate column of the table.
   *
   * @param name name of the covariate, such as {@link Covariates#PRICE}
   * @param role whether its future is known
   */
  public record Column(String name, Role role) {}

  /**
   * A market covariate that many products share.
   *
   * @param name name of the covariate
   * @param role whether its future is known
   * @param category the {@link Covariates#CATEGORY} whose products share it; empty for all products
   * @param values the values; the key of the series is of no matter
   */
  public record Shared(String name, Role role, Optional<String> category, Series values) {}

  /**
   * The days over which sales were recorded, so that a period that is only partly covered can be
   * told from a full one.
   *
   * @param first first recorded day
   * @param last last recorded day, not before the first
   */
  public record Coverage(LocalDate first, LocalDate last) {
    /**
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Coverage {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(
            "The coverage ends on %s, before it begins on %s.".formatted(last, first));
      }
    }
  }

  private final Frequency frequency;
  private final List<ProductKey> products;
  private final List<Map<String, String>> statics;
  private final List<Column> columns;
  private final int[] product;
  private final long[] day;
  private final double[] units;
  private final double[][] values;
  private final List<Shared> shared;
  private final Optional<Coverage> coverage;

  private Observations(Builder builder) {
    int rows = builder.rows;
    this.frequency = builder.frequency;
    this.products = List.copyOf(builder.products);
    this.statics = builder.statics.stream().map(Observations::sorted).toList();
    this.columns = builder.columns;
    this.product = Arrays.copyOf(builder.product, rows);
    this.day = Arrays.copyOf(builder.day, rows);
    this.units = Arrays.copyOf(builder.units, rows);
    this.values = new double[columns.size()][];
    for (int c = 0; c < values.length; c++) {
      values[c] = Arrays.copyOf(builder.values[c], rows);
    }
    this.shared = List.copyOf(builder.shared);
    this.coverage = builder.coverage;
  }

  private static Map<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /**
   * Returns a builder.
   *
   * @param frequency the grid that the sales are to be put on
   * @param columns covariate columns; names must differ
   * @throws IllegalArgumentException if two columns have the same name
   */
  public static Builder builder(Frequency frequency, Column... columns) {
    return new Builder(frequency, List.of(columns));
  }

  /** The time grid that the sales are to be put on. */
  public Frequency frequency() {
    return frequency;
  }

  /** The products, in the order in which they were first seen. */
  public List<ProductKey> products() {
    return products;
  }

  /** Static covariates of the product at an index of {@link #products()}. */
  public Map<String, String> statics(int productIndex) {
    return statics.get(productIndex);
  }

  /** The covariate columns. */
  public List<Column> columns() {
    return columns;
  }

  /** Market covariates that many products share. */
  public List<Shared> shared() {
    return shared;
  }

  /** The days over which sales were recorded, where the source knows. */
  public Optional<Coverage> coverage() {
    return coverage;
  }

  /** Number of rows. */
  public int rows() {
    return day.length;
  }

  /** Index into {@link #products()} of the product of a row. */
  public int product(int row) {
    return product[row];
  }

  /** The time of a row: days since 1970-01-01, or the counted period. */
  public long day(int row) {
    return day[row];
  }

  /** Number of the period that the row falls into. */
  public long period(int row) {
    return frequency.isDated() ? frequency.periodOf(LocalDate.ofEpochDay(day[row])) : day[row];
  }

  /** Units sold according to a row; {@code NaN} when the cell was empty. */
  public double units(int row) {
    return units[row];
  }

  /** The value of a row in the covariate column at an index; {@code NaN} when it was empty. */
  public double value(int row, int columnIndex) {
    return values[columnIndex][row];
  }

  @Override
  public String toString() {
    return "Observations(%s products, %s rows)".formatted(products.size(), rows());
  }

  /** Collects rows. Not safe for use by several threads. */
  public static final class Builder {

    private final Frequency frequency;
    private final List<Column> columns;
    private final Map<ProductKey, Integer> indexes = new HashMap<>();
    private final List<ProductKey> products = new ArrayList<>();
    private final List<Map<String, String>> statics = new ArrayList<>();
    private final List<Shared> shared = new ArrayList<>();
    private Optional<Coverage> coverage = Optional.empty();
    private int[] product = new int[1024];
    private long[] day = new long[1024];
    private double[] units = new double[1024];
    private final double[][] values;
    private int rows;

    private Builder(Frequency frequency, List<Column> columns) {
      this.frequency = frequency;
      this.columns = columns;
      this.values = new double[columns.size()][1024];
      if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
        throw new IllegalArgumentException(
            "Two covariate columns have the same name: %s.".formatted(columns));
      }
    }

    /** Returns the index of a product, which is added when it is new. */
    public int product(ProductKey key) {
      Integer known = indexes.get(key);
      if (known != null) {
        return known;
      }
      int index = products.size();
      indexes.put(key, index);
      products.add(key);
      statics.add(new LinkedHashMap<>(2));
      return index;
    }

    /**
     * Adds a row on a date.
     *
     * @param soldUnits units sold, {@code NaN} when unknown
     * @param covariateValues one value for each column, {@code NaN} when unknown
     * @throws IllegalArgumentException if the number of values is not the number of columns or a
     *     number is infinite
     */
    public Builder add(
        ProductKey key, LocalDate date, double soldUnits, double... covariateValues) {
      return add(product(key), date.toEpochDay(), soldUnits, covariateValues);
    }

    /**
     * Adds a row by product index and day, without objects: for sources that stream.
     *
     * @param productIndex from {@link #product(ProductKey)}
     * @param rowDay days since 1970-01-01, or the counted period
     * @param soldUnits units sold, {@code NaN} when unknown
     * @param covariateValues one value for each column, {@code NaN} when unknown
     * @throws IllegalArgumentException if the number of values is not the number of columns or a
     *     number is infinite
     */
    public Builder add(int productIndex, long rowDay, double soldUnits, double... covariateValues) {
      ProductKey key = products.get(productIndex);
      if (covariateValues.length != columns.size()) {
        throw new IllegalArgumentException(
            "A row of '%s' has %s covariate values but the table has %s columns: %s."
                .formatted(key, covariateValues.length, columns.size(), columns));
      }
      if (Double.isInfinite(soldUnits)) {
        throw new IllegalArgumentException(
            "A row of '%s' has infinite units. Use NaN for an unknown number.".formatted(key));
      }
      Series.requireFinite(key.id(), covariateValues);
      if (rows == day.length) {
        int larger = Math.multiplyExact(2, rows);
        product = Arrays.copyOf(product, larger);
        day = Arrays.copyOf(day, larger);
        units = Arrays.copyOf(units, larger);
        for (int c = 0; c < values.length; c++) {
          values[c] = Arrays.copyOf(values[c], larger);
        }
      }
      product[rows] = productIndex;
      day[rows] = rowDay;
      units[rows] = soldUnits;
      for (int c = 0; c < values.length; c++) {
        values[c][rows] = covariateValues[c];
      }
      rows++;
      return this;
    }

    /** Number of rows added so far. */
    public int rows() {
      return rows;
    }

    /** Sets a static covariate of a product; a later value replaces an earlier one. */
    public Builder attribute(ProductKey key, String name, String value) {
      statics.get(product(key)).put(name, value);
      return this;
    }

    /** Adds a market covariate that all products share, or all of one category. */
    public Builder share(Shared covariate) {
      shared.add(covariate);
      return this;
    }

    /** States the days over which sales were recorded. */
    public Builder coverage(Coverage days) {
      coverage = Optional.of(days);
      return this;
    }

    /** Returns the table of what was added so far. */
    public Observations build() {
      return new Observations(this);
    }
  }
}
