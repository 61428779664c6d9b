package io.github.lifecycle4j.models.regression.logistic;

import org.apache.commons.math3.special.Erf;

/**
 * A coefficient: by how much the margin of a class rises with a column.
 *
 * @param name name of the column of the design
 * @param value the coefficient, per unit of the column
 * @param standardError its standard error; {@code NaN} for penalised fits
 */
public record LogisticCoefficient(String name, double value, double standardError) {

  /** Coefficient over standard error. */
  public double z() {
    return value / standardError;
  }

  /** Probability of a z as far from 0 if the coefficient were 0, by the normal distribution. */
  public double pValue() {
    double z = Math.abs(z());
    return Double.isNaN(z) ? Double.NaN : Erf.erfc(z / Math.sqrt(2));
  }

  /** By what one unit more of the column multiplies the odds. */
  public double oddsRatio() {
    return Math.exp(value);
  }
}
