package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.predict.Parametric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against sums over all outcomes of errors that take a few values. */
class EtsMomentsTest {

  private static final int HORIZON = 5;
  private static final double SIGMA = 0.2;

  /** Three points with the moments of a standard normal error up to the fifth. */
  private static final double[] POINTS = {-Math.sqrt(3), 0, Math.sqrt(3)};

  private static final double[] WEIGHTS = {1.0 / 6, 2.0 / 3, 1.0 / 6};

  private final double[] mean = new double[HORIZON];
  private final double[] square = new double[HORIZON];
  private final double[] totalSquare = new double[HORIZON];

  @ParameterizedTest
  @ValueSource(
      strings = {"ANN", "AAN", "AAdA", "ANA", "MNN", "MAdN", "MNA", "MAA", "MNM", "MAM", "MAdM"})
  void areThoseOfAllOutcomes(String model) {
    EtsStructure structure = EtsChoice.parse(model).structures().get(0);
    EtsPoint state = state(structure);
    Parametric forecast =
        structure.isLinear()
            ? EtsMoments.forecast(state, SIGMA * SIGMA, HORIZON)
            : SeasonalMoments.forecast(state, SIGMA * SIGMA, HORIZON);
    addOutcomes(state, 0, 1, 0);
    double total = 0;
    for (int h = 0; h < HORIZON; h++) {
      total += mean[h];
      assertThat(forecast.mean(h + 1)).isCloseTo(mean[h], within(1e-9));
      assertThat(forecast.standardDeviation(h + 1))
          .isCloseTo(Math.sqrt(square[h] - mean[h] * mean[h]), within(1e-9));
      assertThat(forecast.total(h + 1).standardDeviation(1))
          .isCloseTo(Math.sqrt(totalSquare[h] - total * total), within(1e-9));
    }
  }

  private static EtsPoint state(EtsStructure structure) {
    double[] season = {};
    if (structure.hasSeason()) {
      boolean factors = structure.season() == EtsComponent.MULTIPLICATIVE;
      season = factors ? new double[] {1.3, 0.7} : new double[] {3, -3};
    }
    return new EtsPoint(
        structure,
        0.5,
        structure.hasTrend() ? 0.2 : 0,
        structure.hasSeason() ? 0.3 : 0,
        structure.damped() ? 0.9 : 1,
        10,
        structure.hasTrend() ? 0.5 : 0,
        season);
  }

  private void addOutcomes(EtsPoint state, int step, double weight, double before) {
    if (step == HORIZON) {
      return;
    }
    for (int i = 0; i < POINTS.length; i++) {
      EtsRecursion recursion = EtsRecursion.at(state);
      assertThat(recursion.predict()).isTrue();
      double scale = state.structure.hasMultiplicativeError() ? recursion.mean : 1;
      double error = SIGMA * POINTS[i] * scale;
      double value = recursion.mean + error;
      double share = weight * WEIGHTS[i];
      mean[step] += share * value;
      square[step] += share * value * value;
      totalSquare[step] += share * (before + value) * (before + value);
      recursion.update(error);
      addOutcomes(recursion.state(state), step + 1, share, before + value);
    }
  }
}
