package io.github.lifecycle4j.models.regression.linear;

/** How a {@link LinearRegression} finds its coefficients. */
public enum Solver {
  /**
   * From the sums of the columns' products in one pass, about five times as fast; by {@link #QR}
   * where a variance inflation factor exceeds 100,000, so that few digits are lost either way.
   */
  FAST,
  /**
   * By orthogonal transformations, refined with residuals computed to twice the usual number of
   * digits: as exact as the columns determine the coefficients.
   */
  QR
}
