package io.github.lifecycle4j.clean;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which dates are possible. Counted periods have no dates; for them only the number of empty
 * periods counts.
 *
 * @param earliest rows before this day are dropped; by default 1900-01-01
 * @param latest rows after this day, plans included, are dropped; by default there is no such day
 * @param asOf the day on which the data were taken: sales after it are impossible and dropped,
 *     plans are not; by default unknown
 * @param maxEmptyPeriods the most periods in a row, at least 1, in which no product of the whole
 *     table has a row; rows cut off by more from the middle row of the table are dropped as stray,
 *     since one mistyped year would stretch every series. By default 1000
 */
public record DateLimits(
    LocalDate earliest, Optional<LocalDate> latest, Optional<LocalDate> asOf, int maxEmptyPeriods) {

  private static final DateLimits DEFAULTS =
      new DateLimits(LocalDate.of(1900, 1, 1), Optional.empty(), Optional.empty(), 1000);

  /**
   * @throws IllegalArgumentException if the latest day is before the earliest or the number of
   *     empty periods is below 1
   */
  public DateLimits {
    if (latest.isPresent() && latest.get().isBefore(earliest)) {
      throw new IllegalArgumentException(
          "The latest date %s is before the earliest %s. Maybe swap them."
              .formatted(latest.get(), earliest));
    }
    if (maxEmptyPeriods < 1) {
      throw new IllegalArgumentException(
          "The number of empty periods is %s but must be at least 1.".formatted(maxEmptyPeriods));
    }
  }

  /** From 1900-01-01 on, without a latest day, at most 1000 empty periods. */
  public static DateLimits defaults() {
    return DEFAULTS;
  }

  /** The same with another earliest day. */
  public DateLimits withEarliest(LocalDate day) {
    return new DateLimits(day, latest, asOf, maxEmptyPeriods);
  }

  /** The same with this latest day. */
  public DateLimits withLatest(LocalDate day) {
    return new DateLimits(earliest, Optional.of(day), asOf, maxEmptyPeriods);
  }

  /** The same for data taken on this day. */
  public DateLimits withAsOf(LocalDate day) {
    return new DateLimits(earliest, latest, Optional.of(day), maxEmptyPeriods);
  }

  /** The same with another number of empty periods. */
  public DateLimits withMaxEmptyPeriods(int periods) {
    return new DateLimits(earliest, latest, asOf, periods);
  }
}
