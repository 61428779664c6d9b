package io.github.lifecycle4j.models.internal.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.train.Cancellation;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {

  private static final Limits LIMITS = new Limits(200, 1e-14, new Cancellation());

  @Test
  void findsTheMinimumOfRosenbrockInFewSteps() {
    double[] x = {-1.2, 1};
    Minimum minimum = minimise(Bounds.none(2), LIMITS, x);
    assertThat(minimum.converged()).isTrue();
    assertThat(minimum.evaluations()).isLessThan(80);
    assertThat(minimum.value()).isLessThan(1e-15);
    assertThat(x).containsExactly(new double[] {1, 1}, within(1e-7));
  }

  @Test
  void stopsAtABound() {
    // On x = 0.5 the least of 100(y − 0.25)² + 0.25 is at y = 0.25.
    double[] x = {-1.2, 0.4};
    Bounds bounds = Bounds.of(new double[] {-2, -2}, new double[] {0.5, 0.5});
    Minimum minimum = minimise(bounds, LIMITS, x);
    assertThat(minimum.converged()).isTrue();
    assertThat(minimum.value()).isCloseTo(0.25, within(1e-12));
    assertThat(x).containsExactly(new double[] {0.5, 0.25}, within(1e-7));
  }

  @Test
  void doesNotDependOnTheScaleOfTheVariables() {
    double[] x = {-1.2, 1};
    double[] scaled = {-1.2e6, 1e-6};
    Minimum plain = minimise(Bounds.none(2), LIMITS, x);
    Minimum other =
        new LevenbergMarquardt(Bounds.none(2), LIMITS).minimise(new Rosenbrock(1e6, 1e-6), scaled);
    assertThat(other.evaluations()).isBetween(plain.evaluations() - 2, plain.evaluations() + 2);
    assertThat(scaled[0]).isCloseTo(1e6, within(1e-1));
    assertThat(scaled[1]).isCloseTo(1e-6, within(1e-13));
  }

  @Test
  void turnsBackWhereTheFunctionIsNotDefined() {
    // Newton's first step from 3 for x − ln x goes to −3, where the logarithm is not defined.
    CurvedObjective objective =
        new CurvedObjective() {
          @Override
          public double value(double[] x) {
            return x[0] - Math.log(x[0]);
          }

          @Override
          public double value(double[] x, double[] gradient, double[] curvature) {
            gradient[0] = 1 - 1 / x[0];
            curvature[0] = 1 / (x[0] * x[0]);
            return value(x);
          }
        };
    double[] x = {3};
    Minimum minimum = new LevenbergMarquardt(Bounds.none(1), LIMITS).minimise(objective, x);
    assertThat(x[0]).isCloseTo(1, within(1e-6));
    assertThat(minimum.value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void stopsAtTheBudget() {
    double[] x = {-1.2, 1};
    Minimum minimum = minimise(Bounds.none(2), new Limits(6, 0, new Cancellation()), x);
    assertThat(minimum.converged()).isFalse();
    // A step that was taken is differentiated.
    assertThat(minimum.evaluations()).isBetween(6, 7);
    assertThat(minimum.value()).isEqualTo(new Rosenbrock(1, 1).value(x)).isLessThan(24.2);
  }

  @Test
  void isStoppedByACancellation() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    double[] x = {-1.2, 1};
    assertThatThrownBy(() -> minimise(Bounds.none(2), new Limits(50, 0, cancellation), x))
        .isInstanceOf(CancellationException.class);
  }

  private static Minimum minimise(Bounds bounds, Limits limits, double[] x) {
    return new LevenbergMarquardt(bounds, limits).minimise(new Rosenbrock(1, 1), x);
  }

  /** The squares of 10(y − x²) and 1 − x, with x and y in units of their own. */
  private record Rosenbrock(double xUnit, double yUnit) implements CurvedObjective {

    @Override
    public double value(double[] x) {
      double first = x[0] / xUnit;
      double bend = 10 * (x[1] / yUnit - first * first);
      return bend * bend + (1 - first) * (1 - first);
    }

    @Override
    public double value(double[] x, double[] gradient, double[] curvature) {
      double first = x[0] / xUnit;
      double bend = 10 * (x[1] / yUnit - first * first);
      double bendByX = -20 * first / xUnit;
      double bendByY = 10 / yUnit;
      gradient[0] = 2 * (bend * bendByX - (1 - first) / xUnit);
      gradient[1] = 2 * bend * bendByY;
      curvature[0] = 2 * (bendByX * bendByX + 1 / (xUnit * xUnit));
      curvature[2] = 2 * bendByX * bendByY;
      curvature[3] = 2 * bendByY * bendByY;
      return value(x);
    }
  }
}
