package io.github.lifecycle4j.models.internal.optimise;

/**
 * The smallest and the largest value of each variable. A variable with equal bounds is held.
 * Immutable.
 */
public final class Bounds {

  private final double[] lower;
  private final double[] upper;

  private Bounds(double[] lower, double[] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * Returns the bounds of as many variables as there are values.
   *
   * @param lower smallest values, copied; may be infinite
   * @param upper largest values, copied; may be infinite
   * @throws IllegalArgumentException if the lengths differ, or a lower bound is above the upper one
   */
  public static Bounds of(double[] lower, double[] upper) {
    if (lower.length != upper.length) {
      throw new IllegalArgumentException(
          "There are %s lower bounds but %s upper ones.".formatted(lower.length, upper.length));
    }
    for (int i = 0; i < lower.length; i++) {
      if (!(lower[i] <= upper[i])) {
        throw new IllegalArgumentException(
            "Variable %s has the bounds %s and %s. The lower one must not be above the upper one."
                .formatted(i, lower[i], upper[i]));
      }
    }
    return new Bounds(lower.clone(), upper.clone());
  }

  /** Returns no bounds for this many variables. */
  public static Bounds none(int dimension) {
    double[] lower = new double[dimension];
    double[] upper = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      lower[i] = Double.NEGATIVE_INFINITY;
      upper[i] = Double.POSITIVE_INFINITY;
    }
    return new Bounds(lower, upper);
  }

  /** Number of variables. */
  public int dimension() {
    return lower.length;
  }

  /** The smallest value of a variable. */
  public double lower(int variable) {
    return lower[variable];
  }

  /** The largest value of a variable. */
  public double upper(int variable) {
    return upper[variable];
  }

  /** The nearest value to the given one that a variable may have. */
  public double clamp(int variable, double value) {
    return Math.min(Math.max(value, lower[variable]), upper[variable]);
  }

  /**
   * Whether a variable cannot move against the slope: it is held, or at the bound it presses on.
   */
  boolean blocks(int variable, double value, double slope) {
    return lower[variable] == upper[variable]
        || (slope > 0 && value <= lower[variable])
        || (slope < 0 && value >= upper[variable]);
  }
}
