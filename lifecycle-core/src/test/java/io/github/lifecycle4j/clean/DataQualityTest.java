package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.clean.DataQuality.Grade;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataQualityTest {

  private static DataQuality of(int known, double missing, double outliers, double filled) {
    return new DataQuality(A, 100, known, missing, 0, 0, outliers, 0, filled);
  }

  @ParameterizedTest
  @CsvSource({
    "24, 0, 0, 0, A",
    "23, 0, 0, 0, B",
    "12, 0, 0, 0, B",
    "11, 0, 0, 0, C",
    "3, 0, 0, 0, D",
    "99, 0.05, 0.02, 0.5, A",
    "99, 0.06, 0, 0, B",
    "99, 0.4, 0, 0, C",
    "99, 0.41, 0, 0, D",
    "99, 0, 0.06, 0, C",
    "99, 0, 0.2, 0, D",
    "99, 0, 0, 1, B",
    "23, 0.41, 0, 1, D"
  })
  void theGradeIsTheWorstOfTheCriteria(
      int known, double missing, double outliers, double filled, Grade grade) {
    assertThat(of(known, missing, outliers, filled).grade()).isEqualTo(grade);
  }

  @Test
  void theReasonsNameTheNumbers() {
    assertThat(of(99, 0, 0, 0).reasons()).isEmpty();
    assertThat(of(11, 0.41, 0, 0).reasons())
        .containsExactly(
            "C: 11 periods with known units", "D: 41.0 % of periods with unknown units");
  }

  @Test
  void isMeasuredOnTheCleanedSeries() {
    Observations.Builder table = Observations.builder(Frequency.WEEKLY);
    double[] units = new double[8];
    Arrays.fill(units, 5);
    units[1] = -2;
    units[2] = Double.NaN;
    for (int i = 0; i < units.length; i++) {
      table.add(A, week(i), units[i]);
    }
    table.add(A, week(9), 5).add(A, LocalDate.of(1800, 1, 1), 5);

    DataQuality quality = Cleaner.defaults().clean(table.build()).report().quality().get(0);

    // Of 10 weeks one is negative, one unknown and one a gap; of 10 rows one is misdated.
    assertThat(quality).isEqualTo(new DataQuality(A, 10, 8, 0.2, 0.1, 0, 0, 1 / 10.0, 0.1));
  }
}
