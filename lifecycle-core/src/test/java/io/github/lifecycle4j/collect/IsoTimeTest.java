package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2010-12-01, 2010-12-01T00:00:00",
    "2010-12-01 08:26, 2010-12-01T08:26:00",
    "2010-12-01T08:26:59, 2010-12-01T08:26:59",
    "2010-12-01T08:26:59.999, 2010-12-01T08:26:59",
    "2010-12-01T23:26:59Z, 2010-12-01T23:26:59",
    "2010-12-01T23:26-05, 2010-12-01T23:26:00",
    "2010-12-01T23:26:59.5+0530, 2010-12-01T23:26:59",
    "2010-12-01 23:26:59+05:30, 2010-12-01T23:26:59",
    "1969-12-31 23:59:59, 1969-12-31T23:59:59",
    "2012-02-29, 2012-02-29T00:00:00"
  })
  void readsTheTimeThatIsWritten(String text, LocalDateTime time) {
    assertThat(IsoTime.second(Cell.of(text))).isEqualTo(time.toEpochSecond(ZoneOffset.UTC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2010",
        "2010-12",
        "2010-12-1",
        "2010/12/01",
        "01-12-2010",
        "2011-02-29",
        "2010-13-01",
        "2010-00-10",
        "2010-12-01x",
        "2010-12-01T",
        "2010-12-01T08",
        "2010-12-01T24:00",
        "2010-12-01T08:60",
        "2010-12-01T08:26:",
        "2010-12-01T08:26:5",
        "2010-12-01T08:26:59.",
        "2010-12-01T08:26:59z",
        "2010-12-01T08:26:59+",
        "2010-12-01T08:26:59+1",
        "2010-12-01T08:26:59+99:00",
        "2010-12-01T08:26:59+01-00",
        "2010-12-01T08:26:59 ",
        "-010-12-01",
        "٢٠١٠-12-01",
        "2010-12-0\0"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> IsoTime.second(Cell.of(text))).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2010, YEAR, 2010-01-01",
    "2010-11, YEAR, 2010-11-01",
    "2010-11, QUARTER, 2010-11-01",
    "2010-11, MONTH, 2010-11-01",
    "2010-11-15, MONTH, 2010-11-15",
    "2010-11-15T23:59, DAY, 2010-11-15"
  })
  void aCoarseGridTakesCoarseTimes(String text, Unit unit, LocalDate day) {
    assertThat(IsoTime.day(Cell.of(text), unit)).isEqualTo(day.toEpochDay());
  }

  @ParameterizedTest
  @CsvSource({"2010, MONTH", "2010-11, WEEK", "2010-11, DAY", "2010-13, MONTH"})
  void aFineGridTakesNone(String text, Unit unit) {
    assertThatThrownBy(() -> IsoTime.day(Cell.of(text), unit))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void countsDaysAsTheCalendarDoes() {
    for (LocalDate date = LocalDate.of(0, 1, 1); date.getYear() < 9999; date = date.plusDays(13)) {
      assertThat(IsoTime.day(Cell.of(date.toString()), Unit.DAY)).isEqualTo(date.toEpochDay());
    }
  }
}
