package io.github.lifecycle4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeriesTest {

  private static final ProductKey SHOE = ProductKey.of("shoe");
  private static final double NAN = Double.NaN;

  private final Series series = Series.of(SHOE, Frequency.WEEKLY, 10, 1, NAN, 3, 4);

  @Test
  void knowsItsPeriods() {
    assertThat(series.length()).isEqualTo(4);
    assertThat(series.observed()).isEqualTo(3);
    assertThat(series.endPeriod()).isEqualTo(14);
    assertThat(series.value(2)).isEqualTo(3);
    assertThat(series.isMissing(1)).isTrue();
    assertThat(series.valueAt(13)).isEqualTo(4);
    assertThat(series.valueAt(9)).isNaN();
    assertThat(series.valueAt(14)).isNaN();
    assertThat(series.valueAt(Long.MIN_VALUE)).isNaN();
    assertThat(series.date(0)).isEqualTo(LocalDate.of(1970, 3, 9));
    assertThat(Series.of(SHOE, Frequency.WEEKLY, LocalDate.of(1970, 3, 15), 1).startPeriod())
        .isEqualTo(10);
  }

  @Test
  void copiesInAndOut() {
    double[] values = {1, 2};
    Series copied = Series.of(SHOE, Frequency.COUNTED, 1, values);
    values[0] = 9;
    copied.toArray()[1] = 9;
    assertThat(copied.toArray()).containsExactly(1, 2);
  }

  @Test
  void cutsAtPeriods() {
    assertThat(series.until(12)).isEqualTo(Series.of(SHOE, Frequency.WEEKLY, 10, 1, NAN));
    assertThat(series.from(12)).isEqualTo(Series.of(SHOE, Frequency.WEEKLY, 12, 3, 4));
    assertThat(series.between(11, 13)).isEqualTo(Series.of(SHOE, Frequency.WEEKLY, 11, NAN, 3));
    assertThat(series.between(11, 14).between(12, 99).value(0)).isEqualTo(3);
    assertThat(series.until(5).isEmpty()).isTrue();
    assertThat(series.from(99).isEmpty()).isTrue();
    assertThat(series.between(13, 11).isEmpty()).isTrue();
  }

  @Test
  void aViewDoesNotReachBeyondItsPart() {
    Series part = series.between(11, 13);
    assertThat(part.valueAt(10)).isNaN();
    assertThat(part.valueAt(13)).isNaN();
    assertThatThrownBy(() -> part.value(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("shoe");
    assertThatThrownBy(() -> part.value(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(part.toArray()).containsExactly(NAN, 3);
    assertThat(part.observed()).isEqualTo(1);
  }

  @Test
  void refusesInfiniteValues() {
    assertThatThrownBy(() -> Series.of(SHOE, Frequency.DAILY, 0, 1, Double.NEGATIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The series (shoe) has the value -Infinity at index 1. Use NaN for a missing value.");
  }

  @Test
  void isEqualByKeyGridStartAndValues() {
    double otherNan = Double.longBitsToDouble(0x7ff8000000000123L);
    Series same = Series.of(SHOE, Frequency.WEEKLY, 9, 7, 1, otherNan, 3, 4).from(10);
    assertThat(same).isEqualTo(series).hasSameHashCodeAs(series);
    assertThat(series.withKey(ProductKey.of("hat"))).isNotEqualTo(series);
    assertThat(Series.of(SHOE, Frequency.DAILY, 10, series.toArray())).isNotEqualTo(series);
    assertThat(Series.of(SHOE, Frequency.WEEKLY, 11, series.toArray())).isNotEqualTo(series);
    assertThat(series.until(13)).isNotEqualTo(series);
  }

  @Test
  void aKeyIsNotBlank() {
    assertThatThrownBy(() -> ProductKey.of(" \t"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }
}
