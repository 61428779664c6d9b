package io.github.lifecycle4j.collect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;

/** CSV files that a test writes, and what is read of them. */
abstract class CsvFiles {

  @TempDir Path directory;

  Path file(byte... bytes) {
    try {
      return Files.write(directory.resolve("sales.csv"), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path file(String text) {
    return file(text.getBytes(UTF_8));
  }

  CsvPanelSource daily(String text) {
    return CsvPanelSource.of(file(text), Frequency.DAILY);
  }

  static byte[] joined(byte[] a, byte... b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  static byte[] gzip(byte... bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  /** Rows as product, day and units. */
  static List<String> rows(Collected collected) {
    Observations rows = collected.observations();
    return IntStream.range(0, rows.rows())
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
}
