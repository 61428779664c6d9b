package io.github.lifecycle4j.collect;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/** A CSV file that is being read, line by line; every file of the library is read through here. */
final class CsvFile implements AutoCloseable {

  /** FastCSV wants room for two portions of 8,192 characters beside the longest cell. */
  private static final int PORTIONS = 2 * 8192;

  private static final int MOST_SHOWN = 30;

  private final Path path;
  private final CsvFormat format;
  private final CsvRow row;
  private final CloseableIterator<CsvRow> rows;
  private final List<String> header;

  private CsvFile(Path path, CsvFormat format, DecodedText text) {
    this.path = path;
    this.format = format;
    this.row = new CsvRow(format.longestLine());
    this.rows =
        CsvReader.builder()
            .fieldSeparator(format.delimiter())
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(format.longestLine() + PORTIONS)
            .build(row, text)
            .iterator();
    if (!next()) {
      throw new CollectException(
          "The file '%s' is empty. The first line must name the columns.".formatted(path));
    }
    this.header = row.becomeHeader();
    if (header.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
      throw new CollectException(
          "The header of '%s' has NUL characters. Maybe the file is UTF-16, which CsvFormat.withCharset can state, or no text at all."
              .formatted(path));
    }
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws UncheckedIOException if there is no such file or it cannot be read
   * @throws CollectException if it is empty or no text
   */
  static CsvFile open(Path path, CsvFormat format) {
    DecodedText text;
    try {
      requireFile(path);
      text = DecodedText.open(path, format.charset());
    } catch (EOFException | ZipException damaged) {
      throw damagedGzip(path, 1, damaged);
    } catch (IOException failure) {
      throw unreadable(path, failure);
    }
    try {
      return new CsvFile(path, format, text);
    } catch (RuntimeException failure) {
      try {
        text.close();
      } catch (IOException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
  }

  private static void requireFile(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("it is a directory");
    }
    if (Files.notExists(path)) {
      throw new NoSuchFileException(path.toString(), null, "there is no such file");
    }
  }

  /** The names of the columns. */
  List<String> header() {
    return header;
  }

  /**
   * The index of the column with this name.
   *
   * @throws CollectException if there is none, or more than one
   */
  int column(String name) {
    int index = header.indexOf(name);
    if (index < 0) {
      Optional<String> nearest = NearestName.of(name, header);
      throw new CollectException(
          "The file '%s' has no column '%s' but %s. %s"
              .formatted(
                  path,
                  name,
                  shownHeader(),
                  nearest
                      .map("Maybe you mean '%s'."::formatted)
                      .orElseGet(
                          () ->
                              header.size() == 1
                                  ? "Maybe the delimiter is not '" + format.delimiter() + "'."
                                  : "Name the column that holds it.")));
    }
    if (header.lastIndexOf(name) != index) {
      throw new CollectException(
          "The file '%s' has more than one column '%s'. Maybe rename one of them."
              .formatted(path, name));
    }
    return index;
  }

  private String shownHeader() {
    String names =
        header.stream()
            .limit(MOST_SHOWN)
            .map(name -> Cell.of(name).shown())
            .collect(Collectors.joining(", "));
    int more = header.size() - MOST_SHOWN;
    return more > 0 ? names + " and %s more".formatted(more) : names;
  }

  /**
   * Hands over every line after the header.
   *
   * @param reader reads one line; a {@link BrokenLine} that it throws is dealt with as stated
   * @param rejections where lines that are left out are counted
   * @return number of lines read
   * @throws CollectException if there is none, the text is no CSV, or a line is broken and lines
   *     must not be
   */
  long forEach(BrokenLines broken, Rejections rejections, Consumer<CsvRow> reader) {
    long read = 0;
    while (next()) {
      read++;
      try {
        row.requireWidth();
        reader.accept(row);
      } catch (BrokenLine line) {
        if (broken == BrokenLines.FAIL) {
          throw new CollectException(
              "Line %s of '%s' %s. Maybe correct it, or leave out and count such lines with BrokenLines.REJECT."
                  .formatted(row.line(), path, line.getMessage()));
        }
        rejections.add(line.reason(), "line %s %s".formatted(row.line(), line.getMessage()));
      }
    }
    if (read == 0) {
      throw new CollectException(
          "The file '%s' has a header but no lines after it.".formatted(path));
    }
    return read;
  }

  private boolean next() {
    try {
      if (!rows.hasNext()) {
        return false;
      }
      rows.next();
      return true;
    } catch (UncheckedIOException failure) {
      throw unreadable(failure);
    } catch (CsvParseException failure) {
      throw notCsv(failure);
    }
  }

  private RuntimeException unreadable(UncheckedIOException failure) {
    IOException cause = requireNonNull(failure.getCause());
    if (cause instanceof CharacterCodingException) {
      return new CollectException(
          "Line %s of '%s' has bytes that are no %s text. Maybe state the charset of the file, such as windows-1252, with CsvFormat.withCharset."
              .formatted(row.line(), path, format.charset()),
          cause);
    }
    if (cause instanceof EOFException || cause instanceof ZipException) {
      return damagedGzip(path, row.line(), cause);
    }
    return unreadable(path, cause);
  }

  private static UncheckedIOException unreadable(Path path, IOException cause) {
    String why =
        cause instanceof NoSuchFileException ? "there is no such file" : cause.getMessage();
    return new UncheckedIOException(
        "The file '%s' cannot be read: %s. Maybe check the path and the rights."
            .formatted(path.toAbsolutePath(), why),
        cause);
  }

  private static CollectException damagedGzip(Path path, long line, IOException cause) {
    return new CollectException(
        "The gzip file '%s' is cut off or damaged in line %s or after it. Maybe fetch it again."
            .formatted(path, line),
        cause);
  }

  private CollectException notCsv(CsvParseException failure) {
    return new CollectException(
        "The record that begins in line %s of '%s' cannot be read: %s Maybe a quote is not closed or not doubled, or allow longer lines with CsvFormat.withLongestLine."
            .formatted(row.line(), path, innermost(failure).getMessage()),
        failure);
  }

  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : innermost(cause);
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException failure) {
      throw unreadable(path, failure);
    }
  }
}
