package io.github.lifecycle4j.clean;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations.Coverage;
import java.time.LocalDate;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The part of the calendar that the panel covers, found in a look at all rows.
 *
 * @param firstDay first possible day
 * @param lastDay last possible day
 * @param lastSalesDay last possible day of a row that is more than a plan
 * @param first first period that is not stray
 * @param last last period that is not stray
 * @param start first period of the panel
 * @param end the period after the last one of the panel
 */
record Window(
    long firstDay, long lastDay, long lastSalesDay, long first, long last, long start, long end) {

  /** Counted periods beyond this are impossible, so that differences of periods never overflow. */
  private static final long LARGEST_COUNT = 1L << 53;

  /** So many periods, even years, are fewer days than an int can count. */
  private static final long LARGEST_SPAN = 5_000_000;

  static Window of(Table table, DateLimits limits, PartialPeriods partial) {
    Window possible = days(table.frequency(), limits);
    Window bulk = possible.withoutStray(table, limits.maxEmptyPeriods());
    return bulk.withGrid(table, partial);
  }

  private static Window days(Frequency frequency, DateLimits limits) {
    if (!frequency.isDated()) {
      return new Window(-LARGEST_COUNT, LARGEST_COUNT, LARGEST_COUNT, 0, 0, 0, 0);
    }
    // The first and the last year of the calendar are left out, so that every period has both ends.
    long earliest =
        Math.max(limits.earliest().toEpochDay(), LocalDate.MIN.plusYears(1).toEpochDay());
    long latest =
        Math.min(
            limits.latest().orElse(LocalDate.MAX).toEpochDay(),
            LocalDate.MAX.minusYears(1).toEpochDay());
    long asOf = limits.asOf().map(LocalDate::toEpochDay).orElse(latest);
    return new Window(earliest, latest, asOf, 0, 0, 0, 0);
  }

  /** Whether the date of a row is possible. */
  boolean isPossible(Table table, int row) {
    long day = table.day(row);
    return day >= firstDay && day <= lastDay && (day <= lastSalesDay || table.isPlan(row));
  }

  /** Whether a row with a possible date is stray. */
  boolean isStray(long period) {
    return period < first || period > last;
  }

  private Window withoutStray(Table table, int maxEmpty) {
    LongSummaryStatistics range = periods(table).summaryStatistics();
    if (range.getCount() == 0) {
      return withPeriods(0, 0);
    }
    if (range.getMax() - range.getMin() - 1 <= maxEmpty) {
      return withPeriods(range.getMin(), range.getMax());
    }
    long[] periods = periods(table).sorted().toArray();
    int n = periods.length;
    int low = (n - 1) / 2;
    int high = low;
    while (low > 0 && periods[low] - periods[low - 1] - 1 <= maxEmpty) {
      low--;
    }
    while (high < n - 1 && periods[high + 1] - periods[high] - 1 <= maxEmpty) {
      high++;
    }
    return withPeriods(periods[low], periods[high]);
  }

  /** The periods of the rows with a possible date. */
  private LongStream periods(Table table) {
    return IntStream.range(0, table.observations().rows())
        .filter(row -> isPossible(table, row))
        .mapToLong(table::period);
  }

  /** Sets start and end from the rows, and from the recorded days where they are known. */
  private Window withGrid(Table table, PartialPeriods partial) {
    long latest = first - 1;
    for (int row = 0; row < table.observations().rows(); row++) {
      if (isPossible(table, row) && !table.isPlan(row) && !isStray(table.period(row))) {
        latest = Math.max(latest, table.period(row));
      }
    }
    Optional<Recorded> recorded = Recorded.of(table);
    if (recorded.isEmpty()) {
      return between(first, latest + 1);
    }
    Recorded days = recorded.get();
    return partial == PartialPeriods.DROP
        ? between(days.firstFull(), Math.max(days.firstFull(), days.lastFull() + 1))
        : between(Math.min(first, days.first()), Math.max(latest, days.last()) + 1);
  }

  private Window withPeriods(long firstPeriod, long lastPeriod) {
    return new Window(firstDay, lastDay, lastSalesDay, firstPeriod, lastPeriod, 0, 0);
  }

  private Window between(long panelStart, long panelEnd) {
    long span = Math.max(last + 1, panelEnd) - Math.min(first, panelStart);
    if (span > LARGEST_SPAN) {
      throw new IllegalArgumentException(
          "The table spans %s periods, more than a panel can hold (%s). Maybe set the earliest and latest possible dates with Cleaner.withDates, or correct the coverage."
              .formatted(span, LARGEST_SPAN));
    }
    return new Window(firstDay, lastDay, lastSalesDay, first, last, panelStart, panelEnd);
  }

  /**
   * The periods that were recorded.
   *
   * @param first the period of the first recorded day
   * @param last the period of the last recorded day
   * @param firstFull the first period recorded in full
   * @param lastFull the last period recorded in full; before the first when there is none
   */
  record Recorded(long first, long last, long firstFull, long lastFull) {

    static Optional<Recorded> of(Table table) {
      Frequency frequency = table.frequency();
      Optional<Coverage> coverage = table.observations().coverage();
      if (coverage.isEmpty() || !frequency.isDated()) {
        return Optional.empty();
      }
      LocalDate firstDay = coverage.get().first();
      LocalDate lastDay = coverage.get().last();
      long first = frequency.periodOf(firstDay);
      long last = frequency.periodOf(lastDay);
      boolean fromStart = frequency.startOf(first).equals(firstDay);
      boolean toEnd = frequency.startOf(last + 1).equals(lastDay.plusDays(1));
      return Optional.of(
          new Recorded(first, last, fromStart ? first : first + 1, toEnd ? last : last - 1));
    }

    /** Whether the period was recorded in part. */
    boolean isPartial(long period) {
      return (period == first && first < firstFull) || (period == last && last > lastFull);
    }
  }
}
