package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The target period's place in the calendar: those of day of the week (Monday 1), ISO week, month
 * and quarter that its grid has. Each as a number from 1 and as sine and cosine of 2π (number −
 * 1)/cycle. Month and quarter of a week are those of its Thursday.
 */
record Calendar() implements Feature {

  @Override
  public FittedFeature fit(Panel training) {
    return new FittedCalendar(training.frequency());
  }

  /** The calendar of a grid. */
  record FittedCalendar(Frequency frequency) implements FittedFeature {

    @Override
    public List<String> columns() {
      return CalendarPart.of(frequency.unit()).stream()
          .map(part -> part.name().toLowerCase(Locale.ROOT))
          .flatMap(name -> Stream.of(name, name + "_sin", name + "_cos"))
          .toList();
    }

    @Override
    public PeriodValues at(Known known) {
      List<CalendarPart> parts = CalendarPart.of(frequency.unit());
      if (parts.isEmpty()) {
        return PeriodValues.constant();
      }
      return (period, row) -> {
        LocalDate day = CalendarPart.dayOf(frequency, period);
        for (CalendarPart part : parts) {
          int number = part.number(day);
          double angle = 2 * Math.PI * (number - 1) / part.cycle(day);
          row.accept(number);
          row.accept(Math.sin(angle));
          row.accept(Math.cos(angle));
        }
      };
    }
  }
}
