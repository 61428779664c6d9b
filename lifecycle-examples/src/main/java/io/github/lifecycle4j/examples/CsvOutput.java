package io.github.lifecycle4j.examples;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Writes a CSV file cell by cell. Numbers are written so that they read back exactly. */
final class CsvOutput implements AutoCloseable {

  private final Path path;
  private final CsvWriter writer;
  private final List<String> row = new ArrayList<>();

  private CsvOutput(Path path, CsvWriter writer) {
    this.path = path;
    this.writer = writer;
  }

  /**
   * Tries whether a file can be written, so that nobody waits for results that cannot be kept. Its
   * folder is made where there is none; a file that is there stays as it is.
   */
  static void checkWritable(Path path) {
    try {
      createFolder(path);
      boolean exists = Files.exists(path);
      Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      if (!exists) {
        Files.delete(path);
      }
    } catch (IOException failed) {
      throw cannotWrite(path, failed);
    }
  }

  private static void createFolder(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  /** Creates a file, and its folder where there is none. */
  static CsvOutput create(Path path, List<String> header) {
    try {
      createFolder(path);
      CsvWriter writer = CsvWriter.builder().build(path);
      writer.writeRecord(header);
      return new CsvOutput(path, writer);
    } catch (IOException failed) {
      throw cannotWrite(path, failed);
    }
  }

  private static UncheckedIOException cannotWrite(Path path, IOException cause) {
    return new UncheckedIOException(
        "The file '%s' cannot be written (%s). Maybe name another one.".formatted(path, cause),
        cause);
  }

  CsvOutput cell(String text) {
    row.add(text);
    return this;
  }

  CsvOutput cell(long number) {
    return cell(Long.toString(number));
  }

  /** A number; a missing one is an empty cell. */
  CsvOutput cell(double number) {
    return cell(Double.isNaN(number) ? "" : Double.toString(number));
  }

  void endRow() {
    writer.writeRecord(row);
    row.clear();
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException failed) {
      throw cannotWrite(path, failed);
    }
  }
}
