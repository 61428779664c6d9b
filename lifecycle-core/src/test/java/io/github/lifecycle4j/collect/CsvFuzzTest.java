package io.github.lifecycle4j.collect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that nobody wrote: whatever they hold, the answer is the right numbers or a clear error.
 */
@Timeout(120)
class CsvFuzzTest {

  private static final int HEADER = 0;
  private static final byte[] TELLING = "\r\n,\"\0 ;.-0e\t\u00FF".getBytes(UTF_8);

  @TempDir private Path directory;

  private Path file(byte... bytes) {
    try {
      return Files.write(directory.resolve("fuzz"), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] validPanel(SplittableRandom random) {
    String[] ends = {"\n", "\r\n", "\r"};
    StringBuilder text = new StringBuilder("product,date,units,price\n");
    for (int row = 0; row < 1 + random.nextInt(20); row++) {
      text.append((char) ('A' + random.nextInt(3)))
          .append(",")
          .append(LocalDate.ofEpochDay(random.nextInt(20_000)))
          .append(",")
          .append(random.nextInt(5) == 0 ? "" : random.nextInt(1_000))
          .append(",")
          .append(random.nextInt(100_000) / 1000.0)
          .append(ends[random.nextInt(3)]);
    }
    return text.toString().getBytes(UTF_8);
  }

  private static byte[] mutated(byte[] bytes, SplittableRandom random) {
    List<Byte> changed = new ArrayList<>();
    for (byte one : bytes) {
      changed.add(one);
    }
    for (int change = random.nextInt(4); change >= 0 && !changed.isEmpty(); change--) {
      int at = random.nextInt(changed.size());
      byte other =
          random.nextBoolean()
              ? TELLING[random.nextInt(TELLING.length)]
              : (byte) random.nextInt(256);
      switch (random.nextInt(4)) {
        case 0 -> changed.set(at, other);
        case 1 -> changed.add(at, other);
        case 2 -> changed.remove(at);
        default -> changed = new ArrayList<>(changed.subList(0, at));
      }
    }
    byte[] result = new byte[changed.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = changed.get(i);
    }
    return result;
  }

  /** The result, or nothing where the source refused with one of the errors that it states. */
  private static Optional<Collected> attempt(PanelSource source) {
    try {
      return Optional.of(source.collect());
    } catch (CollectException | UncheckedIOException stated) {
      assertThat(stated).hasMessageContaining("fuzz");
      return Optional.empty();
    }
  }

  private CsvPanelSource panel(byte... bytes) {
    return CsvPanelSource.of(file(bytes), Frequency.DAILY)
        .withTime(TimeFormat.iso())
        .withMapping(ColumnMapping.defaults().withCovariate(Covariates.PRICE, Role.PAST))
        .withBrokenLines(BrokenLines.REJECT);
  }

  @Test
  void noiseIsRefused() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 500; i++) {
      byte[] noise = new byte[random.nextInt(3_000)];
      random.nextBytes(noise);
      if (i % 4 == 0 && noise.length > 2) {
        noise[0] = 0x1F;
        noise[1] = (byte) 0x8B;
      }

      assertThat(attempt(panel(noise))).isEmpty();
      assertThat(attempt(panel(withHeader(noise)).withBrokenLines(BrokenLines.FAIL))).isEmpty();
    }
  }

  private static byte[] withHeader(byte... noise) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("product,date,units,price\n".getBytes(UTF_8));
    bytes.writeBytes(noise);
    return bytes.toByteArray();
  }

  @Test
  void aMutatedFileGivesWhatAnIndependentReaderSees() {
    SplittableRandom random = new SplittableRandom(2);
    int compared = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] bytes = mutated(validPanel(random), random);
      Optional<List<String>> expected = naive(bytes);
      Optional<Collected> collected = attempt(panel(bytes));

      if (expected.isPresent()) {
        assertThat(collected.map(CsvFuzzTest::rows))
            .as(new String(bytes, UTF_8))
            .isEqualTo(expected);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  @Test
  void mutatedInvoiceLinesNeverEscape() {
    SplittableRandom random = new SplittableRandom(3);
    String valid =
        """
        InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
        536365,85123A,"HOLDER, WHITE",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
        536366,85123A,LANTERN,2,2010-12-01 09:00:00,2.95,,France
        C536367,85123A,HOLDER,-1,2010-12-02 09:00:00,2.55,17850.0,United Kingdom
        """;
    TransactionRules rules = TransactionRules.onlineRetail(Frequency.WEEKLY);
    int read = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = mutated(valid.getBytes(UTF_8), random);
      PanelSource source =
          TransactionCsvSource.of(file(bytes), rules).withBrokenLines(BrokenLines.REJECT);
      read += attempt(source).isPresent() ? 1 : 0;
    }
    assertThat(read).isBetween(500, 1_999);
  }

  @Test
  void damagedGzipFilesNeverGiveNumbers() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 500; i++) {
      byte[] plain = validPanel(random);
      byte[] gzip = CsvFiles.gzip(plain);
      byte[] damaged = mutated(gzip, random);
      Optional<Collected> collected = attempt(panel(damaged));

      // Only a change to the header of gzip, such as its time stamp, leaves the text as it was.
      collected.ifPresent(
          result -> assertThat(Optional.of(rows(result))).isIn(naive(plain), naive(damaged)));
    }
  }

  private static List<String> rows(Collected collected) {
    Observations rows = collected.observations();
    List<String> written = new ArrayList<>();
    for (int row = 0; row < rows.rows(); row++) {
      written.add(
          "%s %s %s %s"
              .formatted(
                  rows.products().get(rows.product(row)),
                  LocalDate.ofEpochDay(rows.day(row)),
                  rows.units(row),
                  rows.value(row, 0)));
    }
    return written;
  }

  /**
   * Rows of a file as the plainest of readers sees them, without those that are broken; nothing
   * where the file has quotes, is no UTF-8 or has another header.
   */
  private static Optional<List<String>> naive(byte... bytes) {
    String text;
    try {
      text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException noText) {
      return Optional.empty();
    }
    List<String> lines =
        Arrays.stream(text.split("\r\n|\r|\n", -1)).filter(line -> !line.isEmpty()).toList();
    if (text.contains("\"")
        || lines.size() < 2
        || !lines.get(HEADER).equals("product,date,units,price")) {
      return Optional.empty();
    }
    List<String> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      naiveRow(line.split(",", -1)).ifPresent(rows::add);
    }
    return Optional.of(rows);
  }

  private static Optional<String> naiveRow(String... cells) {
    if (cells.length != 4) {
      return Optional.empty();
    }
    String product = cells[0].strip();
    String time = cells[1].strip();
    try {
      if (product.isEmpty() || product.contains("\0") || time.length() != 10) {
        return Optional.empty();
      }
      return Optional.of(
          "%s %s %s %s"
              .formatted(
                  product, LocalDate.parse(time), naiveNumber(cells[2]), naiveNumber(cells[3])));
    } catch (DateTimeException | NumberFormatException broken) {
      return Optional.empty();
    }
  }

  private static double naiveNumber(String cell) {
    String number = cell.strip();
    if (number.isEmpty()) {
      return Double.NaN;
    }
    if (!number.matches("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?")
        || Double.isInfinite(Double.parseDouble(number))) {
      throw new NumberFormatException(number);
    }
    return Double.parseDouble(number);
  }
}
