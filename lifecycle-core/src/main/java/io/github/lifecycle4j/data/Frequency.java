package io.github.lifecycle4j.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * The time grid of a series: the calendar unit of one period and the number of periods in a season.
 *
 * <p>Periods are numbered. Period 0 is the one that holds 1970-01-01; weeks are ISO weeks and start
 * on Monday. With the unit {@link Unit#COUNT} a period is a plain number without a date.
 *
 * @param unit the length of one period
 * @param seasonLength periods in one season, at least 1; 1 means that there is no season
 */
public record Frequency(Unit unit, int seasonLength) {

  /** The length of one period. */
  public enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    /** Periods are counted and have no date. */
    COUNT
  }

  /** Days with a season of one week (7). */
  public static final Frequency DAILY = new Frequency(Unit.DAY, 7);

  /** ISO weeks with a season of one year (52). */
  public static final Frequency WEEKLY = new Frequency(Unit.WEEK, 52);

  /** Months with a season of one year (12). */
  public static final Frequency MONTHLY = new Frequency(Unit.MONTH, 12);

  /** Quarters with a season of one year (4). */
  public static final Frequency QUARTERLY = new Frequency(Unit.QUARTER, 4);

  /** Years without a season (1). */
  public static final Frequency YEARLY = new Frequency(Unit.YEAR, 1);

  /** Counted periods without a date and without a season. */
  public static final Frequency COUNTED = new Frequency(Unit.COUNT, 1);

  /** Monday, 1969-12-29: the first day of week 0. */
  private static final LocalDate MONDAY_0 = LocalDate.of(1969, 12, 29);

  /** A number of weeks that no calendar has and whose days a long holds. */
  private static final long BEYOND = 1L << 60;

  /**
   * @throws IllegalArgumentException if the season length is below 1
   */
  public Frequency {
    if (seasonLength < 1) {
      throw new IllegalArgumentException(
          "The season length is %s but must be at least 1. Maybe use 1 for no season."
              .formatted(seasonLength));
    }
  }

  /**
   * Reads a frequency as a user writes it: {@code daily}, {@code weekly}, {@code monthly}, {@code
   * quarterly}, {@code yearly} or {@code counted} in any case, or a whole number, which means
   * counted periods with that season length.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static Frequency parse(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "daily" -> DAILY;
      case "weekly" -> WEEKLY;
      case "monthly" -> MONTHLY;
      case "quarterly" -> QUARTERLY;
      case "yearly" -> YEARLY;
      case "counted" -> COUNTED;
      default -> COUNTED.withSeasonLength(parseSeasonLength(text));
    };
  }

  private static int parseSeasonLength(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "The frequency '%s' is not known. Use daily, weekly, monthly, quarterly, yearly, counted or a season length such as 12."
              .formatted(text),
          notANumber);
    }
  }

  /**
   * Returns the same periods with another season length, such as 365 for days with a yearly season.
   */
  public Frequency withSeasonLength(int periods) {
    return new Frequency(unit, periods);
  }

  /** Whether periods have dates, that is, whether the unit is not {@link Unit#COUNT}. */
  public boolean isDated() {
    return unit != Unit.COUNT;
  }

  /**
   * Returns the number of the period that holds the date.
   *
   * @throws IllegalStateException if periods are counted and have no date
   */
  public long periodOf(LocalDate date) {
    return switch (unit) {
      case DAY -> date.toEpochDay();
      case WEEK -> Math.floorDiv(date.toEpochDay() - MONDAY_0.toEpochDay(), 7L);
      case MONTH -> 12L * (date.getYear() - 1970L) + date.getMonthValue() - 1;
      case QUARTER -> 4L * (date.getYear() - 1970L) + (date.getMonthValue() - 1) / 3;
      case YEAR -> date.getYear() - 1970L;
      case COUNT -> throw undated();
    };
  }

  /**
   * Returns the first day of the period.
   *
   * @throws IllegalStateException if periods are counted and have no date
   * @throws DateTimeException if the date is out of the calendar's range
   */
  public LocalDate startOf(long period) {
    return switch (unit) {
      case DAY -> LocalDate.ofEpochDay(period);
      case WEEK ->
          LocalDate.ofEpochDay(
              MONDAY_0.toEpochDay() + 7 * Math.max(-BEYOND, Math.min(BEYOND, period)));
      case MONTH -> LocalDate.of(1970, 1, 1).plusMonths(period);
      case QUARTER -> LocalDate.of(1970, 1, 1).plus(period, IsoFields.QUARTER_YEARS);
      case YEAR -> LocalDate.of(1970, 1, 1).plusYears(period);
      case COUNT -> throw undated();
    };
  }

  /**
   * Returns the number of days in the period.
   *
   * @throws IllegalStateException if periods are counted and have no date
   */
  public int daysIn(long period) {
    return (int) ChronoUnit.DAYS.between(startOf(period), startOf(period + 1));
  }

  /** Returns the period as a planner reads it: its first day, or its number when it is counted. */
  public String label(long period) {
    return isDated() ? startOf(period).toString() : Long.toString(period);
  }

  private static IllegalStateException undated() {
    return new IllegalStateException(
        "Counted periods have no dates. Maybe give the series a dated frequency such as weekly.");
  }
}
