package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The regions of Hyndman et al. (2008), table 10.1 and 10.2. */
class AdmissibilityTest {

  @Test
  void aLevelIsAdmissibleUpToTwo() {
    assertThat(holds("ANN", 1, 1.99, 0, 0, 1)).isTrue();
    assertThat(holds("ANN", 1, 2.01, 0, 0, 1)).isFalse();
    assertThat(holds("ANN", 1, 0.01, 0, 0, 1)).isTrue();
    assertThat(holds("ANN", 1, -0.01, 0, 0, 1)).isFalse();
  }

  /** 0 < α < 2 and 0 < β < 4 − 2α. */
  @Test
  void aTrendIsAdmissibleInATriangle() {
    for (double alpha = 0.1; alpha < 2; alpha += 0.2) {
      assertThat(holds("AAN", 1, alpha, 4 - 2 * alpha - 0.01, 0, 1)).isTrue();
      assertThat(holds("AAN", 1, alpha, 4 - 2 * alpha + 0.01, 0, 1)).isFalse();
      assertThat(holds("AAN", 1, alpha, 0.01, 0, 1)).isTrue();
      assertThat(holds("AAN", 1, alpha, -0.01, 0, 1)).isFalse();
    }
  }

  /** 1 − 1/φ < α < 1 + 1/φ and α(φ − 1) < φβ < (1 + φ)(2 − α), with slopes that fade at once. */
  @Test
  void aFadingTrendIsAdmissibleInAWiderOne() {
    double phi = 0.9;
    for (double alpha = 0; alpha < 2; alpha += 0.25) {
      double most = (1 + phi) * (2 - alpha) / phi;
      double least = alpha * (phi - 1) / phi;
      assertThat(holds("AAdN", 1, alpha, most - 0.01, 0, phi)).isTrue();
      assertThat(holds("AAdN", 1, alpha, most + 0.01, 0, phi)).isFalse();
      assertThat(holds("AAdN", 1, alpha, least + 0.01, 0, phi)).isTrue();
      assertThat(holds("AAdN", 1, alpha, least - 0.01, 0, phi)).isFalse();
    }
  }

  /** Without a trend γ stays below 2 − α, and α above −γ/m. */
  @Test
  void aSeasonIsAdmissibleUpToTwoLessAlpha() {
    assertThat(holds("ANA", 4, 0.5, 0, 1.49, 1)).isTrue();
    assertThat(holds("ANA", 4, 0.5, 0, 1.51, 1)).isFalse();
    assertThat(holds("ANA", 4, -0.12, 0, 0.5, 1)).isTrue();
    assertThat(holds("ANA", 4, -0.13, 0, 0.5, 1)).isFalse();
  }

  /** A slope that moves as fast as the level turns a season of twelve round. */
  @Test
  void usualParametersMayNotBeAdmissibleInALongSeason() {
    assertThat(holds("AAA", 12, 0.5, 0.01, 0.1, 1)).isTrue();
    assertThat(holds("AAA", 12, 0.5, 0.49, 0.1, 1)).isFalse();
  }

  private static boolean holds(
      String model, int seasonLength, double alpha, double beta, double gamma, double phi) {
    EtsStructure structure = EtsChoice.parse(model).structures().get(0);
    return new Admissibility(structure, seasonLength).holds(alpha, beta, gamma, phi);
  }
}
