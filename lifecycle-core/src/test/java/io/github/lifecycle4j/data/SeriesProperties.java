package io.github.lifecycle4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class SeriesProperties {

  @Property(tries = 300)
  void aCutLosesNothingAndDoublesNothing(
      @ForAll("values") double[] values,
      @ForAll @LongRange(min = -50, max = 50) long start,
      @ForAll @LongRange(min = -90, max = 90) long cutoff) {
    Series series = Series.of(ProductKey.of("p"), Frequency.COUNTED, start, values);
    Series before = series.until(cutoff);
    Series after = series.from(cutoff);
    assertThat(before.length() + after.length()).isEqualTo(values.length);
    for (int i = 0; i < before.length(); i++) {
      assertThat(before.startPeriod() + i).isLessThan(cutoff);
      assertThat(before.value(i)).isEqualTo(values[i]);
    }
    for (int i = 0; i < after.length(); i++) {
      assertThat(after.startPeriod() + i).isGreaterThanOrEqualTo(cutoff);
      assertThat(after.value(i)).isEqualTo(values[before.length() + i]);
    }
  }

  @Property(tries = 300)
  void aPanelGivesItsSeriesBack(
      @ForAll("values") double[] one,
      @ForAll("values") double[] other,
      @ForAll @LongRange(min = -50, max = 50) long start) {
    Series first = Series.of(ProductKey.of("first"), Frequency.DAILY, start, one);
    Series second = Series.of(ProductKey.of("second"), Frequency.DAILY, -start, other);
    Panel panel = Panel.of(first, second);
    assertThat(panel.series()).containsExactly(first, second);
    assertThat(panel.observations()).isEqualTo(one.length + other.length);
  }

  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.doubles().between(-1e9, 1e9).array(double[].class).ofMaxSize(30);
  }
}
