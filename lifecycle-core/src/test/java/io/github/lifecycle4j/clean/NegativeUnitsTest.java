package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import org.junit.jupiter.api.Test;

class NegativeUnitsTest {

  private static Cleaner with(NegativeUnits action) {
    return Cleaner.defaults().withNegativeUnits(action);
  }

  @Test
  void areMissingByDefault() {
    Cleaned cleaned = Cleaner.defaults().clean(Weeks.units(4, -3, 5));

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(4, Double.NaN, 5);
    assertThat(cleaned.report().finding(Issue.NEGATIVE_UNITS).orElseThrow().examples())
        .containsExactly(new Finding.Example(A, "2024-01-08", "units", -3, Double.NaN));
  }

  @Test
  void areZeroOrStayWhenTold() {
    assertThat(Weeks.clean(with(NegativeUnits.ZERO), Weeks.units(4, -3, 5)))
        .containsExactly(4, 0, 5);
    assertThat(Weeks.clean(with(NegativeUnits.KEEP), Weeks.units(4, -3, 5)))
        .containsExactly(4, -3, 5);
    assertThat(with(NegativeUnits.KEEP).clean(Weeks.units(4, -3, 5)).report().lines())
        .anyMatch(line -> line.startsWith("negative units: 1 in 1 products; the units stay"));
  }

  @Test
  void returnsAreNettedWithinTheirPeriodFirst() {
    Observations table =
        Observations.builder(Frequency.WEEKLY)
            .add(A, week(0), 10)
            .add(A, week(0).plusDays(2), -4)
            .build();

    Cleaned cleaned = Cleaner.defaults().clean(table);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(6);
    assertThat(cleaned.report().count(Issue.NEGATIVE_UNITS)).isZero();
  }
}
