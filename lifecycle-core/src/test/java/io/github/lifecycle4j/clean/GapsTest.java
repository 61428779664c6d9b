package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.B;
import static io.github.lifecycle4j.clean.Weeks.FIRST;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapsTest {

  /** A sells in weeks 0 and 2, B in weeks 1 and 4; A has an unknown number in week 3. */
  private static final Observations TABLE =
      Observations.builder(
              Frequency.WEEKLY,
              new Column(Covariates.PROMOTION, Role.PAST),
              new Column("rating", Role.PAST))
          .add(A, week(0), 4, 1, 4.5)
          .add(A, week(2), 5, 0, 4.6)
          .add(A, week(3), Double.NaN, Double.NaN, Double.NaN)
          .add(B, week(1), 7, 0, 3)
          .add(B, week(4), 8, 0, 3)
          .build();

  @Test
  void areZeroFromTheFirstRowToTheEndOfThePanelByDefault() {
    Cleaned cleaned = Cleaner.defaults().clean(TABLE);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(4, 0, 5, Double.NaN, 0);
    assertThat(cleaned.panel().series(1).startPeriod()).isEqualTo(FIRST + 1);
    assertThat(cleaned.panel().series(1).toArray()).containsExactly(7, 0, 0, 8);
    assertThat(cleaned.report().finding(Issue.GAP).orElseThrow().countsByProduct())
        .isEqualTo(Map.of(A, 2, B, 2));
    assertThat(cleaned.panel().covariates(0).past().get("promotion").toArray())
        .containsExactly(1, 0, 0, Double.NaN, 0);
    assertThat(cleaned.panel().covariates(0).past().get("rating").toArray())
        .containsExactly(4.5, Double.NaN, 4.6, Double.NaN, Double.NaN);
    assertThat(cleaned.report().count(Issue.COVARIATE_GAP)).isEqualTo(4);
  }

  @Test
  void areMissingWhenTold() {
    Cleaned cleaned = Cleaner.defaults().withGaps(Gaps.MISSING).clean(TABLE);

    assertThat(cleaned.panel().series(1).toArray()).containsExactly(7, Double.NaN, Double.NaN, 8);
    assertThat(cleaned.panel().covariates(1).past().get("promotion").toArray())
        .containsExactly(0, Double.NaN, Double.NaN, 0);
    assertThat(cleaned.report().count(Issue.GAP)).isEqualTo(4);
    assertThat(cleaned.report().finding(Issue.COVARIATE_GAP)).isEmpty();
  }

  @Test
  void aSeriesEndsWithItsLastRowWhenTold() {
    Cleaned cleaned = Cleaner.defaults().withSeriesEnd(SeriesEnd.LAST_ROW).clean(TABLE);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(4, 0, 5, Double.NaN);
    assertThat(cleaned.panel().series(1).toArray()).containsExactly(7, 0, 0, 8);
  }
}
