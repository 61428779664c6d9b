package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Frequency;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/**
 * How the times of a file are written. Immutable.
 *
 * <p>ISO times are {@code 2010-12-01} or {@code 2010-12-01T08:26:00}, with a space in place of the
 * {@code T}, seconds, fractions and an offset or not; the day is the one that is written, whatever
 * the offset. With a grid of months or longer a month such as {@code 2010-12} will do, with a grid
 * of years a year of four digits.
 */
public final class TimeFormat {

  private static final TimeFormat DETECTED = new TimeFormat(Kind.DETECTED, Optional.empty());
  private static final TimeFormat ISO = new TimeFormat(Kind.ISO, Optional.empty());
  private static final TimeFormat INDEX = new TimeFormat(Kind.INDEX, Optional.empty());

  /** Longer numbers may be dates, such as 20101201. */
  private static final int LONGEST_DETECTED = 5;

  private enum Kind {
    DETECTED,
    ISO,
    INDEX,
    FORMATTED
  }

  private final Kind kind;
  private final Optional<DateTimeFormatter> formatter;

  private TimeFormat(Kind kind, Optional<DateTimeFormatter> formatter) {
    this.kind = kind;
    this.formatter = formatter;
  }

  /**
   * The first line decides for the whole file: a whole number of at most five digits means {@link
   * #index()}, except that with a grid of years a number of four digits is a year; everything else
   * means {@link #iso()}.
   */
  public static TimeFormat detected() {
    return DETECTED;
  }

  /** ISO dates and times. */
  public static TimeFormat iso() {
    return ISO;
  }

  /**
   * Whole numbers that count periods, such as 1 to n. They are taken as the numbers of periods, see
   * {@link Frequency}; with a dated grid number 1 is the second period of 1970.
   */
  public static TimeFormat index() {
    return INDEX;
  }

  /**
   * Times in a pattern of {@link DateTimeFormatter}, such as {@code d/M/uuuu H:mm}, with English
   * names of months. Dates that do not exist are errors.
   *
   * @throws IllegalArgumentException if the pattern is none
   */
  public static TimeFormat pattern(String pattern) {
    return of(
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(pattern)
            .parseDefaulting(ChronoField.ERA, 1)
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT));
  }

  /** Times as a formatter reads them; it must give a date and may give a time of day. */
  public static TimeFormat of(DateTimeFormatter formatter) {
    return new TimeFormat(Kind.FORMATTED, Optional.of(formatter));
  }

  /** Reads the times of one file as days, or as periods where periods are counted. */
  interface DayReader {
    /**
     * The day of a cell: days since 1970-01-01, or the counted period.
     *
     * @throws java.time.DateTimeException if the cell holds something else
     * @throws NumberFormatException if the cell should hold a whole number and does not
     */
    long day(Cell cell);
  }

  /** Reads the times of one file to the second. */
  interface SecondReader {
    /**
     * Seconds from 1970-01-01T00:00 to the time as it is written.
     *
     * @throws java.time.DateTimeException if the cell holds something else
     */
    long second(Cell cell);
  }

  /** A new reader of days on this grid. */
  DayReader days(Frequency frequency) {
    if (!frequency.isDated()) {
      return Decimals::parseWhole;
    }
    return switch (kind) {
      case DETECTED -> new DetectingReader(frequency);
      case ISO -> cell -> IsoTime.day(cell, frequency.unit());
      case INDEX -> cell -> dayOfPeriod(cell, frequency);
      case FORMATTED -> cell -> Math.floorDiv(formatted(cell), 86_400L);
    };
  }

  /** A new reader of seconds. */
  SecondReader seconds() {
    return kind == Kind.FORMATTED ? this::formatted : IsoTime::second;
  }

  /** What a cell must hold, for messages. */
  String expected(Frequency frequency) {
    if (!frequency.isDated() || kind == Kind.INDEX) {
      return "a whole number";
    }
    return kind == Kind.FORMATTED ? "a date in the stated form" : "a date such as 2010-12-31";
  }

  private long formatted(Cell cell) {
    TemporalAccessor time = formatter.orElseThrow().parse(cell);
    LocalDate date = time.query(LocalDate::from);
    LocalTime clock = time.query(TemporalQueries.localTime());
    return 86_400L * date.toEpochDay() + (clock == null ? 0 : clock.toSecondOfDay());
  }

  private static long dayOfPeriod(Cell cell, Frequency frequency) {
    return frequency.startOf(Decimals.parseWhole(cell)).toEpochDay();
  }

  /** Takes the form of the first cell for the form of all. */
  private static final class DetectingReader implements DayReader {

    private final Frequency frequency;
    private Optional<DayReader> decided = Optional.empty();

    DetectingReader(Frequency frequency) {
      this.frequency = frequency;
    }

    @Override
    public long day(Cell cell) {
      if (decided.isEmpty()) {
        TimeFormat format = isIndex(cell) ? INDEX : ISO;
        long day = format.days(frequency).day(cell);
        decided = Optional.of(format.days(frequency));
        return day;
      }
      return decided.get().day(cell);
    }

    private boolean isIndex(Cell cell) {
      for (int i = 0; i < cell.length(); i++) {
        if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
          return false;
        }
      }
      boolean year = frequency.unit() == Frequency.Unit.YEAR && cell.length() == 4;
      return !year && cell.length() <= LONGEST_DETECTED;
    }
  }
}
