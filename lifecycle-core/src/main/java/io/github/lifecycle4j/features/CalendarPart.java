package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Frequency;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.List;

/** A place in a calendar cycle that a period of a grid has. */
enum CalendarPart {
  DAY_OF_WEEK {
    @Override
    int number(LocalDate day) {
      return day.getDayOfWeek().getValue();
    }

    @Override
    int cycle(LocalDate day) {
      return 7;
    }
  },
  WEEK {
    @Override
    int number(LocalDate day) {
      return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    @Override
    int cycle(LocalDate day) {
      return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(day).getMaximum();
    }
  },
  MONTH {
    @Override
    int number(LocalDate day) {
      return day.getMonthValue();
    }

    @Override
    int cycle(LocalDate day) {
      return 12;
    }
  },
  QUARTER {
    @Override
    int number(LocalDate day) {
      return day.get(IsoFields.QUARTER_OF_YEAR);
    }

    @Override
    int cycle(LocalDate day) {
      return 4;
    }
  };

  /** The number in the cycle, from 1. */
  abstract int number(LocalDate day);

  /** The length of the cycle that holds the day. */
  abstract int cycle(LocalDate day);

  /** The parts that the periods of a grid have; none for years and counted periods. */
  static List<CalendarPart> of(Frequency.Unit unit) {
    List<CalendarPart> all = Arrays.asList(values());
    return switch (unit) {
      case DAY -> all;
      case WEEK -> all.subList(WEEK.ordinal(), all.size());
      case MONTH -> all.subList(MONTH.ordinal(), all.size());
      case QUARTER -> all.subList(QUARTER.ordinal(), all.size());
      case YEAR, COUNT -> List.of();
    };
  }

  /** The day that stands for a period: the Thursday of an ISO week, else the first day. */
  static LocalDate dayOf(Frequency frequency, long period) {
    LocalDate first = frequency.startOf(period);
    return frequency.unit() == Frequency.Unit.WEEK ? first.plusDays(3) : first;
  }
}
