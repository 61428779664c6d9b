package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;

/**
 * A network of DeepLearning4J that was trained elsewhere, such as one from a zip file, as a
 * regressor. It learns nothing from a table but the levels of its categories: the columns of the
 * formula go in as they are, in their order, and the first output is the prediction.
 *
 * @param formula the columns that the network takes
 * @param network takes as many numbers as the formula has columns, in one step
 */
public record Dl4jPretrained(Formula formula, Dl4jNetwork network) implements Regressor {

  /** The formula without its intercept, which no network looks at. */
  public Dl4jPretrained {
    formula = formula.withIntercept(false);
  }

  @Override
  public String name() {
    return "dl4j-pretrained";
  }

  /**
   * The network over the columns of this table.
   *
   * @throws IllegalArgumentException if the table lacks a column, or the columns are not as many as
   *     the network takes
   */
  @Override
  public FittedRegressor fit(Table table, FitContext context) {
    Design design = formula.design(table);
    if (design.names().size() != network.input().size()) {
      throw new IllegalArgumentException(
          "The network takes %s numbers (shape %s), but the formula gives the columns %s. Name one column for each number."
              .formatted(network.input().size(), network.input(), design.names()));
    }
    return new Fitted(design, network);
  }

  private record Fitted(Design design, Dl4jNetwork network) implements FittedRegressor {

    @Override
    public List<String> columns() {
      return design.formula().columns();
    }

    @Override
    public double[] predict(Table table) {
      return design.predict(table, this::numbers);
    }

    private double[] numbers(DesignMatrix matrix) {
      double[][] rows = new double[matrix.rows()][];
      for (int row = 0; row < rows.length; row++) {
        rows[row] = matrix.row(row);
      }
      double[][] outputs = network.predict(rows);
      double[] first = new double[rows.length];
      for (int row = 0; row < rows.length; row++) {
        first[row] = outputs[row][0];
      }
      return first;
    }
  }
}
