package io.github.lifecycle4j.models.ces;

/** Level and information after some values. Not safe for use by several threads. */
final class CesState {

  private final double alpha0;
  private final double alpha1;
  private double level;
  private double information;

  CesState(double alpha0, double alpha1, double level, double information) {
    this.alpha0 = alpha0;
    this.alpha1 = alpha1;
    this.level = level;
    this.information = information;
  }

  double alpha0() {
    return alpha0;
  }

  double alpha1() {
    return alpha1;
  }

  /** A state that goes on from here on its own. */
  CesState copy() {
    return new CesState(alpha0, alpha1, level, information);
  }

  /** The same parameters after nothing but zeros: it moves as errors act. */
  CesState zeroed() {
    return new CesState(alpha0, alpha1, 0, 0);
  }

  /**
   * Whether old errors fade: both eigenvalues of the matrix that turns the states of one period
   * into those of the next, given its value, are inside the unit circle.
   */
  static boolean isStable(double alpha0, double alpha1) {
    double trace = 2 - 2 * alpha0 + alpha1;
    double determinant =
        (1 - alpha0 + alpha1) * (1 - alpha0) + (1 - alpha1) * (1 - alpha0 - alpha1);
    return determinant < 1 && Math.abs(trace) < 1 + determinant;
  }

  /** The value expected next. */
  double expected() {
    return level;
  }

  /** Takes in the error of the next value and returns it; {@code NaN}, for a missing one, as 0. */
  double move(double error) {
    double innovation = Double.isNaN(error) ? 0 : error;
    double before = level;
    level += (alpha1 - 1) * information + (alpha0 - alpha1) * innovation;
    information = before + (1 - alpha0) * information + (alpha0 + alpha1) * innovation;
    return innovation;
  }
}
