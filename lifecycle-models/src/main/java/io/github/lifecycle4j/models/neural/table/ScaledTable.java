package io.github.lifecycle4j.models.neural.table;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.regression.ColumnScaling;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.TrainingRows;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a network that predicts a number learns from a table, and the way from its outputs back:
 * columns and response centred and scaled to the standard deviation 1 of the rows that are learnt
 * from. Immutable.
 */
public final class ScaledTable {

  private final Design design;
  private final ColumnScaling scaling;
  private final ResponseScale scale;

  private ScaledTable(Design design, ColumnScaling scaling, ResponseScale scale) {
    this.design = design;
    this.scaling = scaling;
    this.scale = scale;
  }

  /**
   * Hands the scaled rows of a table to a learner.
   *
   * @param learner takes the scaling and the examples, each with one target
   * @return what the learner gives
   * @throws IllegalArgumentException if the table lacks a column or rows, a value is unsuited, or
   *     all responses are the same; the message names it
   */
  public static <T> T learn(
      Formula formula, Table table, BiFunction<ScaledTable, Examples, T> learner) {
    TrainingRows rows = TrainingRows.of(formula, table);
    ColumnScaling scaling = ColumnScaling.of(rows.matrix(), true);
    double[] response = rows.response();
    ResponseScale scale = ResponseScale.of(formula.response(), response);
    double[][] targets = new double[response.length][1];
    for (int row = 0; row < response.length; row++) {
      targets[row][0] = scale.down(response[row]);
    }
    Examples examples =
        Examples.of(scaling.rows(rows.matrix()), targets).withWeights(rows.weights());
    return learner.apply(new ScaledTable(rows.design(), scaling, scale), examples);
  }

  /** The design, which knows names and levels. */
  public Design design() {
    return design;
  }

  /**
   * Predictions in units of the response for the rows of a table.
   *
   * @param network gives a scaled response for each of some scaled rows
   * @throws IllegalArgumentException if a value is missing, where the formula refuses that, or
   *     unsuited
   */
  public double[] predict(Table table, Function<double[][], double[]> network) {
    return design.predict(
        table,
        matrix -> {
          double[] scaled = network.apply(scaling.rows(matrix));
          for (int row = 0; row < scaled.length; row++) {
            scaled[row] = scale.up(scaled[row]);
          }
          return scaled;
        });
  }
}
