package io.github.lifecycle4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrequencyTest {

  /** The ISO week of 1970-01-01, a Thursday, starts on Monday, 1969-12-29. */
  @ParameterizedTest
  @CsvSource({
    "DAY, 1970-01-01, 0, 1970-01-01",
    "DAY, 1969-12-31, -1, 1969-12-31",
    "DAY, 2000-03-01, 11017, 2000-03-01",
    "WEEK, 1970-01-04, 0, 1969-12-29",
    "WEEK, 1970-01-05, 1, 1970-01-05",
    "WEEK, 1969-12-28, -1, 1969-12-22",
    "MONTH, 1970-12-31, 11, 1970-12-01",
    "MONTH, 1969-12-31, -1, 1969-12-01",
    "MONTH, 2024-02-29, 649, 2024-02-01",
    "QUARTER, 1970-03-31, 0, 1970-01-01",
    "QUARTER, 1971-04-01, 5, 1971-04-01",
    "QUARTER, 1969-09-30, -2, 1969-07-01",
    "YEAR, 2024-06-30, 54, 2024-01-01",
    "YEAR, 1900-01-01, -70, 1900-01-01",
  })
  void numbersPeriodsFromTheOneThatHolds1970(
      Unit unit, LocalDate date, long period, LocalDate start) {
    Frequency frequency = new Frequency(unit, 1);
    assertThat(frequency.periodOf(date)).isEqualTo(period);
    assertThat(frequency.startOf(period)).isEqualTo(start);
    assertThat(frequency.label(period)).isEqualTo(start.toString());
  }

  @Test
  void countsTheDaysOfAPeriod() {
    assertThat(Frequency.WEEKLY.daysIn(-3)).isEqualTo(7);
    assertThat(Frequency.MONTHLY.daysIn(Frequency.MONTHLY.periodOf(LocalDate.of(2024, 2, 9))))
        .isEqualTo(29);
    assertThat(Frequency.QUARTERLY.daysIn(0)).isEqualTo(90);
    assertThat(Frequency.YEARLY.daysIn(2)).isEqualTo(366);
  }

  @ParameterizedTest
  @EnumSource(value = Unit.class, mode = EnumSource.Mode.EXCLUDE, names = "COUNT")
  void aPeriodOutOfTheCalendarHasNoDate(Unit unit) {
    Frequency frequency = new Frequency(unit, 1);
    for (long period : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 1L << 60}) {
      assertThatThrownBy(() -> frequency.startOf(period)).isInstanceOf(DateTimeException.class);
    }
  }

  @Test
  void countedPeriodsHaveNoDates() {
    assertThat(Frequency.COUNTED.isDated()).isFalse();
    assertThat(Frequency.COUNTED.label(17)).isEqualTo("17");
    assertThatThrownBy(() -> Frequency.COUNTED.startOf(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Maybe");
    assertThatThrownBy(() -> Frequency.COUNTED.periodOf(LocalDate.EPOCH))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void readsWhatAUserWrites() {
    assertThat(Frequency.parse(" Weekly ")).isEqualTo(Frequency.WEEKLY);
    assertThat(Frequency.parse("DAILY")).isEqualTo(Frequency.DAILY);
    assertThat(Frequency.parse("monthly")).isEqualTo(Frequency.MONTHLY);
    assertThat(Frequency.parse("quarterly")).isEqualTo(Frequency.QUARTERLY);
    assertThat(Frequency.parse("yearly")).isEqualTo(Frequency.YEARLY);
    assertThat(Frequency.parse("counted")).isEqualTo(Frequency.COUNTED);
    assertThat(Frequency.parse("12")).isEqualTo(new Frequency(Unit.COUNT, 12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "fortnightly", "0", "-4", "1.5", "99999999999"})
  void refusesWhatItCannotRead(String text) {
    assertThatThrownBy(() -> Frequency.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
