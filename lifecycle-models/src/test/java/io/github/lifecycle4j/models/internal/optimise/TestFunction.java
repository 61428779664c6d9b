package io.github.lifecycle4j.models.internal.optimise;

import java.util.List;

/**
 * Functions of Moré, Garbow and Hillstrom (1981, Testing unconstrained optimization software, ACM
 * Trans. Math. Softw. 7) and others, with a start and the known minimum within bounds.
 */
final class TestFunction {

  final String name;
  final Objective objective;
  final Bounds bounds;
  final double value;
  private final double[] start;
  private final double[] at;

  private TestFunction(
      String name, Objective objective, Bounds bounds, double[] start, double value, double[] at) {
    this.name = name;
    this.objective = objective;
    this.bounds = bounds;
    this.start = start;
    this.value = value;
    this.at = at;
  }

  /** A copy of the start. */
  double[] start() {
    return start.clone();
  }

  /** A copy of the place of the least value. */
  double[] at() {
    return at.clone();
  }

  static List<TestFunction> all() {
    return List.of(
        free("Rosenbrock", TestFunction::rosenbrock, new double[] {-1.2, 1}, 0, 1, 1),
        free("Beale", TestFunction::beale, new double[] {1, 1}, 0, 3, 0.5),
        free("Wood", TestFunction::wood, new double[] {-3, -1, -3, -1}, 0, 1, 1, 1, 1),
        free("sum of quarters", TestFunction::quarters, new double[] {5, -3, 8}, 0, 0, 1, 2),
        // On x = 0.5 the least of 100(y − 0.25)² + 0.25 is at y = 0.25.
        within("Rosenbrock up to 0.5", TestFunction::rosenbrock, -2, 0.5, 0.25, 0.5, 0.25),
        // With y up to 0.25 too, as with y up to 1, x cannot be beyond 0.5.
        within("Rosenbrock up to 1", TestFunction::rosenbrock, -2, 1, 0, 1, 1),
        // Both variables at a bound: (x + y)² has its least value of 4 at (1, 1).
        within("squared sum", x -> (x[0] + x[1]) * (x[0] + x[1]), 1, 3, 4, 1, 1),
        // −ln(x) + x and the same in y: least at 1, not defined below 0.
        free("logarithms", TestFunction::logarithms, new double[] {30, 0.01}, 2, 1, 1));
  }

  private static TestFunction free(
      String name, Objective objective, double[] start, double value, double... at) {
    return new TestFunction(name, objective, Bounds.none(start.length), start, value, at);
  }

  private static TestFunction within(
      String name, Objective objective, double low, double high, double value, double... at) {
    Bounds bounds = Bounds.of(new double[] {low, low}, new double[] {high, high});
    return new TestFunction(name, objective, bounds, new double[] {-1.2, 1}, value, at);
  }

  private static double rosenbrock(double[] x) {
    return 100 * square(x[1] - x[0] * x[0]) + square(1 - x[0]);
  }

  private static double beale(double[] x) {
    return square(1.5 - x[0] * (1 - x[1]))
        + square(2.25 - x[0] * (1 - x[1] * x[1]))
        + square(2.625 - x[0] * (1 - x[1] * x[1] * x[1]));
  }

  private static double wood(double[] x) {
    return 100 * square(x[1] - x[0] * x[0])
        + square(1 - x[0])
        + 90 * square(x[3] - x[2] * x[2])
        + square(1 - x[2])
        + 10 * square(x[1] + x[3] - 2)
        + 0.1 * square(x[1] - x[3]);
  }

  private static double quarters(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (i + 1) * square(x[i] - i) / 4;
    }
    return sum;
  }

  /** Java's logarithm of a negative number is NaN. */
  private static double logarithms(double[] x) {
    return x[0] - Math.log(x[0]) + x[1] - Math.log(x[1]);
  }

  private static double square(double x) {
    return x * x;
  }

  @Override
  public String toString() {
    return name;
  }
}
