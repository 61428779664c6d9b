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
    if (rows.length == 0 || (rows.length < table.rows() && refuses(formula))) {
      throw new IllegalArgumentException(
          "%s of the %s rows have a value of '%s' and a weight. Maybe drop the others (MissingRows.DROP)."
              .formatted(rows.length, table.rows(), formula.response()));
    }
    if (formula.columns().isEmpty()) {
      throw new IllegalArgumentException(
          "The formula for '%s' names no columns to learn from. Maybe use Formula.ofAll."
              .formatted(formula.response()));
    }
    Table kept = rows.length == table.rows() ? table : table.select(rows);
    return new TreeRows(formula, kept, TreeColumns.of(formula.columns(), kept));
  }

  private static boolean refuses(Formula formula) {
    return formula.missingRows() == MissingRows.REFUSE;
  }

  /**
   * The response as finite numbers.
   *
   * @throws IllegalArgumentException if one is infinite
   */
  double[] response() {
    double[] response = table.numbers(formula.response()).toArray();
    for (int row = 0; row < response.length; row++) {
      if (Double.isInfinite(response[row])) {
        throw new IllegalArgumentException(
            "Row %s of the response '%s' is %s but must be finite. Maybe leave the row out."
                .formatted(row, formula.response(), response[row]));
      }
    }
    return response;
  }

  /**
   * The weights, if there are any, over their mean.
   *
   * @throws IllegalArgumentException if one is negative or infinite or all are 0
   */
  Optional<float[]> weights() {
    return formula.weights().map(this::weights);
  }

  private float[] weights(String name) {
    double[] weights = table.numbers(name).toArray();
    double mean = 0;
    for (int row = 0; row < weights.length; row++) {
      if (!(weights[row] >= 0 && weights[row] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "The weight '%s' is %s in row %s but must be finite and not negative. Maybe use 0 to ignore the row."
                .formatted(name, weights[row], row));
      }
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
