package io.github.lifecycle4j.models.regression.svm;

/**
 * How a support vector machine is trained.
 *
 * @param c cost of an error, positive; the higher, the closer to the rows
 * @param squared whether errors of a linear machine count by their squares
 * @param scaled whether columns are first centred and divided by their standard deviations
 * @param interceptScale the intercept of a linear machine is penalised like a coefficient of a
 *     column of this value; the higher, the less
 * @param tolerance where the solver stops, positive
 */
public record SvmOptions(
    double c, boolean squared, boolean scaled, double interceptScale, double tolerance) {

  /** A cost of 1, squared errors, scaled columns. */
  public static final SvmOptions DEFAULTS = new SvmOptions(1, true, true, 1, 1e-3);

  /**
   * @throws IllegalArgumentException if a number is not positive and finite
   */
  public SvmOptions {
    requirePositive("cost c", c);
    requirePositive("intercept's scale", interceptScale);
    requirePositive("tolerance", tolerance);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The %s is %s but must be positive and finite. Maybe use the default."
              .formatted(name, value));
    }
  }

  /** The same with another cost of errors. */
  public SvmOptions withC(double cost) {
    return new SvmOptions(cost, squared, scaled, interceptScale, tolerance);
  }

  /** The same with errors of a linear machine by their squares or as they are. */
  public SvmOptions withSquared(boolean errorsSquared) {
    return new SvmOptions(c, errorsSquared, scaled, interceptScale, tolerance);
  }

  /** The same with columns scaled or as they are. */
  public SvmOptions withScaled(boolean columnsScaled) {
    return new SvmOptions(c, squared, columnsScaled, interceptScale, tolerance);
  }

  /** The same with the intercept of a linear machine penalised less or more. */
  public SvmOptions withInterceptScale(double scale) {
    return new SvmOptions(c, squared, scaled, scale, tolerance);
  }

  /** The same with another end of the search. */
  public SvmOptions withTolerance(double end) {
    return new SvmOptions(c, squared, scaled, interceptScale, end);
  }
}
