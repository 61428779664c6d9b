package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.collect.CsvFormat;
import io.github.lifecycle4j.collect.TimeFormat;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a user's CSV file is written. */
final class CsvOptions {

  @Option(
      names = "--delimiter",
      defaultValue = ",",
      description = "Between cells: one character, or tab (default: ,).")
  private String delimiter;

  @Option(
      names = "--charset",
      defaultValue = "UTF-8",
      description = "Encoding, such as windows-1252 (default: ${DEFAULT-VALUE}).")
  private Charset charset;

  @Option(
      names = "--date-format",
      description =
          "How dates are written, such as d/M/uuuu or d.M.uuuu H:mm (default: 2010-12-31 or 2010-12,"
              + " or a plain index).")
  private @Nullable String dateFormat;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  CsvOptions() {}

  CsvFormat format() {
    return CsvFormat.defaults().withDelimiter(delimiter()).withCharset(charset);
  }

  /** How times are written, as the user says, or as usual. */
  TimeFormat time(TimeFormat usual) {
    return dateFormat == null ? usual : TimeFormat.pattern(dateFormat);
  }

  private char delimiter() {
    if (delimiter.equals("tab") || delimiter.equals("\\t")) {
      return '\t';
    }
    if (delimiter.length() != 1) {
      throw new IllegalArgumentException(
          "--delimiter is '%s' but must be one character, or tab.".formatted(delimiter));
    }
    return delimiter.charAt(0);
  }
}
