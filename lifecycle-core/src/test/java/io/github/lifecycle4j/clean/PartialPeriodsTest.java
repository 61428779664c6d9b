package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.B;
import static io.github.lifecycle4j.clean.Weeks.FIRST;
import static io.github.lifecycle4j.clean.Weeks.PLANNED_PROMOTION;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Coverage;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartialPeriodsTest {

  /** Recorded from the Wednesday of week 0 to the Friday of week 4. */
  private static final Coverage WEDNESDAY_TO_FRIDAY =
      new Coverage(week(0).plusDays(2), week(4).plusDays(4));

  private static Observations.Builder table() {
    return Observations.builder(Frequency.WEEKLY)
        .coverage(WEDNESDAY_TO_FRIDAY)
        .add(A, week(0).plusDays(3), 2)
        .add(A, week(2), 5)
        .add(A, week(4), 3);
  }

  @Test
  void dropsFirstAndLastWeekOfTheWholePanel() {
    Cleaned cleaned = Cleaner.defaults().clean(table().add(B, week(3), 7).build());

    // A was on sale before week 1, so its series begins there.
    assertThat(cleaned.panel().series(0).startPeriod()).isEqualTo(FIRST + 1);
    assertThat(cleaned.panel().series(0).toArray()).containsExactly(0, 5, 0);
    assertThat(cleaned.panel().series(1).startPeriod()).isEqualTo(FIRST + 3);
    assertThat(cleaned.panel().series(1).toArray()).containsExactly(7);
    assertThat(cleaned.report().finding(Issue.PARTIAL_PERIOD).orElseThrow().countsByProduct())
        .isEqualTo(Map.of(A, 2));
    assertThat(cleaned.report().rows()).isEqualTo(new CleaningReport.Rows(4, 2, 0, 0, 2));
  }

  @Test
  void makesThemMissing() {
    Cleaner cleaner = Cleaner.defaults().withPartialPeriods(PartialPeriods.MISSING);

    Cleaned cleaned = cleaner.clean(table().build());

    assertThat(cleaned.panel().series(0).toArray())
        .containsExactly(Double.NaN, 0, 5, 0, Double.NaN);
    Finding finding = cleaned.report().finding(Issue.PARTIAL_PERIOD).orElseThrow();
    assertThat(finding.effect()).isEqualTo(Effect.CHANGED);
    assertThat(finding.count()).isEqualTo(2);
  }

  @Test
  void keepsThem() {
    Cleaner cleaner = Cleaner.defaults().withPartialPeriods(PartialPeriods.KEEP);

    Cleaned cleaned = cleaner.clean(table().build());

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(2, 0, 5, 0, 3);
    assertThat(cleaned.report().finding(Issue.PARTIAL_PERIOD).orElseThrow().effect())
        .isEqualTo(Effect.FLAGGED);
  }

  @Test
  void wholeWeeksStayAndRecordedWeeksWithoutAnyRowAreZero() {
    Observations table =
        Observations.builder(Frequency.WEEKLY)
            .coverage(new Coverage(week(0), week(3).plusDays(6)))
            .add(A, week(1), 5)
            .build();

    Cleaned cleaned = Cleaner.defaults().clean(table);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(5, 0, 0);
    assertThat(cleaned.report().count(Issue.PARTIAL_PERIOD)).isZero();
  }

  @Test
  void plansOfADroppedLastWeekStay() {
    Observations table =
        Observations.builder(Frequency.WEEKLY, PLANNED_PROMOTION)
            .coverage(WEDNESDAY_TO_FRIDAY)
            .add(A, week(3), 5, 0)
            .add(A, week(4), 2, 1)
            .add(A, week(5), Double.NaN, 0.5)
            .build();

    Cleaned cleaned = Cleaner.defaults().clean(table);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(5);
    assertThat(cleaned.panel().covariates(0).future().get("promotion").toArray())
        .containsExactly(0, 1, 0.5);
    assertThat(cleaned.report().finding(Issue.PARTIAL_PERIOD_UNITS).orElseThrow().examples())
        .containsExactly(new Finding.Example(A, "2024-01-29", "units", 2, Double.NaN));
    assertThat(cleaned.report().rows()).isEqualTo(new CleaningReport.Rows(3, 1, 2, 0, 0));
  }

  @Test
  void withoutAFullPeriodEveryRowIsDroppedAndReported() {
    Observations table =
        Observations.builder(Frequency.WEEKLY)
            .coverage(new Coverage(week(0).plusDays(1), week(0).plusDays(3)))
            .add(A, week(0).plusDays(1), 5)
            .build();

    Cleaned cleaned = Cleaner.defaults().clean(table);

    assertThat(cleaned.panel().keys()).containsExactly(A);
    assertThat(cleaned.panel().series(0).isEmpty()).isTrue();
    assertThat(cleaned.report().count(Issue.PARTIAL_PERIOD)).isEqualTo(1);
  }
}
