package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.Frequency;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Reads ISO dates and times: {@code 2010-12-01}, or with a time after a {@code T} or a space {@code
 * 08:26}, {@code 08:26:00} or {@code 08:26:00.000}, or with an offset after it, {@code Z}, {@code
 * +01}, {@code +0100} or {@code +01:00}. The offset does not shift the time, for the day is the one
 * where the sale was made.
 */
final class IsoTime {

  private static final int DATE = 10;
  private static final int SECONDS_OF_DAY = 86_400;

  /** Days from 0000-03-01 to 1970-01-01. */
  private static final int DAYS_TO_1970 = 719_468;

  private IsoTime() {}

  /**
   * Seconds from 1970-01-01T00:00 to the time as it is written; a fraction is dropped.
   *
   * @throws DateTimeException if the cell holds no such time
   */
  static long second(Cell cell) {
    if (cell.length() < DATE || cell.charAt(4) != '-' || cell.charAt(7) != '-') {
      throw notATime();
    }
    long day = epochDay(digits(cell, 0, 4), digits(cell, 5, 2), digits(cell, 8, 2));
    return day * SECONDS_OF_DAY + (cell.length() == DATE ? 0 : secondOfDay(cell));
  }

  /**
   * Days from 1970-01-01 to the time; with a grid of months or longer the cell may hold a month,
   * with a grid of years also a year, and the day is then its first.
   *
   * @throws DateTimeException if the cell holds no such time
   */
  static long day(Cell cell, Frequency.Unit unit) {
    boolean year = unit == Frequency.Unit.YEAR;
    boolean month = year || unit == Frequency.Unit.QUARTER || unit == Frequency.Unit.MONTH;
    if (year && cell.length() == 4) {
      return LocalDate.of(digits(cell, 0, 4), 1, 1).toEpochDay();
    }
    if (month && cell.length() == 7 && cell.charAt(4) == '-') {
      return LocalDate.of(digits(cell, 0, 4), digits(cell, 5, 2), 1).toEpochDay();
    }
    return Math.floorDiv(second(cell), (long) SECONDS_OF_DAY);
  }

  /** {@link LocalDate#toEpochDay}, without an object for the first 28 days of a month. */
  private static long epochDay(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 28) {
      return LocalDate.of(year, month, day).toEpochDay();
    }
    // Counted from March of year 0, so that the leap day is the last day of its year.
    int march = month > 2 ? month - 3 : month + 9;
    long years = month > 2 ? year : year - 1L;
    long leapDays =
        Math.floorDiv(years, 4L) - Math.floorDiv(years, 100L) + Math.floorDiv(years, 400L);
    return 365 * years + leapDays + (153L * march + 2) / 5 + day - 1 - DAYS_TO_1970;
  }

  private static int secondOfDay(Cell cell) {
    char separator = cell.charAt(DATE);
    if ((separator != ' ' && separator != 'T') || cell.length() < 16 || cell.charAt(13) != ':') {
      throw notATime();
    }
    int at = 16;
    int second = 0;
    if (at < cell.length() && cell.charAt(at) == ':') {
      second = digits(cell, 17, 2);
      at = afterFraction(cell, 19);
    }
    requireOffset(cell, at);
    return LocalTime.of(digits(cell, 11, 2), digits(cell, 14, 2), second).toSecondOfDay();
  }

  private static int afterFraction(Cell cell, int start) {
    int at = start;
    if (at < cell.length() && cell.charAt(at) == '.') {
      digits(cell, at + 1, 1);
      at++;
      while (at < cell.length() && isDigit(cell.charAt(at))) {
        at++;
      }
    }
    return at;
  }

  private static void requireOffset(Cell cell, int start) {
    int left = cell.length() - start;
    if (left == 0 || (left == 1 && cell.charAt(start) == 'Z')) {
      return;
    }
    char sign = cell.charAt(start);
    if (sign != '+' && sign != '-') {
      throw notATime();
    }
    boolean colon = left == 6 && cell.charAt(start + 3) == ':';
    if (left != 3 && left != 5 && !colon) {
      throw notATime();
    }
    LocalTime.of(digits(cell, start + 1, 2), left == 3 ? 0 : digits(cell, start + left - 2, 2));
  }

  private static int digits(Cell cell, int start, int count) {
    if (start + count > cell.length()) {
      throw notATime();
    }
    int value = 0;
    for (int i = start; i < start + count; i++) {
      if (!isDigit(cell.charAt(i))) {
        throw notATime();
      }
      value = 10 * value + (cell.charAt(i) - '0');
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static DateTimeException notATime() {
    return new DateTimeException("not a time");
  }
}
