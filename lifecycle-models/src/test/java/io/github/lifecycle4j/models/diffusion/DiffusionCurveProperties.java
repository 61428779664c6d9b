package io.github.lifecycle4j.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class DiffusionCurveProperties {

  /** Curves of all families whose lives last between about 1 and 100 periods. */
  @Provide
  Arbitrary<DiffusionCurve> curves() {
    Arbitrary<Double> factor = Arbitraries.doubles().between(-1.2, 1.2).map(Math::exp);
    return Combinators.combine(
            Arbitraries.of(CurveFamily.values()),
            Arbitraries.doubles().between(1, 40),
            factor.list().ofSize(3))
        .as(
            (family, median, factors) -> {
              double[] parameters = family.typicalLogs(median);
              for (int j = 0; j < parameters.length; j++) {
                parameters[j] = Math.exp(parameters[j]) * factors.get(j);
              }
              return family.curve(parameters);
            });
  }

  @Property(tries = 300)
  void theShareGrowsFromZeroToOne(
      @ForAll("curves") DiffusionCurve curve,
      @ForAll @DoubleRange(min = 0, max = 100) double t,
      @ForAll @DoubleRange(min = 0, max = 10) double later) {
    assertThat(curve.cumulative(-1)).isZero();
    assertThat(curve.cumulative(t)).isBetween(0.0, 1.0);
    assertThat(curve.cumulative(t + later)).isGreaterThanOrEqualTo(curve.cumulative(t) - 1e-15);
    assertThat(curve.cumulative(1e6)).isCloseTo(1, within(1e-9));
  }

  @Property(tries = 300)
  void theDensityIsTheSlopeOfTheShare(
      @ForAll("curves") DiffusionCurve curve, @ForAll @DoubleRange(min = 0.05, max = 60) double t) {
    double h = 1e-4;
    double slope = (curve.cumulative(t + h) - curve.cumulative(t - h)) / (2 * h);
    double highest = curve.density(Math.max(curve.peak(), 0.05));
    assertThat(curve.density(t)).isCloseTo(slope, within(1e-3 * highest));
    assertThat(curve.density(-t)).isZero();
  }

  @Property
  void allHaveAdoptedInTheLimitOrAtTheEnd(@ForAll("curves") DiffusionCurve curve) {
    double all = curve.quantile(1);
    if (curve instanceof Trapezoid life) {
      assertThat(all).isCloseTo(life.rise() + life.plateau() + life.fall(), within(1e-9 * all));
    } else {
      assertThat(all).isEqualTo(Double.POSITIVE_INFINITY);
    }
  }

  @Property(tries = 300)
  void aQuantileHasItsShare(
      @ForAll("curves") DiffusionCurve curve,
      @ForAll @DoubleRange(min = 0.1, max = 99.9) double percent) {
    double share = percent / 100;
    double t = curve.quantile(share);
    assertThat(t).isNotNegative();
    if (share > curve.cumulative(0)) {
      assertThat(curve.cumulative(t)).isCloseTo(share, within(1e-9));
    } else {
      assertThat(t).isZero();
    }
  }

  @Property(tries = 300)
  void nothingIsHigherThanThePeak(
      @ForAll("curves") DiffusionCurve curve,
      @ForAll @DoubleRange(min = 0.01, max = 100) double t) {
    double peak = curve.peak();
    assertThat(curve.density(t)).isLessThanOrEqualTo(curve.density(peak) * (1 + 1e-9));
  }

  /** Where the density rises and falls fastest its slope has an extremum. */
  @Property(tries = 300)
  void theInflectionsAreThoseOfTheDensity(@ForAll("curves") DiffusionCurve curve) {
    double pace = curve.quantile(0.9);
    curve
        .takeoff()
        .ifPresent(
            t -> {
              assertThat(t).isBetween(0.0, curve.peak());
              if (t > 0.05 * pace) {
                assertThat(slope(curve, t)).isGreaterThan(slope(curve, t - 0.03 * pace));
                assertThat(slope(curve, t)).isGreaterThan(slope(curve, t + 0.03 * pace));
              }
            });
    curve
        .slowdown()
        .ifPresent(
            t -> {
              assertThat(t).isGreaterThan(curve.peak());
              if (t > 0.05 * pace) {
                assertThat(slope(curve, t)).isLessThan(slope(curve, t + 0.03 * pace));
              }
              if (t - 0.03 * pace > curve.peak()) {
                assertThat(slope(curve, t)).isLessThan(slope(curve, t - 0.03 * pace));
              }
            });
  }

  private static double slope(DiffusionCurve curve, double t) {
    double h = 1e-3 * curve.quantile(0.9);
    return (curve.density(t + h) - curve.density(t - h)) / (2 * h);
  }

  /** Bemmaor (1994): c = 1 is Bass; c to infinity with the same a·c is shifted Gompertz. */
  @Property(tries = 100)
  void theGammaGompertzHoldsTheOthers(
      @ForAll @DoubleRange(min = 0.1, max = 10) double percent,
      @ForAll @DoubleRange(min = 0.1, max = 1) double q,
      @ForAll @DoubleRange(min = 0, max = 30) double t) {
    double p = percent / 100;
    GammaShiftedGompertz bass = new GammaShiftedGompertz(q / p, p + q, 1);
    assertThat(bass.cumulative(t)).isCloseTo(new Bass(p, q).cumulative(t), within(1e-12));
    assertThat(bass.density(t)).isCloseTo(new Bass(p, q).density(t), within(1e-12));
    assertThat(bass.peak()).isCloseTo(new Bass(p, q).peak(), within(1e-8));
    GammaShiftedGompertz limit = new GammaShiftedGompertz(5e-7, q, 1e7);
    assertThat(limit.cumulative(t))
        .isCloseTo(new ShiftedGompertz(5, q).cumulative(t), within(1e-5));
    assertThat(limit.peak()).isCloseTo(new ShiftedGompertz(5, q).peak(), within(1e-4));
  }

  @Example
  void aLifeThatOnlyFallsHasNoTakeoff() {
    Bass spike = new Bass(0.4, 0.1);
    assertThat(spike.peak()).isZero();
    assertThat(spike.takeoff()).isEmpty();
    assertThat(spike.adopterShares()).isEmpty();
    assertThat(new Weibull(3, 0.8).peak()).isZero();
    assertThat(new Weibull(3, 0.8).slowdown()).isEmpty();
  }

  /** Rise 2, plateau 4, fall 8: the area below a height of 1 is 1 + 4 + 4. */
  @Example
  void aTrapezoidIsCountedByHand() {
    Trapezoid life = new Trapezoid(2, 4, 8);
    assertThat(life.density(1)).isCloseTo(0.5 / 9, within(1e-15));
    assertThat(life.density(4)).isCloseTo(1.0 / 9, within(1e-15));
    assertThat(life.cumulative(2)).isCloseTo(1.0 / 9, within(1e-15));
    assertThat(life.cumulative(6)).isCloseTo(5.0 / 9, within(1e-15));
    assertThat(life.cumulative(10)).isCloseTo(8.0 / 9, within(1e-15));
    assertThat(life.quantile(8.0 / 9)).isCloseTo(10, within(1e-12));
    assertThat(life.quantile(1)).isEqualTo(14);
    assertThat(life.peak()).isEqualTo(4);
  }

  @Example
  void parametersOutOfRangeAreRefused() {
    for (CurveFamily family : CurveFamily.values()) {
      int number = family.parameters().size();
      assertThatThrownBy(() -> family.curve(new double[number + 1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(family.label());
      double[] negative = new double[number];
      negative[0] = -0.5;
      assertThatThrownBy(() -> family.curve(negative))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("-0.5");
    }
    assertThatThrownBy(() -> new Bass(0.1, 0.1).quantile(1.5)).hasMessageContaining("1.5");
  }
}
