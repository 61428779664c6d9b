package io.github.lifecycle4j.collect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * How a CSV file is written. A cell may stand in double quotes and then hold delimiters, line
 * breaks and doubled quotes; lines end with LF, CR LF or CR, also mixed; empty lines are passed
 * over; white space around a cell is no part of it. The first line is the header. A file that
 * begins as gzip is read through gzip, whatever its name.
 *
 * @param delimiter what stands between two cells
 * @param charset the encoding, unless the file begins with a byte order mark, which decides
 * @param longestLine most characters in one line, a quoted line break included, so that a missing
 *     quote or line break is an error and not a flood
 */
public record CsvFormat(char delimiter, Charset charset, int longestLine) {

  private static final CsvFormat DEFAULTS = new CsvFormat(',', StandardCharsets.UTF_8, 1 << 20);

  /**
   * @throws IllegalArgumentException if the delimiter is a quote or a line break, or the longest
   *     line is below 1 or above 2^28
   */
  public CsvFormat {
    if (delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
      throw new IllegalArgumentException(
          "A quote or a line break cannot be the delimiter. Maybe use a comma or a semicolon.");
    }
    if (longestLine < 1 || longestLine > 1 << 28) {
      throw new IllegalArgumentException(
          "The longest line is %s characters but must be between 1 and %s."
              .formatted(longestLine, 1 << 28));
    }
  }

  /** Commas, UTF-8, lines of at most 1,048,576 characters. */
  public static CsvFormat defaults() {
    return DEFAULTS;
  }

  /** The same with another delimiter. */
  public CsvFormat withDelimiter(char other) {
    return new CsvFormat(other, charset, longestLine);
  }

  /** The same with another encoding. */
  public CsvFormat withCharset(Charset other) {
    return new CsvFormat(delimiter, other, longestLine);
  }

  /** The same with another limit for the length of a line. */
  public CsvFormat withLongestLine(int characters) {
    return new CsvFormat(delimiter, charset, characters);
  }

  /**
   * Reads the names of the columns, the first line of a file.
   *
   * @throws java.io.UncheckedIOException if there is no such file or it cannot be read
   * @throws CollectException if it is empty or no text
   */
  public List<String> header(Path path) {
    try (CsvFile file = CsvFile.open(path, this)) {
      return file.header();
    }
  }
}
