package io.github.lifecycle4j.models.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

  private static final ArimaOrder NOISE = ArimaOrder.of(0, 0, 0);

  /** A process with the factor (1 − 0.6Bˢ)/(1 − 0.8Bˢ) alone. */
  private static Neighbourhood ofNoise(int lag) {
    SplittableRandom random = new SplittableRandom(5);
    double[] values = new double[4_000];
    double[] innovations = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      innovations[t] = random.nextGaussian();
      values[t] = innovations[t];
      if (t >= lag) {
        values[t] += 0.8 * values[t - lag] - 0.6 * innovations[t - lag];
      }
    }
    ArimaData data =
        new ArimaData("x", 4, Arima.Start.EXACT_DIFFUSE, values, List.of(), new double[0][]);
    return new Neighbourhood(
        new DifferencedData(data, 0, 0), NOISE, new double[0], ArimaLimits.DEFAULTS);
  }

  @Test
  void findsAPairThatNearlyCancels() {
    assertFound(ofNoise(1).pairs(ArimaOrder.of(1, 0, 1)));
  }

  @Test
  void findsASeasonalPair() {
    assertFound(ofNoise(4).pairs(NOISE.seasonal(1, 0, 1)));
  }

  private static void assertFound(List<double[]> starts) {
    assertThat(starts)
        .anySatisfy(
            start -> {
              assertThat(start[0]).isCloseTo(0.8, within(0.05));
              assertThat(start[1]).isCloseTo(-0.6, within(1e-12));
            });
  }

  @Test
  void hasNoPairsForOtherOrders() {
    assertThat(ofNoise(1).pairs(ArimaOrder.of(1, 0, 0))).isEmpty();
  }
}
