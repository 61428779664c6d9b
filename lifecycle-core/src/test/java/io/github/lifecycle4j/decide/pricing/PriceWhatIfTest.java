package io.github.lifecycle4j.decide.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PriceWhatIfTest {

  /** Half the price at an elasticity of 2 sells four times as much. */
  @Test
  void withoutErrorsItIsTheCurve() {
    PriceWhatIf.Outcome half = new PriceWhatIf(8, 100, 0, 2, 0, 2).at(4, 0.8);
    assertThat(half.units().mean()).isCloseTo(400, within(1e-9));
    assertThat(half.units().lower()).isCloseTo(400, within(1e-9));
    assertThat(half.revenue().upper()).isCloseTo(1600, within(1e-9));
    assertThat(half.profit().mean()).isCloseTo(800, within(1e-9));
    // (8 − 2) · 100 at present.
    assertThat(half.beatsPresent()).isEqualTo(1);
    assertThat(new PriceWhatIf(8, 100, 0, 1, 0, 2).at(4, 0.8).beatsPresent()).isZero();
  }

  /** 1.2816 is the 0.9 quantile of the normal: exp(±1.2816 · 0.5 log 2) = 1.5592 and 0.6414. */
  @Test
  void theFurtherThePriceTheWiderTheInterval() {
    PriceWhatIf whatIf = new PriceWhatIf(8, 100, 0, 2, 0.5, 0);
    PriceWhatIf.Range half = whatIf.at(4, 0.8).units();
    assertThat(half.upper()).isCloseTo(400 * 1.5592, within(0.05));
    assertThat(half.lower()).isCloseTo(400 * 0.6414, within(0.05));
    PriceWhatIf.Range near = whatIf.at(7, 0.8).units();
    assertThat(near.upper() / near.lower()).isLessThan(half.upper() / half.lower());
    assertThat(whatIf.at(8, 0.8).units().lower()).isEqualTo(100);
    assertThat(whatIf.at(8, 0.8).beatsPresent()).isEqualTo(0.5);
  }

  /** Below cost every unit loses: the interval of the profit turns round. */
  @Test
  void aPriceBelowCostLosesMoreTheMoreIsSold() {
    PriceWhatIf.Outcome loss = new PriceWhatIf(8, 100, 0.1, 2, 0.5, 5).at(4, 0.8);
    assertThat(loss.profit().lower()).isCloseTo(-loss.units().upper(), within(1e-9));
    assertThat(loss.profit().upper()).isCloseTo(-loss.units().lower(), within(1e-9));
    assertThat(loss.beatsPresent()).isZero();
  }

  @Property(tries = 30)
  void agreesWithDraws(
      @ForAll @DoubleRange(min = 2, max = 14) double price,
      @ForAll @DoubleRange(min = 0, max = 10) double unitCost) {
    PriceWhatIf whatIf = new PriceWhatIf(8, 100, 0.2, 1.8, 0.4, unitCost);
    PriceWhatIf.Outcome outcome = whatIf.at(price, 0.8);
    SplittableRandom random = new SplittableRandom(7);
    int draws = 20_000;
    double sum = 0;
    double better = 0;
    double inside = 0;
    for (int i = 0; i < draws; i++) {
      double now = 100 * Math.exp(0.2 * random.nextGaussian());
      double elasticity = 1.8 + 0.4 * random.nextGaussian();
      double units = now * Math.pow(price / 8, -elasticity);
      double profit = (price - unitCost) * units;
      sum += units;
      better += profit > (8 - unitCost) * now ? 1 : 0;
      inside += profit >= outcome.profit().lower() && profit <= outcome.profit().upper() ? 1 : 0;
    }
    assertThat(sum / draws).isCloseTo(outcome.units().mean(), within(0.03 * sum / draws));
    assertThat(inside / draws).isCloseTo(0.8, within(0.02));
    if (Math.abs(price - 8) > 1e-6) {
      assertThat(better / draws).isCloseTo(outcome.beatsPresent(), within(0.02));
    }
  }

  @Test
  void impossibleNumbersAreNamed() {
    assertThatThrownBy(() -> new PriceWhatIf(0, 1, 0, 2, 0, 0)).hasMessageContaining("price");
    assertThatThrownBy(() -> new PriceWhatIf(1, 1, 0, Double.NaN, 0, 0))
        .hasMessageContaining("elasticity");
    assertThatThrownBy(() -> new PriceWhatIf(1, 1, 0, 2, 0, 0).at(2, 80))
        .hasMessageContaining("80");
  }
}
