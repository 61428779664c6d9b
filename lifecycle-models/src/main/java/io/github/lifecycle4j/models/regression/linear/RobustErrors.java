package io.github.lifecycle4j.models.regression.linear;

/**
 * Standard errors that hold when the variance differs from row to row (White 1980; MacKinnon and
 * White 1985): how much the squared residual e² of a row with hat value h counts.
 */
public enum RobustErrors {
  /** e². */
  HC0,
  /** e² n / (n − p) with n rows and p coefficients. */
  HC1,
  /** e² / (1 − h). */
  HC2,
  /** e² / (1 − h)²: the best for small samples (Long and Ervin 2000). */
  HC3;

  /**
   * @param free 1 − h
   */
  double square(double residual, double free, int rows, int coefficients) {
    double square = residual * residual;
    return switch (this) {
      case HC0 -> square;
      case HC1 -> square * rows / (rows - coefficients);
      case HC2 -> square / free;
      case HC3 -> square / (free * free);
    };
  }
}
