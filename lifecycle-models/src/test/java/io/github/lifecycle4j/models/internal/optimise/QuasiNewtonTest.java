package io.github.lifecycle4j.models.internal.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.train.Cancellation;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuasiNewtonTest {

  private static final Limits LIMITS = new Limits(500, 1e-14, new Cancellation());

  static List<TestFunction> functions() {
    return TestFunction.all();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void findsTheMinimum(TestFunction f) {
    double[] x = f.start();
    Minimum minimum = minimise(f, LIMITS, x);
    assertThat(minimum.converged()).isTrue();
    assertThat(minimum.evaluations()).isLessThan(70);
    assertThat(minimum.value()).isCloseTo(f.value, within(1e-9)).isEqualTo(f.objective.value(x));
    assertThat(x).containsExactly(f.at(), within(1e-4));
  }

  @Test
  void takesTheGradientItIsGiven() {
    double[] x = {3, -4};
    Minimum minimum =
        new QuasiNewton(Bounds.none(2), LIMITS)
            .minimise(
                (at, gradient) -> {
                  gradient[0] = 2 * at[0];
                  gradient[1] = 20 * at[1];
                  return at[0] * at[0] + 10 * at[1] * at[1];
                },
                x);
    assertThat(minimum.value()).isLessThan(1e-12);
    assertThat(minimum.evaluations()).isLessThan(20);
  }

  @Test
  void stopsAtTheBudgetWithTheBestOfWhatItSaw() {
    TestFunction rosenbrock = TestFunction.all().get(0);
    double[] x = rosenbrock.start();
    double atStart = rosenbrock.objective.value(x);
    Minimum minimum = minimise(rosenbrock, new Limits(5, 1e-14, new Cancellation()), x);
    assertThat(minimum.converged()).isFalse();
    assertThat(minimum.evaluations()).isEqualTo(5);
    assertThat(minimum.value()).isLessThan(atStart).isEqualTo(rosenbrock.objective.value(x));
  }

  @Test
  void holdsAVariableWithEqualBounds() {
    Bounds bounds = Bounds.of(new double[] {-9, 2}, new double[] {9, 2});
    double[] x = {4, 7};
    Objective bowl = at -> at[0] * at[0] + at[1] * at[1];
    Minimum minimum =
        new QuasiNewton(bounds, LIMITS).minimise(new CentralDifferences(bowl, bounds), x);
    assertThat(x[1]).isEqualTo(2);
    assertThat(minimum.value()).isCloseTo(4, within(1e-12));
  }

  @Test
  void saysWhenTheStartIsNotDefined() {
    double[] x = {1};
    Minimum minimum =
        new QuasiNewton(Bounds.none(1), LIMITS).minimise((at, gradient) -> Double.NaN, x);
    assertThat(minimum).isEqualTo(new Minimum(Double.POSITIVE_INFINITY, 1, false));
  }

  @Test
  void isStoppedByACancellation() {
    Cancellation cancellation = new Cancellation();
    double[] x = {-1.2, 1};
    Objective cancelling =
        at -> {
          cancellation.cancel();
          return at[0];
        };
    assertThatThrownBy(
            () ->
                new QuasiNewton(Bounds.none(2), new Limits(50, 0, cancellation))
                    .minimise(new CentralDifferences(cancelling, Bounds.none(2)), x))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void refusesBoundsAndLimitsThatAreNone() {
    assertThatThrownBy(() -> Bounds.of(new double[] {1}, new double[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.0 and 0.0");
    assertThatThrownBy(() -> new Limits(0, 1e-8, new Cancellation()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  private static Minimum minimise(TestFunction f, Limits limits, double[] x) {
    return new QuasiNewton(f.bounds, limits)
        .minimise(new CentralDifferences(f.objective, f.bounds), x);
  }
}
