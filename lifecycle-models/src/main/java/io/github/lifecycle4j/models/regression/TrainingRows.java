package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import java.util.Arrays;

/**
 * The rows of a table that a {@link Formula} learns from, with their design: rows that lack a value
 * are left out or refused as the formula says. Immutable.
 */
public final class TrainingRows {

  private final Design design;
  private final DesignMatrix matrix;
  private final Table table;
  private final int[] rows;
  private final int dropped;

  private TrainingRows(Design design, DesignMatrix matrix, Table whole, int[] rows) {
    this.design = design;
    this.matrix = matrix;
    this.table = rows.length == whole.rows() ? whole : whole.select(rows);
    this.rows = rows;
    this.dropped = whole.rows() - rows.length;
  }

  /**
   * The rows of a table to learn from.
   *
   * @throws IllegalArgumentException if the table lacks a column or rows, or a value is missing,
   *     where the formula refuses that, or unsuited; the message names row and column
   */
  public static TrainingRows of(Formula formula, Table table) {
    return of(formula.design(table), table);
  }

  /**
   * The rows of a table with a design that was fitted before, for work in parts.
   *
   * @throws IllegalArgumentException as for a formula
   */
  public static TrainingRows of(Design design, Table table) {
    Formula formula = design.formula();
    int[] rows = design.completeRows(table, needed(formula));
    if (formula.missingRows() == MissingRows.REFUSE && rows.length < table.rows()) {
      refuse(formula, table, rows);
    }
    if (table.rows() == 0) {
      throw new IllegalArgumentException(
          "The table has no rows to learn '%s' from. Maybe look at how it was selected."
              .formatted(formula.response()));
    }
    if (rows.length == 0) {
      throw new IllegalArgumentException(
          "Each of the %s rows of the table lacks a value of %s or '%s'. Maybe leave a column out."
              .formatted(table.rows(), formula.columns(), formula.response()));
    }
    return new TrainingRows(design, design.matrix(table, rows), table, rows);
  }

  private static String[] needed(Formula formula) {
    return formula.weights().isPresent()
        ? new String[] {formula.response(), formula.weights().get()}
        : new String[] {formula.response()};
  }

  private static void refuse(Formula formula, Table table, int[] complete) {
    int row = 0;
    while (row < complete.length && complete[row] == row) {
      row++;
    }
    for (String name : table.names()) {
      boolean used =
          formula.columns().contains(name) || Arrays.asList(needed(formula)).contains(name);
      if (used && table.column(name).isMissing(row)) {
        throw new IllegalArgumentException(
            "Row %s of the column '%s' has no value, as have %s of %s rows. Maybe drop such rows (MissingRows.DROP)."
                .formatted(row, name, table.rows() - complete.length, table.rows()));
      }
    }
  }

  /** The design, which knows the levels of the categories. */
  public Design design() {
    return design;
  }

  /** What explains the response, one row for each row that is learnt from. */
  public DesignMatrix matrix() {
    return matrix;
  }

  /** The rows of the table that are learnt from. */
  public Table table() {
    return table;
  }

  /** Number of rows that are learnt from. */
  public int rows() {
    return matrix.rows();
  }

  /** The row of the whole table, counted from 0, that one of these rows is. */
  public int rowOfTable(int row) {
    return rows[row];
  }

  /** Number of rows that were left out because they lack a value. */
  public int dropped() {
    return dropped;
  }

  /**
   * The response, for models that predict numbers; a copy.
   *
   * @throws IllegalArgumentException if it holds texts or an infinite number
   */
  public double[] response() {
    String name = design.formula().response();
    double[] response = table.numbers(name).toArray();
    for (int i = 0; i < response.length; i++) {
      if (Double.isInfinite(response[i])) {
        throw new IllegalArgumentException(
            "The response '%s' is %s in row %s but must be finite. Maybe leave the row out."
                .formatted(name, response[i], rows[i]));
      }
    }
    return response;
  }

  /**
   * The classes in the response, for models that tell classes.
   *
   * @throws IllegalArgumentException if a class is an infinite number or all rows are of one
   */
  public ClassLabels labels() {
    String name = design.formula().response();
    if (table.column(name) instanceof NumberColumn) {
      response();
    }
    return ClassLabels.of(table, name);
  }

  /**
   * The weights, 1 for each row where the formula names no column of weights; a copy.
   *
   * @throws IllegalArgumentException if one is negative or infinite or all are 0
   */
  public double[] weights() {
    double[] weights = new double[rows()];
    Arrays.fill(weights, 1);
    return design.formula().weights().map(this::weights).orElse(weights);
  }

  private double[] weights(String name) {
    NumberColumn column = table.numbers(name);
    boolean any = false;
    for (int i = 0; i < column.size(); i++) {
      double weight = column.get(i);
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "The weight '%s' is %s in row %s but must be finite and not negative. Maybe use 0 to ignore the row."
                .formatted(name, weight, rows[i]));
      }
      any |= weight > 0;
    }
    if (!any) {
      throw new IllegalArgumentException(
          "The weights '%s' are all 0: nothing is left to learn from.".formatted(name));
    }
    return column.toArray();
  }

  @Override
  public String toString() {
    return "TrainingRows(%s rows, %s dropped, columns %s)"
        .formatted(rows(), dropped, matrix.names());
  }
}
