package io.github.lifecycle4j.collect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.ProductKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPanelSourceTest {

  @TempDir private Path directory;

  private Path file(byte... bytes) {
    try {
      return Files.write(directory.resolve("sales.csv"), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path file(String text) {
    return file(text.getBytes(UTF_8));
  }

  private CsvPanelSource daily(String text) {
    return CsvPanelSource.of(file(text), Frequency.DAILY);
  }

  private static byte[] joined(byte[] a, byte... b) {
    byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static byte[] gzip(byte... bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  /** Rows as product, day and units. */
  private static List<String> rows(Collected collected) {
    Observations rows = collected.observations();
    return java.util.stream.IntStream.range(0, rows.rows())
        .mapToObj(
            row ->
                "%s %s %s"
                    .formatted(
                        rows.products().get(rows.product(row)),
                        rows.frequency().isDated()
                            ? LocalDate.ofEpochDay(rows.day(row))
                            : rows.day(row),
                        rows.units(row)))
        .toList();
  }

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

  @ParameterizedTest
  @ValueSource(strings = {"30/02/2024", "31/4/2024", "1/13/2024", "1/1/24x"})
  void aPatternRefusesDatesThatDoNotExist(String date) {
    CsvPanelSource source =
        daily("product,date,units\nA," + date + ",5\n").withTime(TimeFormat.pattern("d/M/yyyy"));

    assertThatThrownBy(source::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("a date in the stated form");
  }

  @Test
  void aBrokenLineIsNamed() {
    CsvPanelSource source = daily("product,date,units\nA,2024-01-01,1\n\nA,2024-01-02,1;5\n");

    assertThatThrownBy(source::collect)
        .isInstanceOf(CollectException.class)
        .hasMessage(
            "Line 4 of '%s' has '1;5' in the column 'units', which is not a number. Maybe correct it, or leave out and count such lines with BrokenLines.REJECT.",
            source.path());
  }

  @Test
  void brokenLinesAreCountedByReason() {
    Collected collected =
        daily(
                """
                product,date,units,visits
                A,2024-01-01,1,2
                A,2024-01-02,one,2
                A,2024-01-02,two,2
                A,2024-01-02,1
                A,2024-01-02,1,2,3
                ,2024-01-02,1,2
                A,,1,2
                A,2024-02-30,1,2
                A,2024-01-02,1e999,2
                A,2024-01-02,1,-
                A\0,2024-01-02,1,2
                B,2024-01-03,4,
                """)
            .withMapping(ColumnMapping.defaults().withCovariate("visits", Role.PAST))
            .withBrokenLines(BrokenLines.REJECT)
            .collect();

    assertThat(rows(collected)).containsExactly("A 2024-01-01 1.0", "B 2024-01-03 4.0");
    CollectionReport report = collected.report();
    assertThat(report.read()).isEqualTo(12);
    assertThat(report.used()).isEqualTo(2);
    assertThat(report.rejected()).isEqualTo(10);
    assertThat(report.rejections())
        .extracting(rejection -> rejection.reason() + " " + rejection.count())
        .containsExactly(
            "the column 'units' is not a number 2",
            "the number of cells is not that of the header 2",
            "the column 'product' is empty 1",
            "the column 'date' is empty 1",
            "the column 'date' is not a date such as 2010-12-31 1",
            "the column 'units' is too large a number 1",
            "the column 'visits' is not a number 1",
            "the column 'product' is text with a NUL character 1");
    assertThat(report.rejections().get(0).examples())
        .containsExactly(
            "line 3 has 'one' in the column 'units', which is not a number",
            "line 4 has 'two' in the column 'units', which is not a number");
    assertThat(report.rejections().get(1).examples())
        .containsExactly(
            "line 5 has 3 cells but the header has 4", "line 6 has 5 cells but the header has 4");
  }

  @Test
  void aMissingColumnIsMetWithTheNearestName() {
    assertThatThrownBy(daily("Product,date,Unit\nA,2024-01-01,1\n")::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("no column 'product' but 'Product', 'date', 'Unit'.")
        .hasMessageContaining("Maybe you mean 'Product'.");
    assertThatThrownBy(daily("product;date;units\nA;2024-01-01;1\n")::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("Maybe the delimiter is not ','.");
    assertThatThrownBy(daily("product,date,units,units\nA,2024-01-01,1,1\n")::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("more than one column 'units'");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path missing = directory.resolve("missing.csv");

    assertThatThrownBy(() -> CsvPanelSource.of(missing, Frequency.DAILY).collect())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(missing.toString())
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> CsvPanelSource.of(directory, Frequency.DAILY).collect())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("it is a directory");
  }

  @Test
  void anEmptyFileIsAnError() {
    assertThatThrownBy(daily("")::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("is empty");
    assertThatThrownBy(daily("\uFEFF\n\n")::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("is empty");
    assertThatThrownBy(daily("product,date,units\n")::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("a header but no lines");
  }

  @Test
  void bytesThatAreNoTextAreNamedByTheirLine() {
    byte[] good = "product,date,units\nA,2024-01-01,1\n".getBytes(UTF_8);
    byte[] latin = "Caf\u00E9,2024-01-02,1\n".getBytes(ISO_8859_1);
    CsvPanelSource source = CsvPanelSource.of(file(joined(good, latin)), Frequency.DAILY);

    for (BrokenLines policy : BrokenLines.values()) {
      assertThatThrownBy(source.withBrokenLines(policy)::collect)
          .isInstanceOf(CollectException.class)
          .hasMessageContaining("Line 3 of")
          .hasMessageContaining("no UTF-8 text")
          .hasMessageContaining("CsvFormat.withCharset");
    }
  }

  @Test
  void bytesThatAreNoTextAreNamedByTheirLineFarDownTheFile() {
    StringBuilder text = new StringBuilder("product,date,units\n");
    for (int line = 2; line < 20_000; line++) {
      text.append("A,2024-01-01,1\n");
    }
    byte[] bytes = joined(text.toString().getBytes(UTF_8), (byte) 0xFF, (byte) '\n');

    assertThatThrownBy(CsvPanelSource.of(file(bytes), Frequency.DAILY)::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("Line 20000 of");
  }

  @Test
  void utf16WithoutAMarkIsRecognised() {
    for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
      byte[] bytes = "product,date,units\nA,2024-01-01,1\n".getBytes(charset);
      assertThatThrownBy(CsvPanelSource.of(file(bytes), Frequency.DAILY)::collect)
          .isInstanceOf(CollectException.class)
          .hasMessageContaining("Maybe the file is UTF-16");
    }
  }

  @Test
  void aGzipFileThatIsCutOffIsAnError() {
    byte[] whole = gzip("product,date,units\nA,2024-01-01,1\n".repeat(50).getBytes(UTF_8));
    for (int length = 2; length < whole.length; length++) {
      Path file = file(java.util.Arrays.copyOf(whole, length));
      assertThatThrownBy(CsvPanelSource.of(file, Frequency.DAILY)::collect)
          .isInstanceOf(CollectException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\"B,2024-01-01,1", "\"A\"B,2024-01-01,1", "\"A,2024-01-01,1"})
  void aQuoteOutOfPlaceIsNeverANumber(String line) {
    CsvPanelSource source = daily("product,date,units\n" + line + "\n");
    if (line.startsWith("A")) {
      assertThat(rows(source.collect())).containsExactly("A\"B 2024-01-01 1.0");
    } else {
      assertThatThrownBy(source.withBrokenLines(BrokenLines.REJECT)::collect)
          .isInstanceOf(CollectException.class)
          .hasMessageContaining("line 2")
          .hasMessageContaining("quote");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", ",", "\"x", "\"\n"})
  void aLineWithoutEndIsAnError(String repeated) {
    String start = repeated.startsWith("\"") ? "\"" : "";
    String rest = repeated.substring(start.length()).repeat(10_000_000 / repeated.length());
    for (String before : List.of("", "product,date,units\nA,2024-01-01,1\n")) {
      CsvPanelSource source = daily(before + start + rest);

      assertThatThrownBy(source::collect)
          .isInstanceOf(CollectException.class)
          .hasMessageContaining("withLongestLine");
    }
  }

  @Test
  void theLimitOfALineIsExact() {
    CsvPanelSource source = daily("product,date,units\n" + "A".repeat(40) + ",2024-01-01,1\n");
    CsvFormat format = CsvFormat.defaults();

    assertThat(source.withFormat(format.withLongestLine(53)).collect().report().used())
        .isEqualTo(1);
    assertThatThrownBy(source.withFormat(format.withLongestLine(52))::collect)
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("line 2 of")
        .hasMessageContaining("longer than 52 characters");
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
