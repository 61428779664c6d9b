package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.B;
import static io.github.lifecycle4j.clean.Weeks.FIRST;
import static io.github.lifecycle4j.clean.Weeks.PLANNED_PROMOTION;
import static io.github.lifecycle4j.clean.Weeks.STOCK;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.Observations.Shared;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CovariatesTest {

  private static final Series INDEX =
      Series.of(ProductKey.of("market"), Frequency.WEEKLY, FIRST, 100, 101, 102);

  private static Shared shared(String name, Role role, Optional<String> category) {
    return new Shared(name, role, category, INDEX);
  }

  @Test
  void plansReachBeyondTheSeries() {
    Observations table =
        Observations.builder(Frequency.WEEKLY, PLANNED_PROMOTION, STOCK)
            .add(A, week(0), 4, 0, 9)
            .add(A, week(1), 5, 1, 8)
            .add(A, week(2), Double.NaN, 1, Double.NaN)
            .add(A, week(4), Double.NaN, 0.5, Double.NaN)
            .build();

    Cleaned cleaned = Cleaner.defaults().clean(table);

    Covariates covariates = cleaned.panel().covariates(0);
    assertThat(cleaned.panel().series(0).toArray()).containsExactly(4, 5);
    assertThat(covariates.past().get("stock").toArray()).containsExactly(9, 8);
    assertThat(covariates.past().get("stockout").toArray()).containsExactly(0, 0);
    assertThat(covariates.future().get("promotion").toArray())
        .containsExactly(0, 1, 1, 0, 0.5); // week 3 has no row: no promotion is planned
    assertThat(covariates.future().get("promotion").startPeriod()).isEqualTo(FIRST);
    assertThat(cleaned.report().rows()).isEqualTo(new CleaningReport.Rows(4, 2, 2, 0, 0));
  }

  @Test
  void unknownUnitsBeforeTheEndOfThePanelAreMissingSales() {
    Observations table =
        Observations.builder(Frequency.WEEKLY, PLANNED_PROMOTION)
            .add(A, week(0), 4, 0)
            .add(A, week(1), Double.NaN, 1)
            .add(B, week(2), 6, 0)
            .build();

    Panel panel = Cleaner.defaults().clean(table).panel();

    assertThat(panel.series(0).toArray()).containsExactly(4, Double.NaN, 0);
  }

  @Test
  void withTheirOwnEndPlansBeginAfterTheLastSale() {
    Observations table =
        Observations.builder(Frequency.WEEKLY, PLANNED_PROMOTION)
            .add(A, week(0), 4, 0)
            .add(A, week(1), Double.NaN, 1)
            .add(B, week(2), 6, 0)
            .build();

    Cleaned cleaned = Cleaner.defaults().withSeriesEnd(SeriesEnd.LAST_ROW).clean(table);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(4);
    assertThat(cleaned.panel().covariates(0).future().get("promotion").toArray())
        .containsExactly(0, 1);
    assertThat(cleaned.report().rows()).isEqualTo(new CleaningReport.Rows(3, 2, 1, 0, 0));
  }

  @Test
  void aProductThatIsOnlyPlannedHasAnEmptySeriesAtTheEndOfThePanel() {
    Observations table =
        Observations.builder(Frequency.WEEKLY, PLANNED_PROMOTION)
            .add(A, week(0), 4, 0)
            .add(B, week(2), Double.NaN, 1)
            .build();

    Panel panel = Cleaner.defaults().clean(table).panel();

    assertThat(panel.series(1).isEmpty()).isTrue();
    assertThat(panel.series(1).startPeriod()).isEqualTo(FIRST + 1);
    assertThat(panel.covariates(1).future().get("promotion").toArray()).containsExactly(0, 1);
  }

  @Test
  void sharedCovariatesAreAttachedWithoutACopy() {
    Observations table =
        Observations.builder(Frequency.WEEKLY)
            .add(A, week(0), 4)
            .add(B, week(0), 6)
            .attribute(A, Covariates.CATEGORY, "toys")
            .share(shared("weather", Role.PAST, Optional.of("toys")))
            .share(shared("market", Role.FUTURE, Optional.empty()))
            .build();

    Panel panel = Cleaner.defaults().clean(table).panel();

    assertThat(panel.covariates(0).attribute(Covariates.CATEGORY)).contains("toys");
    assertThat(panel.covariates(0).past().get("weather")).isSameAs(INDEX);
    assertThat(panel.covariates(1).past()).isEmpty();
    assertThat(panel.covariates(0).future().get("market")).isSameAs(INDEX);
    assertThat(panel.covariates(1).future().get("market")).isSameAs(INDEX);
  }

  @Test
  void theValuesOfACategoryReplaceThoseThatAllShare() {
    Series other = Series.of(ProductKey.of("toys"), Frequency.WEEKLY, FIRST, 90);
    Observations table =
        Observations.builder(Frequency.WEEKLY)
            .add(A, week(0), 4)
            .attribute(A, Covariates.CATEGORY, "toys")
            .share(new Shared("market", Role.PAST, Optional.of("toys"), other))
            .share(shared("market", Role.PAST, Optional.empty()))
            .build();

    assertThat(Cleaner.defaults().clean(table).panel().covariates(0).past().get("market"))
        .isSameAs(other);
  }

  @Test
  void contradictionsAreRefused() {
    Observations.Builder twice =
        Observations.builder(Frequency.WEEKLY)
            .share(shared("market", Role.PAST, Optional.empty()))
            .share(shared("market", Role.FUTURE, Optional.of("toys")));
    Observations.Builder column =
        Observations.builder(Frequency.WEEKLY, STOCK)
            .share(shared("stock", Role.PAST, Optional.empty()));
    Observations.Builder grid =
        Observations.builder(Frequency.DAILY).share(shared("market", Role.PAST, Optional.empty()));

    assertThatThrownBy(() -> Cleaner.defaults().clean(twice.build()))
        .hasMessageContaining("'market' is given twice");
    assertThatThrownBy(() -> Cleaner.defaults().clean(column.build()))
        .hasMessageContaining("'stock' is both shared and a column");
    assertThatThrownBy(() -> Cleaner.defaults().clean(grid.build()))
        .hasMessageContaining("has the grid WEEK but the table has DAY");
  }
}
