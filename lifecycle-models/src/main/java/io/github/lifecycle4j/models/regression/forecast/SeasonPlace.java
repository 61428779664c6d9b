package io.github.lifecycle4j.models.regression.forecast;

import io.github.lifecycle4j.data.Frequency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/**
 * The place of a period in its season: the day of the week, the month of weeks and months, the
 * quarter, or the place in a season of counted periods.
 *
 * @param frequency the time grid
 */
record SeasonPlace(Frequency frequency) {

  /** Name of the column with the place. */
  String name() {
    return switch (frequency.unit()) {
      case DAY -> "day_of_week";
      case WEEK, MONTH -> "month";
      case QUARTER -> "quarter";
      case YEAR, COUNT -> "season";
    };
  }

  /** Number of places. */
  int count() {
    return frequency.unit() == Frequency.Unit.WEEK ? 12 : frequency.seasonLength();
  }

  /** The place of a period, from 1; the month of a week is that of its Thursday. */
  int number(long period) {
    return switch (frequency.unit()) {
      case DAY -> start(period).getDayOfWeek().getValue();
      case WEEK -> start(period).plusDays(3).getMonthValue();
      case MONTH -> start(period).getMonthValue();
      case QUARTER -> 1 + (start(period).getMonthValue() - 1) / 3;
      case YEAR, COUNT -> 1 + Math.floorMod(period, frequency.seasonLength());
    };
  }

  /** The same as a word. */
  String text(long period) {
    int number = number(period);
    return switch (frequency.unit()) {
      case DAY -> lower(DayOfWeek.of(number));
      case WEEK, MONTH -> lower(Month.of(number));
      case QUARTER -> "q" + number;
      case YEAR, COUNT -> Integer.toString(number);
    };
  }

  private LocalDate start(long period) {
    return frequency.startOf(period);
  }

  private static String lower(Enum<?> place) {
    return place.name().toLowerCase(Locale.ROOT);
  }
}
