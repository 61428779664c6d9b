package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.PRICE;
import static io.github.lifecycle4j.clean.Weeks.STOCK;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.clean.Duplicates.Merge;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.Panel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  private static final Column VISITS = new Column("visits", Role.PAST);

  /** Week 0 has three rows, the last of them first in the table. */
  private static final Observations TABLE =
      Observations.builder(Frequency.WEEKLY, PRICE, STOCK, VISITS)
          .add(A, week(0).plusDays(5), 2, 13, 40, 7)
          .add(A, week(0), 5, 10, 60, 1)
          .add(A, week(0).plusDays(1), 1, 20, 50, 2)
          .add(A, week(1), 9, 11, 30, 3)
          .build();

  private static Cleaner merging(Merge merge) {
    return Cleaner.defaults().withDuplicates(Duplicates.defaults().withMerge(merge));
  }

  private static double[] covariate(Cleaner cleaner, String name) {
    Panel panel = cleaner.clean(TABLE).panel();
    return panel.covariates(0).past().get(name).toArray();
  }

  @Test
  void sumsByDefault() {
    Cleaner cleaner = Cleaner.defaults();

    Cleaned cleaned = cleaner.clean(TABLE);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(8, 9);
    assertThat(covariate(cleaner, "price")).containsExactly((5 * 10 + 1 * 20 + 2 * 13) / 8.0, 11);
    assertThat(covariate(cleaner, "stock")).containsExactly(40, 30);
    assertThat(covariate(cleaner, "visits")).containsExactly(10, 3);
    Finding finding = cleaned.report().finding(Issue.DUPLICATE).orElseThrow();
    assertThat(finding.effect()).isEqualTo(Effect.MERGED);
    assertThat(finding.countsByProduct()).isEqualTo(Map.of(A, 2));
    assertThat(finding.examples())
        .containsExactly(new Finding.Example(A, "2024-01-01", "units", 5, 8));
    assertThat(cleaned.report().rows()).isEqualTo(new CleaningReport.Rows(4, 2, 0, 2, 0));
  }

  @Test
  void averages() {
    assertThat(Weeks.clean(merging(Merge.MEAN), TABLE)).containsExactly(8 / 3.0, 9);
  }

  @Test
  void keepsOneRowWithItsCovariates() {
    assertThat(Weeks.clean(merging(Merge.KEEP_FIRST), TABLE)).containsExactly(5, 9);
    assertThat(covariate(merging(Merge.KEEP_FIRST), "stock")).containsExactly(60, 30);
    assertThat(Weeks.clean(merging(Merge.KEEP_LAST), TABLE)).containsExactly(2, 9);
    assertThat(covariate(merging(Merge.KEEP_LAST), "visits")).containsExactly(7, 3);
    assertThat(merging(Merge.KEEP_LAST).clean(TABLE).report().rows())
        .isEqualTo(new CleaningReport.Rows(4, 2, 0, 0, 2));
  }

  @Test
  void refuses() {
    assertThatThrownBy(() -> merging(Merge.REFUSE).clean(TABLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'A' has 3 rows in the period 2024-01-01");
    assertThat(Weeks.clean(merging(Merge.REFUSE), Weeks.units(3, 4))).containsExactly(3, 4);
  }

  @Test
  void aggregatesACovariateAsTold() {
    Duplicates options = Duplicates.defaults().withAggregation("stock", Aggregation.MAX);

    assertThat(covariate(Cleaner.defaults().withDuplicates(options), "stock"))
        .containsExactly(60, 30);
    assertThat(options.aggregation("price")).isEqualTo(Aggregation.UNITS_WEIGHTED_MEAN);
    assertThat(options.aggregation("temperature")).isEqualTo(Aggregation.MEAN);
  }

  @Test
  void unknownNumbersCountOnlyWhenAllAreUnknown() {
    Observations table =
        Observations.builder(Frequency.WEEKLY, PRICE)
            .add(A, week(0), Double.NaN, 10)
            .add(A, week(0), 4, Double.NaN)
            .add(A, week(1), Double.NaN, 12)
            .add(A, week(1), Double.NaN, 14)
            .build();

    Panel panel = Cleaner.defaults().clean(table).panel();

    assertThat(panel.series(0).toArray()).containsExactly(4, Double.NaN);
    assertThat(panel.covariates(0).past().get("price").toArray()).containsExactly(10, 13);
  }

  @Test
  void flagsRepeatedRowsAndDropsThemWhenTold() {
    Observations table =
        Observations.builder(Frequency.WEEKLY, PRICE)
            .add(A, week(0), 3, 10)
            .add(A, week(0), 3, 10)
            .add(A, week(0), 3, 11)
            .add(A, week(0).plusDays(1), 3, 10)
            .build();
    Cleaner dropping =
        Cleaner.defaults().withDuplicates(Duplicates.defaults().withDropRepeats(true));

    assertThat(Weeks.clean(Cleaner.defaults(), table)).containsExactly(12);
    assertThat(Cleaner.defaults().clean(table).report().count(Issue.REPEATED_ROW)).isEqualTo(1);
    assertThat(Weeks.clean(dropping, table)).containsExactly(9);
    assertThat(dropping.clean(table).report().rows())
        .isEqualTo(new CleaningReport.Rows(4, 1, 0, 2, 1));
  }

  @Test
  void aSumThatIsTooLargeIsMissingAndReported() {
    Observations table =
        Observations.builder(Frequency.WEEKLY)
            .add(A, week(0), 1e308)
            .add(A, week(0), 1e308)
            .build();

    Cleaned cleaned = Cleaner.defaults().clean(table);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(Double.NaN);
    assertThat(cleaned.report().count(Issue.OVERFLOW)).isEqualTo(1);
  }
}
