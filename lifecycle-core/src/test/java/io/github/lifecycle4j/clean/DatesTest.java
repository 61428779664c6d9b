package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.B;
import static io.github.lifecycle4j.clean.Weeks.PLANNED_PROMOTION;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatesTest {

  private static Observations.Builder table() {
    return Observations.builder(Frequency.WEEKLY).add(A, week(0), 4).add(A, week(1), 5);
  }

  @Test
  void dropsWhatIsBeforeTheEarliestDay() {
    Observations table = table().add(A, LocalDate.of(1899, 12, 31), 7).build();

    Cleaned cleaned = Cleaner.defaults().clean(table);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(4, 5);
    Finding finding = cleaned.report().finding(Issue.IMPOSSIBLE_DATE).orElseThrow();
    assertThat(finding.effect()).isEqualTo(Effect.DROPPED);
    assertThat(finding.countsByProduct()).isEqualTo(Map.of(A, 1));
    assertThat(finding.examples())
        .containsExactly(new Finding.Example(A, "1899-12-31", "units", 7, Double.NaN));
    assertThat(cleaned.report().rows()).isEqualTo(new CleaningReport.Rows(3, 2, 0, 0, 1));
  }

  @Test
  void dropsWhatIsAfterTheLatestDay() {
    Cleaner cleaner =
        Cleaner.defaults().withDates(DateLimits.defaults().withLatest(week(0).plusDays(6)));

    assertThat(Weeks.clean(cleaner, table().build())).containsExactly(4);
  }

  @Test
  void dropsSalesAfterTheDayOfTheDataButNoPlans() {
    Observations table =
        Observations.builder(Frequency.WEEKLY, PLANNED_PROMOTION)
            .add(A, week(0), 4, 0)
            .add(A, week(1), Double.NaN, 1)
            .add(A, week(2), 9, 1)
            .build();
    Cleaner cleaner = Cleaner.defaults().withDates(DateLimits.defaults().withAsOf(week(0)));

    Cleaned cleaned = cleaner.clean(table);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(4);
    assertThat(cleaned.panel().covariates(0).future().get("promotion").toArray())
        .containsExactly(0, 1);
    assertThat(cleaned.report().rows()).isEqualTo(new CleaningReport.Rows(3, 1, 1, 0, 1));
  }

  @Test
  void oneMistypedYearDoesNotStretchEverySeries() {
    Observations table = table().add(B, week(1), 6).add(B, LocalDate.of(2911, 1, 3), 8).build();

    Cleaned cleaned = Cleaner.defaults().clean(table);

    assertThat(cleaned.panel().observations()).isEqualTo(2 + 1);
    assertThat(cleaned.report().finding(Issue.STRAY_DATE).orElseThrow().countsByProduct())
        .isEqualTo(Map.of(B, 1));
  }

  @Test
  void aRowIsStrayOnlyBeyondTheAllowedNumberOfEmptyPeriods() {
    Observations table = table().add(A, week(5), 6).build(); // weeks 2, 3 and 4 are empty

    Cleaner three = Cleaner.defaults().withDates(DateLimits.defaults().withMaxEmptyPeriods(3));
    Cleaner two = Cleaner.defaults().withDates(DateLimits.defaults().withMaxEmptyPeriods(2));

    assertThat(Weeks.clean(three, table)).containsExactly(4, 5, 0, 0, 0, 6);
    assertThat(Weeks.clean(two, table)).containsExactly(4, 5);
  }

  @Test
  void aDayThatNoCalendarHasIsDroppedAndNamed() {
    Observations.Builder table = table();
    table.add(table.product(A), Long.MAX_VALUE, 3);

    CleaningReport report = Cleaner.defaults().clean(table.build()).report();

    assertThat(report.finding(Issue.IMPOSSIBLE_DATE).orElseThrow().examples().get(0).when())
        .isEqualTo("day 9223372036854775807");
  }

  @ParameterizedTest
  @EnumSource(names = {"DAY", "WEEK", "MONTH", "QUARTER", "YEAR"})
  void theEndsOfTheCalendarAreImpossibleEvenWithoutLimits(Frequency.Unit unit) {
    DateLimits none = DateLimits.defaults().withEarliest(LocalDate.MIN).withLatest(LocalDate.MAX);
    Observations table =
        Observations.builder(new Frequency(unit, 1))
            .add(A, LocalDate.MIN, 1)
            .add(A, LocalDate.MAX, 2)
            .build();

    Cleaned cleaned = Cleaner.defaults().withDates(none).clean(table);

    assertThat(cleaned.panel().series(0).isEmpty()).isTrue();
    assertThat(cleaned.report().count(Issue.IMPOSSIBLE_DATE)).isEqualTo(2);
  }

  @Test
  void countedPeriodsHaveNoImpossibleDates() {
    Observations.Builder table = Observations.builder(Frequency.COUNTED);
    int a = table.product(A);
    table.add(a, -3, 1).add(a, -2, 2).add(a, Long.MIN_VALUE, 5).add(a, 5_000, 4);

    Cleaned cleaned = Cleaner.defaults().clean(table.build());

    assertThat(cleaned.panel().series(0).startPeriod()).isEqualTo(-3);
    assertThat(cleaned.panel().series(0).toArray()).containsExactly(1, 2);
    assertThat(cleaned.report().count(Issue.IMPOSSIBLE_DATE)).isEqualTo(1);
    assertThat(cleaned.report().count(Issue.STRAY_DATE)).isEqualTo(1);
  }

  @Test
  void refusesATableThatNoPanelCanHold() {
    Observations.Builder table = Observations.builder(Frequency.COUNTED);
    table.add(table.product(A), 0, 1).add(table.product(A), 1_000_000_000L, 1);
    Cleaner cleaner =
        Cleaner.defaults().withDates(DateLimits.defaults().withMaxEmptyPeriods(Integer.MAX_VALUE));

    assertThatThrownBy(() -> cleaner.clean(table.build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spans 1000000001 periods");
  }

  @Test
  void checksItsOptions() {
    DateLimits limits = DateLimits.defaults();
    assertThatThrownBy(() -> limits.withLatest(LocalDate.of(1800, 1, 1)))
        .hasMessageContaining("1800-01-01");
    assertThatThrownBy(() -> limits.withMaxEmptyPeriods(0)).hasMessageContaining("0");
  }
}
