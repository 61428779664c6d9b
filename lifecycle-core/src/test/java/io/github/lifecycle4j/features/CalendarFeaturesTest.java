package io.github.lifecycle4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFeaturesTest {

  private static final double NAN = Double.NaN;

  /** Rows from the period of the date on. */
  private static FeatureTable rows(
      Feature feature, Frequency frequency, LocalDate cutoff, int horizon) {
    Series history = Series.of(ProductKey.of("A"), frequency, frequency.periodOf(cutoff) - 2, 1, 1);
    return FeatureSet.of(feature)
        .fit(Panel.of(history))
        .rows(Known.of(history, Covariates.none()), horizon);
  }

  @Test
  void aWeekIsNumberedAsInIso8601() {
    // 2020 has 53 ISO weeks; the last starts on 2020-12-28 and its Thursday is 2020-12-31.
    FeatureTable rows = rows(Features.calendar(), Frequency.WEEKLY, LocalDate.of(2020, 12, 28), 2);

    assertThat(rows.columns())
        .containsExactly(
            "week",
            "week_sin",
            "week_cos",
            "month",
            "month_sin",
            "month_cos",
            "quarter",
            "quarter_sin",
            "quarter_cos");
    assertThat(rows.column("week")).containsExactly(53, 1);
    assertThat(rows.column("month")).containsExactly(12, 1);
    assertThat(rows.column("quarter")).containsExactly(4, 1);
    assertThat(rows.value(0, "week_sin")).isCloseTo(Math.sin(2 * Math.PI * 52 / 53), within(1e-12));
    assertThat(rows.value(1, "week_cos")).isEqualTo(1);
  }

  @Test
  void cyclesCloseOnTheCircle() {
    // July is half a year from January, the 4th month a quarter of a year.
    FeatureTable rows = rows(Features.calendar(), Frequency.MONTHLY, LocalDate.of(2024, 4, 1), 4);

    assertThat(rows.column("month")).containsExactly(4, 5, 6, 7);
    assertThat(rows.value(0, "month_sin")).isCloseTo(1, within(1e-15));
    assertThat(rows.value(0, "month_cos")).isCloseTo(0, within(1e-15));
    assertThat(rows.value(3, "month_sin")).isCloseTo(0, within(1e-15));
    assertThat(rows.value(3, "month_cos")).isCloseTo(-1, within(1e-15));
    assertThat(rows.value(3, "quarter")).isEqualTo(3);
  }

  @Test
  void aDayHasADayOfTheWeek() {
    // 2024-03-03 is a Sunday in ISO week 9.
    FeatureTable rows = rows(Features.calendar(), Frequency.DAILY, LocalDate.of(2024, 3, 3), 2);

    assertThat(rows.column("day_of_week")).containsExactly(7, 1);
    assertThat(rows.column("week")).containsExactly(9, 10);
  }

  @Test
  void gridsHaveOnlyTheCalendarThatTheyHave() {
    LocalDate date = LocalDate.of(2024, 1, 1);

    assertThat(rows(Features.calendar(), Frequency.QUARTERLY, date, 1).columns())
        .containsExactly("quarter", "quarter_sin", "quarter_cos");
    assertThat(rows(Features.calendar(), Frequency.YEARLY, date, 1).columns()).isEmpty();
    Panel counted = Panel.of(Series.of(ProductKey.of("A"), Frequency.COUNTED, 0, 1));
    assertThat(FeatureSet.of(Features.calendar()).fit(counted).columns()).isEmpty();
  }

  @Test
  void holidaysAreCountedByPeriod() {
    // Weeks from Monday 2023-12-11: 11th, 18th, 25th with two holidays, 1 January with one.
    List<LocalDate> dates =
        List.of(LocalDate.of(2023, 12, 25), LocalDate.of(2023, 12, 26), LocalDate.of(2024, 1, 1));
    FeatureTable rows =
        rows(Features.holidays("holiday", dates), Frequency.WEEKLY, LocalDate.of(2023, 12, 11), 5);

    assertThat(rows.column("holiday_count")).containsExactly(0, 0, 2, 1, 0);
    assertThat(rows.column("periods_to_holiday")).containsExactly(2, 1, 0, 0, NAN);
    assertThat(rows.column("periods_since_holiday")).containsExactly(NAN, NAN, 0, 0, 1);
  }

  @Test
  void holidaysNeedDates() {
    Panel counted = Panel.of(Series.of(ProductKey.of("A"), Frequency.COUNTED, 0, 1));
    Feature holidays = Features.holidays("holiday", List.of(LocalDate.of(2024, 1, 1)));

    assertThatThrownBy(() -> holidays.fit(counted))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Counted periods have no dates");
  }
}
