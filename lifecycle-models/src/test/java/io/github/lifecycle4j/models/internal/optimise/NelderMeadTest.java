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

class NelderMeadTest {

  private static final Limits LIMITS = new Limits(5000, 1e-14, new Cancellation());

  static List<TestFunction> functions() {
    return TestFunction.all();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void findsTheMinimum(TestFunction f) {
    double[] x = f.start();
    Minimum minimum = new NelderMead(f.bounds, LIMITS).minimise(f.objective, x, 0.5);
    assertThat(minimum.converged()).isTrue();
    assertThat(minimum.value()).isCloseTo(f.value, within(1e-9)).isEqualTo(f.objective.value(x));
    assertThat(x).containsExactly(f.at(), within(1e-4));
  }

  @Test
  void findsTheSameAgainWithTheSameWorkSpace() {
    TestFunction beale = TestFunction.all().get(1);
    NelderMead search = new NelderMead(beale.bounds, LIMITS);
    double[] first = beale.start();
    double[] second = beale.start();
    assertThat(search.minimise(beale.objective, first, 0.5))
        .isEqualTo(search.minimise(beale.objective, second, 0.5));
    assertThat(first).isEqualTo(second);
  }

  @Test
  void findsAKink() {
    double[] x = {8, -8};
    Minimum minimum =
        new NelderMead(Bounds.none(2), LIMITS)
            .minimise(at -> Math.abs(at[0] - 2) + 3 * Math.abs(at[1] + 1), x, 1);
    assertThat(minimum.value()).isLessThan(1e-6);
    assertThat(x).containsExactly(new double[] {2, -1}, within(1e-6));
  }

  @Test
  void stopsAtTheBudget() {
    TestFunction wood = TestFunction.all().get(2);
    double[] x = wood.start();
    Minimum minimum =
        new NelderMead(wood.bounds, new Limits(30, 1e-14, new Cancellation()))
            .minimise(wood.objective, x, 0.5);
    assertThat(minimum.converged()).isFalse();
    // An iteration that was begun is finished: at most a reflection, a contraction and a shrink.
    assertThat(minimum.evaluations()).isBetween(30, 36);
    assertThat(minimum.value()).isEqualTo(wood.objective.value(x));
  }

  @Test
  void saysWhenNoPointIsDefined() {
    Minimum minimum =
        new NelderMead(Bounds.none(2), LIMITS).minimise(at -> Double.NaN, new double[2], 1);
    assertThat(minimum.value()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(minimum.converged()).isFalse();
  }

  @Test
  void isStoppedByACancellation() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    NelderMead search = new NelderMead(Bounds.none(1), new Limits(50, 0, cancellation));
    assertThatThrownBy(() -> search.minimise(at -> at[0], new double[1], 1))
        .isInstanceOf(CancellationException.class);
  }
}
