package io.github.lifecycle4j.models.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.r.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoxCoxTest {

  private static final double NAN = Double.NaN;

  static Stream<Golden> cases() {
    return Golden.all("boxcox");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void transformsEqualR(Golden r) {
    for (String key : new String[] {"boxcox_at", "boxcox_neg"}) {
      BoxCox ours = new BoxCox(r.number(key + ".lambda"));
      double[] expected = r.numbers(key + ".first10");
      for (int t = 0; t < expected.length; t++) {
        double value = r.history().value(t);
        assertThat(ours.transform(value)).isCloseTo(expected[t], within(1e-12 * value));
        assertThat(ours.inverse(ours.transform(value))).isCloseTo(value, within(1e-10 * value));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void expectationsEqualR(Golden r) {
    BoxCox ours = new BoxCox(r.number("invboxcox_biasadj.lambda"));
    double variance = r.number("invboxcox_biasadj.fvar");
    double[] transformed = r.numbers("invboxcox_biasadj.x");
    double[] expected = r.numbers("invboxcox_biasadj.value");
    for (int i = 0; i < expected.length; i++) {
      assertThat(ours.expectation(transformed[i], variance))
          .isCloseTo(expected[i], within(1e-11 * expected[i]));
    }
  }

  /** R's search ends within 1e-3 of the smallest variation. */
  @ParameterizedTest
  @MethodSource("cases")
  void guerreroEqualsR(Golden r) {
    double theirs = r.number("lambda_guerrero");
    double ours = choose(r, BoxCox.Choice.GUERRERO);
    assertThat(ours).isCloseTo(theirs, within(1e-3));
    LambdaChoice choice =
        new LambdaChoice(r.history().toArray(), r.history().frequency().seasonLength(), -1, 2);
    assertThat(choice.variation(ours)).isLessThanOrEqualTo(choice.variation(theirs) * (1 + 1e-12));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void likelihoodEqualsR(Golden r) {
    assertThat(choose(r, BoxCox.Choice.LOG_LIKELIHOOD))
        .isCloseTo(r.number("lambda_loglik_grid005"), within(1e-12));
  }

  private static double choose(Golden r, BoxCox.Choice choice) {
    Series history = r.history();
    return BoxCox.choose(history.toArray(), history.frequency().seasonLength(), choice, -1, 2)
        .lambda();
  }

  @Test
  void negativeValuesAreTakenWithAPositiveLambdaOnly() {
    assertThat(new BoxCox(0.5).transform(-4)).isEqualTo((-2 - 1) / 0.5);
    assertThat(new BoxCox(0.5).inverse(-6)).isEqualTo(-4);
    assertThat(new BoxCox(0.5).transform(0)).isEqualTo(-2);
    assertThat(new BoxCox(0).transform(0)).isNaN();
    assertThat(new BoxCox(-1).transform(0)).isNaN();
    assertThat(new BoxCox(-1).transform(-4)).isNaN();
    assertThat(new BoxCox(-1).inverse(1)).isNaN();
  }

  @Test
  void theLogarithmIsTheLimit() {
    assertThat(new BoxCox(0).transform(7)).isEqualTo(Math.log(7));
    assertThat(new BoxCox(1e-9).transform(7)).isCloseTo(Math.log(7), within(1e-8));
    assertThat(new BoxCox(1e-9).inverse(2)).isCloseTo(Math.exp(2), within(1e-7));
    assertThat(new BoxCox(0).expectation(2, 0.1)).isCloseTo(Math.exp(2) * 1.05, within(1e-12));
  }

  @Test
  void aMultiplicativeSeriesTakesTheLogarithm() {
    // Seasons of 1, 2, 4 and of 10, 20, 40: the spread grows as the level.
    double[] values = {1, 2, 4, 10, 20, 40, 3, 6, 12};
    for (double unit : new double[] {1, 1e-12, 1e12}) {
      double[] scaled = new double[values.length];
      for (int t = 0; t < values.length; t++) {
        scaled[t] = values[t] * unit;
      }
      assertThat(BoxCox.choose(scaled, 3, BoxCox.Choice.GUERRERO, -1, 2).lambda())
          .isCloseTo(0, within(1e-6));
    }
  }

  @Test
  void zerosTakeAPositiveLambdaAndGapsAreLeftOut() {
    double[] values = {0, 2, 4, NAN, 20, 40, 3, 6, 12, 1, 2, 7};
    for (BoxCox.Choice choice : BoxCox.Choice.values()) {
      assertThat(BoxCox.choose(values, 3, choice, -1, 2).lambda())
          .isBetween(BoxCox.SMALLEST_WITH_ZEROS, 2.0);
    }
  }

  @Test
  void refusesWhatItCannotChooseFor() {
    assertRefused("-1.0", 1, -1, 2, 3, 4);
    assertRefused("so are all others", 1, 3, 3, 3, 3);
    assertRefused("needs 6", 3, 1, 2, 3, 4, 5);
    assertThatThrownBy(
            () -> BoxCox.choose(new double[] {1, 2, 3, 4}, 1, BoxCox.Choice.GUERRERO, 2, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.0 … -1.0");
    assertThatThrownBy(() -> new BoxCox(NAN)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(String message, int season, double... values) {
    assertThatThrownBy(() -> BoxCox.choose(values, season, BoxCox.Choice.GUERRERO, -1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
