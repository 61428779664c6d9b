package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.models.internal.Residuals;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class LevelFitProperties {

  /** No other initial level does better. */
  @Property(tries = 300)
  void theInitialLevelIsOfLeastSquares(
      @ForAll("values") double[] values,
      @ForAll @DoubleRange(min = 0.01, max = 1) double alpha,
      @ForAll @DoubleRange(min = -50, max = 50) double distance) {
    LevelFit fit = new LevelFit(values);
    double initial = fit.initial(alpha);
    assertThat(squares(fit, alpha, initial))
        .isLessThanOrEqualTo(squares(fit, alpha, initial + distance) + 1e-6);
  }

  /** No α of a fine grid does better. */
  @Property(tries = 100)
  void alphaIsOfLeastSquares(@ForAll("values") double[] values) {
    LevelFit fit = new LevelFit(values);
    double alpha = fit.bestAlpha();
    assertThat(alpha).isBetween(1e-4, 0.9999);
    double least = squares(fit, alpha, fit.initial(alpha));
    for (double other = 1e-4; other <= 0.9999; other += 0.005) {
      assertThat(least)
          .as("alpha %s against %s", alpha, other)
          .isLessThanOrEqualTo(squares(fit, other, fit.initial(other)) * 1.0001 + 1e-9);
    }
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

  private static double squares(LevelFit fit, double alpha, double initial) {
    Residuals residuals = new Residuals();
    fit.smooth(alpha, initial, residuals);
    return residuals.sumOfSquares();
  }
}
