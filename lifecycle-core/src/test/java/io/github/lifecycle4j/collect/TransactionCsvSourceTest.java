package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionCsvSourceTest {

  private static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
  private static final TransactionRules DAILY = TransactionRules.onlineRetail(Frequency.DAILY);

  @TempDir private Path directory;

  private TransactionCsvSource source(String text) throws IOException {
    return TransactionCsvSource.of(
        Files.writeString(directory.resolve("invoices.csv"), text), DAILY);
  }

  @Test
  void readsTheUsualColumns() throws IOException {
    Collected collected =
        source(
                HEADER
                    + """
                    536365,85123A,"HOLDER, WHITE",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                    536366,85123A,"HOLDER, WHITE",2,2010-12-01 09:00:00,2.95,,France
                    C536367,85123A,HOLDER,-1,2010-12-02 09:00:00,2.55,17850.0,United Kingdom
                    536368,POST,POSTAGE,1,2010-12-03 09:00:00,18.0,17850.0,United Kingdom
                    """)
            .collect();

    Observations rows = collected.observations();
    assertThat(rows.rows()).isEqualTo(1);
    assertThat(rows.units(0)).isEqualTo(7);
    // (5 * 2.55 + 2 * 2.95) / 7 = 18.65 / 7
    assertThat(rows.value(0, 0)).isEqualTo(18.65 / 7);
    assertThat(rows.value(0, 1)).isEqualTo(1);
    assertThat(rows.statics(0)).isEqualTo(Map.of("description", "HOLDER, WHITE"));
    assertThat(rows.coverage().orElseThrow().last()).isEqualTo(LocalDate.of(2010, 12, 3));
    CollectionReport report = collected.report();
    assertThat(report.read()).isEqualTo(4);
    assertThat(report.used()).isEqualTo(2);
    assertThat(report.netted()).isEqualTo(1);
    assertThat(report.rejections().get(0).examples()).containsExactly("line 5");
  }

  @Test
  void readsOtherColumnsAndTimes() throws IOException {
    TransactionCsvSource other =
        source("when,sku,n,each,order\n31.12.2023 23:59,A,2,1.5,x1\n")
            .withColumns(TransactionColumns.of("order", "sku", "n", "each", "when"))
            .withTime(TimeFormat.pattern("d.M.uuuu H:mm"));

    assertThatThrownBy(other::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("in the column 'when', which is not a number");

    Observations rows =
        other
            .withColumns(TransactionColumns.of("order", "sku", "n", "when", "each"))
            .collect()
            .observations();
    assertThat(rows.day(0)).isEqualTo(LocalDate.of(2023, 12, 31).toEpochDay());
    assertThat(rows.units(0)).isEqualTo(2);
    assertThat(rows.value(0, 1)).isNaN();
    assertThat(rows.statics(0)).isEmpty();
  }

  @Test
  void brokenLinesAreNamedOrCounted() throws IOException {
    TransactionCsvSource source =
        source(
            HEADER
                + """
                1,A,x,six,2010-12-01 08:26:00,2.55,1,UK
                1,A,x,6,2010-12-01 25:26:00,2.55,1,UK
                1,A,x,6,2010-12-01 08:26:00,2.55,1
                1,A,x\0,6,2010-12-01 08:26:00,2.55,1,UK
                1,A,x,,2010-12-01 08:26:00,2.55,1,UK
                1,A,x,6,2010-12-01 08:26:00,2.55,1,UK
                """);

    assertThatThrownBy(source::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("Line 2 of")
        .hasMessageContaining("'six' in the column 'Quantity'");
    CollectionReport report = source.withBrokenLines(BrokenLines.REJECT).collect().report();
    assertThat(report.rejections())
        .extracting(CollectionReport.Rejection::reason)
        .containsExactly(
            "the column 'Quantity' is not a number",
            "the column 'InvoiceDate' is no time",
            "the number of cells is not that of the header",
            "the column 'Description' is text with a NUL character",
            "the quantity is missing or zero");
    assertThat(report.read()).isEqualTo(6);
    assertThat(report.used()).isEqualTo(1);
    assertThat(report.rejected()).isEqualTo(5);
  }

  @Test
  void transactionsHaveDates() throws IOException {
    TransactionCsvSource source = source(HEADER);

    assertThatThrownBy(() -> source.withTime(TimeFormat.index()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TimeFormat.pattern");
  }
}
