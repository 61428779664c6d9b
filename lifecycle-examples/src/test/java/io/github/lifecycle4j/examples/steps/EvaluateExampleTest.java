package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvaluateExampleTest {

  private static final int SEASON_AND_ONE = 53;

  @Test
  void noForecasterErrsOnConstantSales() throws Exception {
    List<String> lines =
        Printed.by(
            out -> EvaluateExample.run(out, Panel.of(constant("five", 5), constant("nine", 9))));

    // WAPE and bias 0; no change in the history to scale by; every value in its interval.
    for (String forecaster : List.of("naive", "snaive", "moving-average:8", "ses")) {
      assertThat(Printed.words(lines, forecaster + " "))
          .containsExactly(forecaster, "0.0000", "0.0000", "-", "1.0000", "0");
    }
    assertThat(lines).contains("compared over 6 of 6 windows", "6 windows, 0 skipped");
  }

  @Test
  void theWapeOfTheNaiveForecastIsThatOfTheLastValues() throws Exception {
    Panel panel = EvaluateExample.panel();
    List<String> lines = Printed.by(out -> EvaluateExample.run(out, panel));

    long compared = 0;
    double error = 0;
    double sales = 0;
    for (Series series : panel.series()) {
      for (long cutoff = panel.endPeriod() - 12; cutoff < panel.endPeriod(); cutoff += 4) {
        Series known = series.until(cutoff);
        if (hasASeasonAndOneMore(known)) {
          compared++;
          double last = known.lastObserved().orElseThrow();
          for (double units : series.between(cutoff, cutoff + 4).toArray()) {
            error += Double.isNaN(units) ? 0 : Math.abs(last - units);
            sales += Double.isNaN(units) ? 0 : Math.abs(units);
          }
        }
      }
    }

    assertThat(lines).contains("compared over %s of 90 windows".formatted(compared));
    assertThat(Printed.words(lines, "naive ").get(1))
        .isEqualTo(String.format(Locale.ROOT, "%.4f", error / sales));
    assertThat(Printed.words(lines, "snaive ").get(5)).isEqualTo(Long.toString(90 - compared));
    assertThat(Printed.words(lines, "naive ").get(5)).isEqualTo("0");
  }

  @Test
  void everyProductGetsOneForecaster() throws Exception {
    List<String> lines = Printed.by(out -> EvaluateExample.run(out, EvaluateExample.panel()));

    int products =
        lines.stream()
            .filter(line -> line.startsWith("Best for "))
            .mapToInt(line -> Integer.parseInt(line.substring(9, line.indexOf(':'))))
            .sum();
    assertThat(products).isEqualTo(30);
  }

  /** Every place of the season once and one of them twice: what a seasonal naive forecast needs. */
  private static boolean hasASeasonAndOneMore(Series series) {
    long places = 0;
    for (int place = 0; place < 52; place++) {
      boolean observed = false;
      for (int i = place; i < series.length(); i += 52) {
        observed |= !series.isMissing(i);
      }
      places += observed ? 1 : 0;
    }
    return places == 52 && series.observed() >= SEASON_AND_ONE;
  }

  private static Series constant(String name, double units) {
    double[] values = new double[120];
    Arrays.fill(values, units);
    return Series.of(ProductKey.of(name), Frequency.WEEKLY, LocalDate.of(2022, 1, 3), values);
  }
}
