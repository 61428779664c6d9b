package io.github.lifecycle4j.collect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.ProductKey;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPanelSourceTest extends CsvFiles {

  @Test
  void readsUnitsCovariatesAndStatics() {
    Path file =
        file(
            """
            brand,unit_price,sku,note,day,sold,visits
            Acme,1.5,A,x,2024-01-01,3,100
            ,,A,x,2024-01-02,,
            "Beta, Ltd",2,B,"say ""hi\""
            and bye",2024-01-01,0.5,7
            """);
    ColumnMapping mapping =
        ColumnMapping.of("sku", "day", "sold")
            .withCovariate("unit_price", Covariates.PRICE, Role.FUTURE)
            .withCovariate("visits", Role.PAST)
            .withStatic("brand")
            .withStatic("note", Covariates.DESCRIPTION);

    Collected collected = CsvPanelSource.of(file, Frequency.DAILY).withMapping(mapping).collect();

    Observations rows = collected.observations();
    assertThat(rows(collected))
        .containsExactly("A 2024-01-01 3.0", "A 2024-01-02 NaN", "B 2024-01-01 0.5");
    assertThat(rows.columns())
        .containsExactly(new Column("price", Role.FUTURE), new Column("visits", Role.PAST));
    assertThat(rows.value(0, 0)).isEqualTo(1.5);
    assertThat(rows.value(0, 1)).isEqualTo(100);
    assertThat(rows.value(1, 0)).isNaN();
    assertThat(rows.value(1, 1)).isNaN();
    assertThat(rows.value(2, 1)).isEqualTo(7);
    assertThat(rows.statics(0)).isEqualTo(Map.of("brand", "Acme", "description", "x"));
    assertThat(rows.statics(1))
        .isEqualTo(Map.of("brand", "Beta, Ltd", "description", "say \"hi\"\nand bye"));
    assertThat(collected.report().read()).isEqualTo(3);
    assertThat(collected.report().used()).isEqualTo(3);
    assertThat(collected.report().source()).isEqualTo(file.toString());
  }

  @Test
  void theLastTextOfAProductCounts() {
    CsvPanelSource source =
        daily("product,date,units,brand\nA,2024-01-01,1,old\nA,2024-01-02,1,new\nA,2024-01-03,1,\n")
            .withMapping(ColumnMapping.defaults().withStatic("brand"));

    assertThat(source.collect().observations().statics(0)).isEqualTo(Map.of("brand", "new"));
  }

  @Test
  void lineEndingsMayBeMixedAndLinesEmpty() {
    Collected collected =
        daily("product,date,units\r\nA,2024-01-01,1\rA,2024-01-02,2\n\r\n\n A ,\t2024-01-03 , 3 ")
            .collect();

    assertThat(rows(collected))
        .containsExactly("A 2024-01-01 1.0", "A 2024-01-02 2.0", "A 2024-01-03 3.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
  void aByteOrderMarkDecides(String charset) {
    Charset encoding = Charset.forName(charset);
    byte[] bytes = "\uFEFFproduct,date,units\nÄ€😀,2024-01-01,1\n".getBytes(encoding);
    CsvPanelSource source = CsvPanelSource.of(file(bytes), Frequency.DAILY);

    assertThat(rows(source.collect())).containsExactly("Ä€😀 2024-01-01 1.0");
    assertThat(rows(source.withFormat(CsvFormat.defaults().withCharset(ISO_8859_1)).collect()))
        .containsExactly("Ä€😀 2024-01-01 1.0");
  }

  @Test
  void readsAnotherCharsetDelimiterAndPattern() {
    byte[] bytes = "product;date;units\nCafé;3/1/2024 8:05;1.5\n".getBytes(ISO_8859_1);
    CsvPanelSource source =
        CsvPanelSource.of(file(bytes), Frequency.DAILY)
            .withFormat(CsvFormat.defaults().withCharset(ISO_8859_1).withDelimiter(';'))
            .withTime(TimeFormat.pattern("d/M/uuuu H:mm"));

    assertThat(rows(source.collect())).containsExactly("Café 2024-01-03 1.5");
  }

  @Test
  void gzipIsKnownByItsFirstBytes() {
    byte[] bytes = gzip("product,date,units\nA,2024-01-01,1\n".getBytes(UTF_8));
    byte[] twice = joined(bytes, gzip("A,2024-01-02,2\n".getBytes(UTF_8)));

    assertThat(rows(CsvPanelSource.of(file(twice), Frequency.DAILY).collect()))
        .containsExactly("A 2024-01-01 1.0", "A 2024-01-02 2.0");
  }

  @Test
  void countedPeriodsAreWholeNumbers() {
    Path file = file("product,date,units\nA,1,5\nA,123456789,6\nA,-2,7\n");

    assertThat(rows(CsvPanelSource.of(file, Frequency.COUNTED).collect()))
        .containsExactly("A 1 5.0", "A 123456789 6.0", "A -2 7.0");
  }

  /** Periods by hand: week 0 began on 1969-12-29, all others on 1970-01-01. */
  @ParameterizedTest
  @CsvSource({
    "daily, 1970-01-04",
    "weekly, 1970-01-19",
    "monthly, 1970-04-01",
    "quarterly, 1970-10-01",
    "yearly, 1973-01-01"
  })
  void aPlainIndexCountsPeriodsOfAnyGrid(String frequency, LocalDate dayOfPeriod3) {
    CsvPanelSource source =
        CsvPanelSource.of(file("product,date,units\nA,3,5\n"), Frequency.parse(frequency));

    assertThat(rows(source.collect())).containsExactly("A " + dayOfPeriod3 + " 5.0");
    assertThat(source.collect().observations().period(0)).isEqualTo(3);
    assertThat(rows(source.withTime(TimeFormat.index()).collect()))
        .containsExactly("A " + dayOfPeriod3 + " 5.0");
  }

  @Test
  void withAGridOfYearsFourDigitsAreAYear() {
    Path file = file("product,date,units\nA,2003,5\n");

    assertThat(rows(CsvPanelSource.of(file, Frequency.YEARLY).collect()))
        .containsExactly("A 2003-01-01 5.0");
  }

  @Test
  void aDateWithoutDashesIsNotTakenForAnIndex() {
    CsvPanelSource source = daily("product,date,units\nA,20240131,5\n");

    assertThatThrownBy(source::collect).isInstanceOf(CollectException.class);
    assertThat(rows(source.withTime(TimeFormat.pattern("uuuuMMdd")).collect()))
        .containsExactly("A 2024-01-31 5.0");
  }

  @Test
  void theFirstLineDecidesHowTimesAreWritten() {
    assertThatThrownBy(daily("product,date,units\nA,1,5\nA,2024-01-01,5\n")::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("Line 3")
        .hasMessageContaining("'2024-01-01' in the column 'date'");
  }

  @Test
  void observationsInMemoryAreASource() {
    Observations rows =
        Observations.builder(Frequency.DAILY)
            .add(ProductKey.of("A"), LocalDate.of(2024, 1, 1), 1)
            .build();

    Collected collected = PanelSource.of(rows).collect();

    assertThat(collected.observations()).isSameAs(rows);
    assertThat(collected.report().read()).isEqualTo(1);
    assertThat(collected.report().used()).isEqualTo(1);
  }
}
