package io.github.lifecycle4j.benchmarks.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** Reads CSV files with a header, compressed where their name ends in {@code .gz}. */
final class GzipCsv {

  private GzipCsv() {}

  static void read(Path file, Consumer<NamedCsvRecord> row) {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain =
            file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(plain, UTF_8))) {
      rows.forEach(row);
    } catch (IOException failed) {
      throw new UncheckedIOException("The file '%s' cannot be read.".formatted(file), failed);
    }
  }
}
