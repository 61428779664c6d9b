package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.data.Column;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows of a table that trees learn from: those with a response and a weight. What explains it
 * may be missing.
 */
record TreeRows(Formula formula, Table table, TreeColumns columns) {

  static TreeRows of(Formula formula, Table table) {
    Column response = table.column(formula.response());
    Optional<NumberColumn> weights = formula.weights().map(table::numbers);
    int[] rows =
        IntStream.range(0, table.rows())
            .filter(row -> !response.isMissing(row))
            .filter(row -> weights.isEmpty() || !weights.get().isMissing(row))
            .toArray();
    if (rows.length == 0) {
      throw new IllegalArgumentException(
          "None of the %s rows has a value of '%s' and a weight. Maybe look at how they were selected."
              .formatted(table.rows(), formula.response()));
    }
    if (rows.length < table.rows() && refuses(formula)) {
      int row = 0;
      while (row < rows.length && rows[row] == row) {
        row++;
      }
      throw new IllegalArgumentException(
          "Row %s has no value of '%s' or no weight, as have %s of %s rows. Maybe drop such rows (MissingRows.DROP)."
              .formatted(row, formula.response(), table.rows() - rows.length, table.rows()));
    }
    if (formula.columns().isEmpty()) {
      throw new IllegalArgumentException(
          "The formula for '%s' names no columns to learn from. Maybe use Formula.ofAll."
              .formatted(formula.response()));
    }
    // Looked at before the rows are selected, so that messages count those that are left out.
    if (response instanceof NumberColumn numbers) {
      requireFinite(formula.response(), numbers, rows);
    }
    weights.ifPresent(numbers -> requireWeights(formula.weights().orElseThrow(), numbers, rows));
    Table kept = rows.length == table.rows() ? table : table.select(rows);
    TreeColumns columns = TreeColumns.of(formula.columns(), kept);
    columns.requireNumbers(table, rows);
    return new TreeRows(formula, kept, columns);
  }

  private static void requireFinite(String name, NumberColumn response, int[] rows) {
    for (int row : rows) {
      if (Double.isInfinite(response.get(row))) {
        throw new IllegalArgumentException(
            "Row %s of the response '%s' is %s but must be finite. Maybe leave the row out."
                .formatted(row, name, response.get(row)));
      }
    }
  }

  private static void requireWeights(String name, NumberColumn weights, int[] rows) {
    for (int row : rows) {
      double weight = weights.get(row);
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "The weight '%s' is %s in row %s but must be finite and not negative. Maybe use 0 to ignore the row."
                .formatted(name, weight, row));
      }
    }
  }

  private static boolean refuses(Formula formula) {
    return formula.missingRows() == MissingRows.REFUSE;
  }

  /** The response as numbers, all finite. */
  double[] response() {
    return table.numbers(formula.response()).toArray();
  }

  /**
   * The weights, if there are any, over their mean.
   *
   * @throws IllegalArgumentException if all are 0
   */
  Optional<float[]> weights() {
    return formula.weights().map(this::weights);
  }

  private float[] weights(String name) {
    double[] weights = table.numbers(name).toArray();
    double mean = 0;
    for (int row = 0; row < weights.length; row++) {
      mean += weights[row] / weights.length;
    }
    if (mean == 0) {
      throw new IllegalArgumentException(
          "The weights '%s' are all 0: nothing is left to learn from.".formatted(name));
    }
    float[] scaled = new float[weights.length];
    for (int row = 0; row < weights.length; row++) {
      scaled[row] = (float) (weights[row] / mean);
    }
    return scaled;
  }
}
