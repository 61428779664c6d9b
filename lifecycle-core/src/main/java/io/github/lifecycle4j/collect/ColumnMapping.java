package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Says which column of a long table holds what. A long table has one row for each product and time;
 * it may be a file or the answer to a query.
 *
 * @param product column with the product's key
 * @param date column with the day, or with the number of the period where periods are counted
 * @param units column with the units sold
 * @param covariates numeric columns that vary in time, by column: the covariate that each becomes,
 *     in the order given
 * @param statics columns with texts that belong to the product, by column: the name of the static
 *     covariate that each becomes, in the order given
 */
public record ColumnMapping(
    String product,
    String date,
    String units,
    Map<String, Column> covariates,
    Map<String, String> statics) {

  private static final ColumnMapping DEFAULTS =
      new ColumnMapping("product", "date", "units", Map.of(), Map.of());

  /**
   * Copies the maps.
   *
   * @throws IllegalArgumentException if a column name is blank, a column is used twice, or two
   *     columns become the same covariate
   */
  public ColumnMapping {
    covariates = Collections.unmodifiableMap(new LinkedHashMap<>(covariates));
    statics = Collections.unmodifiableMap(new LinkedHashMap<>(statics));
    Set<String> columns = new LinkedHashSet<>();
    requireNew("column", product, columns);
    requireNew("column", date, columns);
    requireNew("column", units, columns);
    covariates.keySet().forEach(column -> requireNew("column", column, columns));
    statics.keySet().forEach(column -> requireNew("column", column, columns));
    Set<String> names = new LinkedHashSet<>();
    covariates.values().forEach(column -> requireNew("covariate", column.name(), names));
    statics.values().forEach(name -> requireNew("covariate", name, names));
  }

  /** The columns {@code product}, {@code date} and {@code units}, without covariates. */
  public static ColumnMapping defaults() {
    return DEFAULTS;
  }

  /** The columns of these names, without covariates. */
  public static ColumnMapping of(String product, String date, String units) {
    return new ColumnMapping(product, date, units, Map.of(), Map.of());
  }

  /** The same with a column that becomes the covariate of its own name. */
  public ColumnMapping withCovariate(String column, Role role) {
    return withCovariate(column, column, role);
  }

  /** The same with a column that becomes the covariate of this name. */
  public ColumnMapping withCovariate(String column, String name, Role role) {
    Map<String, Column> more = new LinkedHashMap<>(covariates);
    more.put(column, new Column(name, role));
    return new ColumnMapping(product, date, units, more, statics);
  }

  /** The same with a column that becomes the static covariate of its own name. */
  public ColumnMapping withStatic(String column) {
    return withStatic(column, column);
  }

  /** The same with a column that becomes the static covariate of this name. */
  public ColumnMapping withStatic(String column, String name) {
    Map<String, String> more = new LinkedHashMap<>(statics);
    more.put(column, name);
    return new ColumnMapping(product, date, units, covariates, more);
  }

  private static void requireNew(String what, String name, Set<String> seen) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A %s of the mapping has a blank name.".formatted(what));
    }
    if (!seen.add(name)) {
      throw new IllegalArgumentException(
          "The %s '%s' is mapped twice. Keep one of them.".formatted(what, name));
    }
  }
}
