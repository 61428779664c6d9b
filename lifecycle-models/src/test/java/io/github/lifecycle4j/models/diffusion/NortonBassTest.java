package io.github.lifecycle4j.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.diffusion.NortonBass.Generation;
import java.util.List;
import org.junit.jupiter.api.Test;

class NortonBassTest {

  private static final NortonBass MODEL =
      new NortonBass(
          new Bass(0.01, 0.45),
          List.of(new Generation(1000, 0), new Generation(500, 7), new Generation(800, 13)));

  /** Whoever leaves a generation is in the next one. */
  @Test
  void nobodyIsLost() {
    double all = 0;
    for (int generation = 1; generation <= 3; generation++) {
      all += MODEL.unitsInUse(generation, 200);
    }
    assertThat(all).isCloseTo(2300, within(1e-6));
    assertThat(MODEL.unitsInUse(2, 7)).isZero();
    assertThat(MODEL.unitsInUse(1, 5)).isCloseTo(1000 * MODEL.curve().cumulative(5), within(1e-9));
  }

  @Test
  void findsTheGenerationsOfExactData() {
    NortonBassFit fit = NortonBassFit.of(CurveFamily.BASS, List.of(units(1), units(2), units(3)));
    Bass curve = (Bass) fit.model().curve();
    assertThat(curve.p()).isCloseTo(0.01, within(1e-6));
    assertThat(curve.q()).isCloseTo(0.45, within(1e-5));
    assertThat(fit.sumOfSquares()).isCloseTo(0, within(1e-6));
    for (int g = 0; g < 3; g++) {
      Generation expected = MODEL.generations().get(g);
      assertThat(fit.model().generations().get(g).market())
          .isCloseTo(expected.market(), within(1e-3 * expected.market()));
      assertThat(fit.model().generations().get(g).introduced()).isEqualTo(expected.introduced());
    }
  }

  private static Series units(int generation) {
    double[] units = new double[22];
    for (int t = 0; t < units.length; t++) {
      units[t] = MODEL.unitsInUse(generation, t + 1);
    }
    return Lives.yearly("generation " + generation, units);
  }

  @Test
  void refusesWhatAreNoGenerations() {
    assertThatThrownBy(() -> NortonBassFit.of(CurveFamily.BASS, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> NortonBassFit.of(CurveFamily.BASS, List.of(Lives.yearly("none", 0, 0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none");
    assertThatThrownBy(
            () -> NortonBassFit.of(CurveFamily.BASS, List.of(Lives.yearly("young", 1, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 known values")
        .hasMessageContaining("3 parameters");
    assertThatThrownBy(
            () ->
                new NortonBass(
                    new Bass(0.1, 0.1), List.of(new Generation(1, 5), new Generation(1, 2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5.0");
  }
}
