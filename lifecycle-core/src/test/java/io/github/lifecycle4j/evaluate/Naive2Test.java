package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Naive2Test {

  private static double[] forecast(int season, int horizon, double... history) {
    return Naive2.forecast(Realized.history(season, history), horizon).orElseThrow();
  }

  @Test
  void repeatsAPureSeason() {
    // Centred averages are 10, ratios 0.8 and 1.2. The autocorrelation at lag 2 is 10/12, above
    // 1.645 / √12 · √(1 + 2 · (11/12)²) = 0.777.
    assertThat(forecast(2, 3, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12))
        .containsExactly(new double[] {8, 12, 8}, within(1e-12));
  }

  @Test
  void repeatsAPureSeasonOfOddLength() {
    assertThat(forecast(3, 4, 5, 10, 15, 5, 10, 15, 5, 10, 15, 5, 10, 15, 5, 10, 15))
        .containsExactly(new double[] {5, 10, 15, 5}, within(1e-12));
  }

  @Test
  void factorsAreThoseOfDecomposeInR() {
    Reference r = Reference.load("decomposition.properties");
    double[] history = r.numbers("history");
    double[] figure = r.numbers("figure");
    double level = history[history.length - 1] / figure[11]; // 39 whole years
    double[] forecast = forecast(12, 12, history);
    for (int h = 0; h < 12; h++) {
      assertThat(forecast[h]).isCloseTo(level * figure[h], within(1e-10));
    }
  }

  @Test
  void withoutASignificantSeasonItIsTheLastValue() {
    assertThat(forecast(2, 2, 1, 3, 2, 5, 9, 7)).containsExactly(7, 7);
    // Fewer than three seasons
    assertThat(forecast(4, 2, 1, 2, 3, 4, 1, 2, 3, 4)).containsExactly(4, 4);
    assertThat(forecast(2, 2, 5, 5, 5, 5, 5, 5)).containsExactly(5, 5);
  }

  @Test
  void isUndefinedForMissingValuesAndSeasonsOfZero() {
    assertThat(Naive2.forecast(Realized.history(1, 1, Double.NaN, 2), 1)).isEmpty();
    assertThat(Naive2.forecast(Realized.history(1), 1)).isEmpty();
    assertThat(Naive2.forecast(Realized.history(2, 0, 12, 0, 12, 0, 12, 0, 12, 0, 12, 0, 12), 1))
        .isEmpty();
  }
}
