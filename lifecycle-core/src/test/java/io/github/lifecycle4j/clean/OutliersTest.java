package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.clean.Outliers.Action;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutliersTest {

  private static final Outliers SEVEN_WEEKS = Outliers.defaults().withHalfWidth(3);

  /**
   * The window around 50 is 11 13 12 50 11 12 13: median 12, absolute deviations 1 1 0 38 1 0 1
   * with median 1, so values above 12 + 3 · 1.4826 are outliers.
   */
  private static final double[] SPIKE = {10, 12, 11, 13, 12, 50, 11, 12, 13, 10};

  private static long outliers(double... units) {
    Cleaner cleaner = Cleaner.defaults().withOutliers(SEVEN_WEEKS);
    return cleaner.clean(Weeks.units(units)).report().count(Issue.OUTLIER);
  }

  @Test
  void areFlaggedByDefault() {
    Cleaner cleaner = Cleaner.defaults().withOutliers(SEVEN_WEEKS);

    Cleaned cleaned = cleaner.clean(Weeks.units(SPIKE));

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(SPIKE);
    assertThat(cleaned.report().finding(Issue.OUTLIER).orElseThrow().examples())
        .containsExactly(new Finding.Example(A, "2024-02-05", "units", 50, 50));
  }

  @Test
  void areMissingOrCappedWhenTold() {
    Cleaner missing = Cleaner.defaults().withOutliers(SEVEN_WEEKS.withAction(Action.MISSING));
    Cleaner capping = Cleaner.defaults().withOutliers(SEVEN_WEEKS.withAction(Action.CAP));

    assertThat(Weeks.clean(missing, Weeks.units(SPIKE)))
        .containsExactly(10, 12, 11, 13, 12, Double.NaN, 11, 12, 13, 10);
    assertThat(Weeks.clean(capping, Weeks.units(SPIKE))[5]).isEqualTo(12 + 3 * 1.4826);
  }

  @Test
  void aPeakThatComesBackEverySeasonIsNone() {
    // Six years of quarters around 10 with every fourth quarter at 30, and one dip in a second one.
    Observations.Builder table = Observations.builder(Frequency.QUARTERLY);
    double[] usual = {10, 11, 9, 30};
    for (int quarter = 0; quarter < 24; quarter++) {
      table.add(
          A,
          Weeks.MONDAY.plusMonths(3L * quarter),
          quarter == 13 ? 1 : usual[quarter % 4] + quarter % 3);
    }
    Finding found =
        Cleaner.defaults().clean(table.build()).report().finding(Issue.OUTLIER).orElseThrow();
    assertThat(found.examples())
        .containsExactly(new Finding.Example(A, "2027-04-01", "units", 1, 1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {16, 8})
  void aValueWithinTheLimitsIsNone(double value) {
    assertThat(outliers(10, 12, 11, 13, 12, value, 11, 12, 13, 10)).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {17, 7})
  void aValueBeyondTheLimitsIsOne(double value) {
    assertThat(outliers(10, 12, 11, 13, 12, value, 11, 12, 13, 10)).isEqualTo(1);
  }

  @Test
  void rampsLaunchesAndShiftsAreNone() {
    assertThat(outliers(1, 2, 4, 8, 16, 32, 64, 128, 256, 512)).isZero();
    assertThat(outliers(900, 10, 11, 10, 12, 10, 11, 10)).isZero();
    assertThat(outliers(10, 11, 10, 12, 90, 90, 90, 90, 90, 90)).isZero();
  }

  @Test
  void intermittentSalesHaveNone() {
    assertThat(outliers(0, 0, 5, 0, 0, 0, 9, 0, 0, 0)).isZero();
  }

  @Test
  void promotedPeriodsAreNone() {
    Observations.Builder table =
        Observations.builder(Frequency.WEEKLY, new Column(Covariates.PROMOTION, Role.PAST));
    for (int i = 0; i < SPIKE.length; i++) {
      table.add(A, week(i), SPIKE[i], i == 5 ? 1 : 0);
    }

    CleaningReport report =
        Cleaner.defaults().withOutliers(SEVEN_WEEKS).clean(table.build()).report();

    assertThat(report.count(Issue.OUTLIER)).isZero();
  }

  @Test
  void checksItsOptions() {
    assertThatThrownBy(() -> SEVEN_WEEKS.withHalfWidth(1)).hasMessageContaining("1");
    assertThatThrownBy(() -> SEVEN_WEEKS.withThreshold(0)).hasMessageContaining("0.0");
  }
}
