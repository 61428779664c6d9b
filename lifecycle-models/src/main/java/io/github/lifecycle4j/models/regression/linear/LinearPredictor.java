package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.util.Arrays;
import java.util.List;

/** A sum of columns times coefficients, without standard errors. Immutable. */
public final class LinearPredictor implements FittedRegressor {

  private final Design design;
  private final double[] coefficients;

  LinearPredictor(Design design, double[] coefficients) {
    this.design = design;
    this.coefficients = coefficients;
  }

  /** The design: which columns of a table become which columns here. */
  public Design design() {
    return design;
  }

  @Override
  public List<String> columns() {
    return design.formula().columns();
  }

  /** The coefficients, in the order of the design's columns, the intercept's first; a copy. */
  public double[] coefficients() {
    return coefficients.clone();
  }

  /**
   * The coefficient of a column of the design, such as {@code "log(price)"}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public double coefficient(String name) {
    int index = design.names().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "There is no coefficient '%s'. The coefficients are %s.".formatted(name, design.names()));
    }
    return coefficients[index];
  }

  @Override
  public double[] predict(Table table) {
    return design.predict(table, matrix -> matrix.times(coefficients));
  }

  @Override
  public String toString() {
    return "LinearPredictor(%s, coefficients %s)".formatted(design, Arrays.toString(coefficients));
  }
}
