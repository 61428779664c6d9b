package io.github.lifecycle4j.collect;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations.Role;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of files that are not as they should be. */
class CsvErrorsTest extends CsvFiles {

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
}
