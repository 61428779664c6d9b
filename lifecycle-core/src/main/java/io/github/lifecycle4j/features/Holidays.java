package io.github.lifecycle4j.features;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

/**
 * Number of holidays in the target period, periods to the next one and periods since the last one;
 * both are 0 in a period with a holiday and {@code NaN} where there is none.
 *
 * @param name prefix of the columns
 * @param dates the holidays
 */
record Holidays(String name, Set<LocalDate> dates) implements Feature {

  Holidays {
    dates = Set.copyOf(dates);
  }

  @Override
  public FittedFeature fit(Panel training) {
    Frequency frequency = training.frequency();
    TreeMap<Long, Integer> counts = new TreeMap<>();
    for (LocalDate date : dates) {
      counts.merge(frequency.periodOf(date), 1, Integer::sum);
    }
    return new FittedHolidays(name, Collections.unmodifiableNavigableMap(counts));
  }

  /** Number of holidays by period. */
  record FittedHolidays(String name, NavigableMap<Long, Integer> counts) implements FittedFeature {

    @Override
    public List<String> columns() {
      return List.of(name + "_count", "periods_to_" + name, "periods_since_" + name);
    }

    @Override
    public PeriodValues at(Known known) {
      return this::write;
    }

    private void write(long period, DoubleConsumer row) {
      Long next = counts.ceilingKey(period);
      Long last = counts.floorKey(period);
      row.accept(counts.getOrDefault(period, 0));
      row.accept(next == null ? Double.NaN : next - period);
      row.accept(last == null ? Double.NaN : period - last);
    }
  }
}
