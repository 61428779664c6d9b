package io.github.lifecycle4j.benchmarks.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small CSV file without quotes, a column for each product. */
final class WideCsv {

  private WideCsv() {}

  /** The cells of each line, the head first; the list may be changed. */
  static List<String[]> rows(Path file) {
    List<String[]> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        rows.add(line.split(",", -1));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("The file '%s' cannot be read.".formatted(file), failed);
    }
    return rows;
  }
}
