package io.github.lifecycle4j.models.neural.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values against commons-math's distributions, gradients against central differences. */
class LossTest {

  private static final float[] OUTPUTS = {0.75f, -0.5f, 1.25f};
  private static final PinballError PINBALL = new PinballError(List.of(0.1, 0.5, 0.9));

  /** A loss and a target that is no kink of it. */
  record Case(Loss loss, double target) {}

  static Stream<Case> cases() {
    return Stream.of(
        new Case(new SquaredError(), 2.25),
        new Case(new AbsoluteError(), 2.25),
        new Case(new AbsoluteError(), -2.25),
        new Case(new HuberError(1), 1.5),
        new Case(new HuberError(1), 4),
        new Case(new HuberError(1), -4),
        new Case(PINBALL, 0.3),
        new Case(new GaussianLikelihood(), 2.25),
        new Case(new StudentLikelihood(), 2.25),
        new Case(new StudentLikelihood(), -12),
        new Case(new PoissonLikelihood(), 0),
        new Case(new PoissonLikelihood(), 7),
        new Case(new NegativeBinomialLikelihood(), 0),
        new Case(new NegativeBinomialLikelihood(), 9),
        new Case(new ZeroInflatedPoissonLikelihood(), 0),
        new Case(new ZeroInflatedPoissonLikelihood(), 3),
        new Case(new CrossEntropy(3), 0),
        new Case(new CrossEntropy(3), 2));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientIsThatOfTheValue(Case one) {
    Loss loss = one.loss();
    int n = loss.outputsPerTarget();
    float[] outputs = new float[n + 1];
    System.arraycopy(OUTPUTS, 0, outputs, 1, n);
    float[] gradient = new float[n + 1];
    loss.add(outputs, 1, one.target(), 3, gradient);
    assertThat(gradient[0]).isZero();
    float step = 0x1p-9f;
    for (int i = 1; i <= n; i++) {
      double four = difference(one, outputs, i, step);
      double two = difference(one, outputs, i, step / 2);
      double slope = (4 * two - four) / 3;
      assertEquals(3 * slope, gradient[i], 1e-6 * Math.max(1, Math.abs(slope)), "output " + i);
    }
  }

  private static double difference(Case one, float[] outputs, int i, float step) {
    float[] moved = outputs.clone();
    moved[i] = outputs[i] + step;
    double up = one.loss().add(moved, 1, one.target(), 1, new float[moved.length]);
    moved[i] = outputs[i] - step;
    double down = one.loss().add(moved, 1, one.target(), 1, new float[moved.length]);
    return (up - down) / (2.0 * step);
  }

  private static double value(Loss loss, double target) {
    return loss.add(OUTPUTS, 0, target, 1, new float[OUTPUTS.length]);
  }

  @Test
  void likelihoodsAreThoseOfTheirDistributions() {
    double[] normal = new GaussianLikelihood().meaning(OUTPUTS, 0);
    assertEquals(
        -new NormalDistribution(normal[0], normal[1]).logDensity(2.5),
        value(new GaussianLikelihood(), 2.5),
        1e-12);
    double[] student = new StudentLikelihood().meaning(OUTPUTS, 0);
    assertEquals(
        Math.log(student[1])
            - new TDistribution(student[2]).logDensity((2.5 - student[0]) / student[1]),
        value(new StudentLikelihood(), 2.5),
        1e-12);
    double mean = new PoissonLikelihood().meaning(OUTPUTS, 0)[0];
    assertThat(mean).isCloseTo(Math.exp(0.75), within(1e-12));
    PoissonDistribution poisson = new PoissonDistribution(mean);
    assertEquals(-poisson.logProbability(4), value(new PoissonLikelihood(), 4), 1e-12);
    double[] inflated = new ZeroInflatedPoissonLikelihood().meaning(OUTPUTS, 0);
    PoissonDistribution busy = new PoissonDistribution(inflated[1]);
    assertEquals(
        -Math.log((1 - inflated[0]) * busy.probability(2)),
        value(new ZeroInflatedPoissonLikelihood(), 2),
        1e-12);
    assertEquals(
        -Math.log(inflated[0] + (1 - inflated[0]) * busy.probability(0)),
        value(new ZeroInflatedPoissonLikelihood(), 0),
        1e-12);
  }

  /** With 1 / α = 4 failures the distribution is Pascal's. */
  @Test
  void negativeBinomialIsPascals() {
    float[] outputs = {2f, (float) Math.log(Math.expm1(0.25))};
    double[] moments = new NegativeBinomialLikelihood().meaning(outputs, 0);
    assertThat(moments[1]).isCloseTo(0.25, within(1e-5));
    double size = 4;
    double p = size / (size + moments[0]);
    PascalDistribution pascal = new PascalDistribution(4, p);
    for (int count = 0; count < 12; count++) {
      assertEquals(
          -Math.log(pascal.probability(count)),
          new NegativeBinomialLikelihood().add(outputs, 0, count, 1, new float[2]),
          1e-4);
    }
  }

  @Test
  void valuesByHand() {
    assertEquals(2.25, value(new SquaredError(), 2.25), 1e-12);
    assertEquals(1.5, value(new AbsoluteError(), 2.25), 1e-12);
    assertEquals(0.28125, value(new HuberError(1), 1.5), 1e-12);
    assertEquals(2.75, value(new HuberError(1), 4), 1e-12);
    // Gaps −.45, .8 and −.95 at the levels .1, .5 and .9.
    assertEquals((0.9 * 0.45 + 0.5 * 0.8 + 0.1 * 0.95) / 3, value(PINBALL, 0.3), 1e-6);
    double total = Math.exp(0.75) + Math.exp(-0.5) + Math.exp(1.25);
    assertEquals(Math.log(total) - 1.25, value(new CrossEntropy(3), 2), 1e-9);
    assertThat(PINBALL.meaning(OUTPUTS, 0)).containsExactly(-0.5, 0.75, 1.25);
  }

  @Test
  void extremeOutputsGiveFiniteLosses() {
    float[] far = {1000f, 1000f, 1000f};
    float[] near = {-1000f, -1000f, -1000f};
    for (Case one : cases().toList()) {
      for (float[] outputs : List.of(far, near)) {
        float[] gradient = new float[3];
        assertThat(one.loss().add(outputs, 0, one.target(), 1, gradient)).as("%s", one).isFinite();
        for (float each : gradient) {
          assertThat(each).as("%s", one).isFinite();
        }
      }
    }
  }

  @Test
  void badTargetsAndOptionsAreNamed() {
    assertThatThrownBy(() -> new PoissonLikelihood().check(1.5))
        .hasMessageContaining("1.5")
        .hasMessageContaining("Poisson");
    assertThatThrownBy(() -> new NegativeBinomialLikelihood().check(-1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new ZeroInflatedPoissonLikelihood().check(0.5))
        .hasMessageContaining("0.5");
    assertThatThrownBy(() -> new CrossEntropy(3).check(3)).hasMessageContaining("0 to 2");
    assertThatThrownBy(() -> new SquaredError().check(Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
    assertThatThrownBy(() -> new HuberError(0)).hasMessageContaining("0.0");
    assertThatThrownBy(() -> new PinballError(List.of(0.5, 0.5))).hasMessageContaining("0.5");
    assertThatThrownBy(() -> new PinballError(List.of())).hasMessageContaining("at least one");
  }
}
