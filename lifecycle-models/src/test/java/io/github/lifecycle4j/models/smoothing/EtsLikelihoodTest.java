package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.optimise.Bounds;
import io.github.lifecycle4j.models.internal.optimise.CentralDifferences;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.train.Cancellation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EtsLikelihoodTest {

  static List<EtsStructure> structures() {
    return EtsChoice.UNRESTRICTED.structures();
  }

  /** With a missing value among the others. */
  private static EtsData data() {
    double[] values = Golden.series("woolyrnq").toArray();
    values[30] = Double.NaN;
    Series wool = Golden.series("woolyrnq");
    return EtsData.of(Series.of(wool.key(), wool.frequency(), wool.startPeriod(), values));
  }

  private static EtsPoint somewhere(EtsStructure structure, EtsData data) {
    EtsPoint state = new EtsStates(data).of(structure);
    return new EtsPoint(
        structure,
        0.3,
        structure.hasTrend() ? 0.1 : 0,
        structure.hasSeason() ? 0.2 : 0,
        structure.damped() ? 0.9 : 1,
        state.level,
        state.slope,
        state.season());
  }

  @ParameterizedTest
  @MethodSource("structures")
  void hasTheSlopesOfItsValues(EtsStructure structure) {
    EtsData data = data();
    EtsPoint point = somewhere(structure, data);
    for (EtsRegion region : List.of(EtsRegion.USUAL, EtsRegion.ADMISSIBLE)) {
      EtsVariables variables =
          new EtsVariables(point, SmoothingParameters.ESTIMATED, region, EtsStart.OPTIMAL);
      EtsLikelihood likelihood =
          new EtsLikelihood(data, variables, data.seasonLength, region.isAdmissible());
      double[] x = new double[variables.size];
      variables.set(x, point);
      double[] slopes = new double[x.length];
      double[] expected = new double[x.length];
      double value = likelihood.value(x, slopes, new double[x.length * x.length]);
      assertThat(value).isEqualTo(likelihood.value(x)).isFinite();
      new CentralDifferences(likelihood, Bounds.none(x.length)).value(x, expected);
      assertThat(slopes).containsExactly(expected, within(1e-4));
    }
  }

  /** At the least squares of a linear model the squared slopes are the curvature itself. */
  @Test
  void hasTheCurvatureOfALinearModel() {
    EtsData data = data();
    SmoothingParameters given =
        SmoothingParameters.ESTIMATED.withAlpha(0.3).withBeta(0.1).withGamma(0.2);
    Ets ets = Ets.of("AAA").withGiven(given);
    EtsStructure structure = ets.choice().structures().get(0);
    EtsEstimator estimator = new EtsEstimator(data, ets, new Cancellation());
    EtsPoint best = estimator.polished(estimator.estimate(structure)).point();
    EtsVariables variables = new EtsVariables(best, given, EtsRegion.BOTH, EtsStart.OPTIMAL);
    EtsLikelihood likelihood = new EtsLikelihood(data, variables, 4, false);
    int n = variables.size;
    double[] x = new double[n];
    variables.set(x, best);
    double[] curvature = new double[n * n];
    likelihood.value(x, new double[n], curvature);
    double[] above = new double[n];
    double[] below = new double[n];
    for (int i = 0; i < n; i++) {
      double at = x[i];
      x[i] = at + 1e-5;
      likelihood.value(x, above, new double[n * n]);
      x[i] = at - 1e-5;
      likelihood.value(x, below, new double[n * n]);
      x[i] = at;
      for (int j = 0; j <= i; j++) {
        double expected = (above[j] - below[j]) / 2e-5;
        assertThat(curvature[i * n + j]).isCloseTo(expected, within(1e-4 * curvature[i * n + i]));
      }
    }
  }

  /** Minus twice R's logarithm of the likelihood, at R's parameters. */
  @Test
  void isThatOfThePass() {
    Golden r = Golden.of("ets", "UKgas_MAdM");
    EtsPoint point = REts.point(r);
    EtsData data = EtsData.of(r.history());
    EtsVariables variables =
        new EtsVariables(
            point.times(1 / data.unit),
            SmoothingParameters.ESTIMATED,
            EtsRegion.BOTH,
            EtsStart.OPTIMAL);
    double[] x = new double[variables.size];
    variables.set(x, point.times(1 / data.unit));
    double value = new EtsLikelihood(data, variables, 4, true).value(x);
    double deviance = value + 2 * data.observed * Math.log(data.unit);
    assertThat(deviance).isCloseTo(-2 * r.number("loglik"), within(1e-6));
    assertThat(variables.point(x).times(data.unit).level)
        .isCloseTo(point.level, within(1e-9 * point.level));
  }
}
