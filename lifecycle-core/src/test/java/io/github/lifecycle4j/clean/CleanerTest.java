package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.B;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Series;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CleanerTest {

  @Test
  void anEmptyTableIsAnEmptyPanel() {
    Cleaned cleaned = Cleaner.defaults().clean(Observations.builder(Frequency.WEEKLY).build());

    assertThat(cleaned.panel().size()).isZero();
    assertThat(cleaned.report().rows()).isEqualTo(new CleaningReport.Rows(0, 0, 0, 0, 0));
    assertThat(cleaned.report().lines())
        .containsExactly(
            "0 rows: 0 kept, 0 planned, 0 merged, 0 dropped", "0 products, by data quality: {}");
  }

  @Test
  void oneRowIsASeriesOfOnePeriod() {
    Cleaned cleaned = Cleaner.defaults().clean(Weeks.units(7));

    assertThat(cleaned.panel().series(0)).isEqualTo(Series.of(A, Frequency.WEEKLY, week(0), 7));
  }

  @Test
  void unknownUnitsAloneAreAMissingSeries() {
    assertThat(Weeks.clean(Cleaner.defaults(), Weeks.units(Double.NaN, Double.NaN)))
        .containsExactly(Double.NaN, Double.NaN);
  }

  @Test
  void aProductWithBadRowsAloneStaysWithAnEmptySeries() {
    Observations table =
        Observations.builder(Frequency.WEEKLY)
            .add(A, LocalDate.of(1066, 10, 14), 3)
            .add(B, week(0), 4)
            .build();

    Cleaned cleaned = Cleaner.defaults().clean(table);

    assertThat(cleaned.panel().keys()).containsExactly(A, B);
    assertThat(cleaned.panel().series(0).isEmpty()).isTrue();
    assertThat(cleaned.report().quality().get(0).reasons())
        .contains("D: 0 periods with known units", "D: 100.0 % of rows with a wrong date");
    assertThat(cleaned.report().lines())
        .containsExactly(
            "2 rows: 1 kept, 0 planned, 0 merged, 1 dropped",
            "impossible date: 1 in 1 products; the row is dropped (A on 1066-10-14: units 3 -> missing)",
            "2 products, by data quality: {D=2}");
  }

  @Test
  void aTableOfBadRowsAloneIsAPanelOfEmptySeries() {
    Observations table =
        Observations.builder(Frequency.WEEKLY).add(A, LocalDate.of(1066, 10, 14), 3).build();

    assertThat(Cleaner.defaults().clean(table).panel().observations()).isZero();
  }

  @Test
  void aProductWithoutRowsStays() {
    Observations.Builder table = Observations.builder(Frequency.WEEKLY).add(A, week(0), 4);
    table.product(B);

    assertThat(Cleaner.defaults().clean(table.build()).panel().keys()).containsExactly(A, B);
  }

  @Test
  void cleansOnEveryGrid() {
    for (Frequency frequency :
        new Frequency[] {
          Frequency.DAILY, Frequency.MONTHLY, Frequency.QUARTERLY, Frequency.YEARLY
        }) {
      Observations table =
          Observations.builder(frequency)
              .add(A, LocalDate.of(2023, 12, 31), 1)
              .add(A, LocalDate.of(2024, 1, 1), 2)
              .build();

      assertThat(Weeks.clean(Cleaner.defaults(), table)).containsExactly(1, 2);
    }
  }

  @Test
  void aReportWhoseRowsDoNotAddUpIsRefused() {
    assertThatThrownBy(() -> new CleaningReport.Rows(5, 1, 1, 1, 1))
        .hasMessageContaining("5 read, but 1 kept, 1 planned, 1 merged and 1 dropped");
  }
}
