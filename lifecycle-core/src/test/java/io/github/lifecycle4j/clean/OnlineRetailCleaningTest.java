package io.github.lifecycle4j.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.ReferenceData;
import io.github.lifecycle4j.collect.TransactionCsvSource;
import io.github.lifecycle4j.collect.TransactionRules;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Series;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * The invoice lines of a UK online shop (UCI Online Retail), Wednesday, 2010-12-01 to Friday,
 * 2011-12-09.
 */
class OnlineRetailCleaningTest {

  private static final LocalDate FIRST_FULL_WEEK = LocalDate.of(2010, 12, 6);
  private static final LocalDate AFTER_LAST_FULL_WEEK = LocalDate.of(2011, 12, 5);

  @Test
  void noUnitIsLostOnTheWayToFullWeeks() {
    Path file = ReferenceData.file("online_retail", "online_retail.csv.gz");
    Observations rows =
        TransactionCsvSource.of(file, TransactionRules.onlineRetail(Frequency.WEEKLY))
            .collect()
            .observations();

    Cleaned cleaned = Cleaner.defaults().withNegativeUnits(NegativeUnits.KEEP).clean(rows);

    long first = Frequency.WEEKLY.periodOf(FIRST_FULL_WEEK);
    long end = Frequency.WEEKLY.periodOf(AFTER_LAST_FULL_WEEK);
    double collected = 0;
    long outside = 0;
    for (int row = 0; row < rows.rows(); row++) {
      boolean inside = rows.period(row) >= first && rows.period(row) < end;
      collected += inside ? rows.units(row) : 0;
      outside += inside ? 0 : 1;
    }
    double kept = 0;
    for (Series series : cleaned.panel().series()) {
      assertThat(series.startPeriod()).isBetween(first, end);
      assertThat(series.endPeriod()).isEqualTo(end);
      for (double units : series.toArray()) {
        kept += units;
      }
    }
    assertThat(kept).isEqualTo(collected);
    assertThat(cleaned.report().count(Issue.PARTIAL_PERIOD)).isEqualTo(outside);
    assertThat(cleaned.report().rows().read()).isEqualTo(rows.rows());
  }
}
