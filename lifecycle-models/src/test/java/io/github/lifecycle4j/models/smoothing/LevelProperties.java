package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.FitContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class LevelProperties {

  /** No other initial level does better. */
  @Property(tries = 200)
  void theInitialLevelIsOfLeastSquares(
      @ForAll("values") double[] values,
      @ForAll @DoubleRange(min = 0.01, max = 1) double alpha,
      @ForAll @DoubleRange(min = -50, max = 50) double distance) {
    EtsModel model = model(SimpleExponentialSmoothing.DEFAULTS.withAlpha(alpha), values);
    assertThat(squares(model, values)).isLessThanOrEqualTo(moved(model, values, distance) + 1e-6);
  }

  /** No α of a grid does better with its own initial level. */
  @Property(tries = 60)
  void alphaIsOfLeastSquares(@ForAll("values") double[] values) {
    EtsModel model = model(SimpleExponentialSmoothing.DEFAULTS, values);
    double least = squares(model, values);
    for (double other = 0.01; other < 1; other += 0.02) {
      EtsModel given = model(SimpleExponentialSmoothing.DEFAULTS.withAlpha(other), values);
      assertThat(least)
          .as("alpha %s against %s", model.alpha(), other)
          .isLessThanOrEqualTo(squares(given, values) * 1.0001 + 1e-9);
    }
  }

  /** The sum of squares has one valley at 0 and a slightly deeper one near 0.15. */
  @Example
  void alphaIsThatOfTheDeeperValley() {
    alphaIsOfLeastSquares(
        new double[] {
          110.5, 24.5, 0.2, 132.3, 11.5, 97.5, 86.7, 0.1, 144.6, 54.6, 9.7, 0.1, 8.2, 21.3, 0.0,
          6.1, 3.9, 34.3, 2.9, 3.6
        });
  }

  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.doubles()
        .between(0, 1000)
        .ofScale(1)
        .array(double[].class)
        .ofMinSize(3)
        .ofMaxSize(40);
  }

  private static EtsModel model(SimpleExponentialSmoothing ses, double[] values) {
    return ses.fit(
            Series.of(ProductKey.of("shoe"), Frequency.WEEKLY, 2000, values), FitContext.of(1))
        .orElseThrow()
        .model(EtsModel.class)
        .orElseThrow();
  }

  private static double squares(EtsModel model, double[] values) {
    return new EtsPass(model.initial(), values).squares;
  }

  private static double moved(EtsModel model, double[] values, double distance) {
    EtsPoint initial = model.initial();
    return new EtsPass(initial.withState(initial.level + distance, 0, initial.season()), values)
        .squares;
  }
}
