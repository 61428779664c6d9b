package io.github.lifecycle4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Frequency.Unit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class FrequencyProperties {

  @Property
  void aPeriodHoldsItsDaysAndNoOthers(
      @ForAll("dated") Frequency frequency,
      @ForAll @LongRange(min = -4000, max = 4000) long period) {
    LocalDate start = frequency.startOf(period);
    int days = frequency.daysIn(period);
    assertThat(frequency.periodOf(start)).isEqualTo(period);
    assertThat(frequency.periodOf(start.plusDays(days - 1L))).isEqualTo(period);
    assertThat(frequency.periodOf(start.minusDays(1))).isEqualTo(period - 1);
    assertThat(frequency.startOf(period + 1)).isEqualTo(start.plusDays(days));
  }

  @Property
  void weeksStartOnMonday(@ForAll @LongRange(min = -100_000, max = 100_000) long week) {
    assertThat(Frequency.WEEKLY.startOf(week).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
  }

  @Provide
  Arbitrary<Frequency> dated() {
    return Arbitraries.of(Unit.class)
        .filter(unit -> unit != Unit.COUNT)
        .map(unit -> new Frequency(unit, 1));
  }
}
