package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.ReferenceData;
import io.github.lifecycle4j.collect.CollectionReport.Note;
import io.github.lifecycle4j.collect.CollectionReport.Rejection;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Coverage;
import io.github.lifecycle4j.data.ProductKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * All 541,909 invoice lines of "Online Retail" (Chen 2015, UCI repository, CC BY 4.0).
 *
 * <p>The expected numbers come from a Python program of its own (module csv, exact decimals, plain
 * lists searched from their end for each return) that follows the rule in words.
 */
class OnlineRetailTest {

  private static Collected collected;

  @BeforeAll
  static void collect() {
    Path file = ReferenceData.file("online_retail", "online_retail.csv.gz");
    collected =
        TransactionCsvSource.of(file, TransactionRules.onlineRetail(Frequency.WEEKLY)).collect();
  }

  @Test
  void everyLineIsAccountedFor() {
    CollectionReport report = collected.report();

    assertThat(report.read()).isEqualTo(541_909);
    assertThat(report.used()).isEqualTo(524_754);
    // 7,483 returns and 3,004 sales that were returned as a whole.
    assertThat(report.netted()).isEqualTo(10_487);
    assertThat(
            report.rejections().stream()
                .collect(Collectors.toMap(Rejection::reason, Rejection::count)))
        .isEqualTo(
            Map.of(
                "the code is no product", 2_950L,
                "the price is missing or not above zero", 2_497L,
                "the return has no sale that it cancels", 1_221L));
    assertThat(report.notes().stream().collect(Collectors.toMap(Note::text, Note::count)))
        .isEqualTo(
            Map.of(
                "the line repeats an earlier one in every field", 5_259L,
                "the return is larger than the sales found for it", 51L));
  }

  @Test
  void theTotalsAreThoseOfTheFile() {
    Observations rows = collected.observations();
    double units = 0;
    double revenue = 0;
    double customers = 0;
    for (int row = 0; row < rows.rows(); row++) {
      units += rows.units(row);
      revenue += rows.units(row) * rows.value(row, 0);
      customers += Double.isNaN(rows.value(row, 1)) ? 0 : rows.value(row, 1);
    }

    assertThat(rows.rows()).isEqualTo(101_103);
    assertThat(rows.products()).hasSize(3_902);
    assertThat(units).isEqualTo(5_326_423);
    assertThat(revenue).isCloseTo(9_820_940.93, within(0.001));
    assertThat(customers).isEqualTo(378_264);
    assertThat(rows.coverage())
        .contains(new Coverage(LocalDate.of(2010, 12, 1), LocalDate.of(2011, 12, 9)));
  }

  @Test
  void aWeekOfAProductIsRight() {
    Observations rows = collected.observations();
    int product = rows.products().indexOf(ProductKey.of("85123A"));
    long day = LocalDate.of(2011, 11, 14).toEpochDay();
    int row = 0;
    while (rows.product(row) != product || rows.day(row) != day) {
      row++;
    }

    assertThat(rows.units(row)).isEqualTo(1_321);
    assertThat(rows.value(row, 0)).isCloseTo(3_781.87 / 1_321, within(1e-12));
    assertThat(rows.value(row, 1)).isEqualTo(52);
    assertThat(rows.statics(product))
        .isEqualTo(Map.of("description", "WHITE HANGING HEART T-LIGHT HOLDER"));
  }
}
