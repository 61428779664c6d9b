package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackExampleTest {

  @Test
  void comparesForecastsWithWhatCame(@TempDir Path folder) throws Exception {
    List<String> lines = Printed.by(out -> FeedbackExample.run(out, folder));

    // 20 and 12 Mondays with two forecasts each; the ledger remembers the 30 outcomes.
    assertThat(lines)
        .contains(
            "Review on 2024-07-29: 40 forecasts issued, 30 outcomes added, 0 known already",
            "Review on 2024-10-21: 24 forecasts issued, 12 outcomes added, 30 known already");
    // Naive is off by 2 of 10 each week; then by 7 once and by 4 eleven times, of 240 in all.
    assertThat(lines.get(1)).isEqualTo(valueAdded(18, 0.2));
    assertThat(lines.get(4)).isEqualTo(valueAdded(30, (7 + 11 * 4) / 240.0));
    // The mean is the better forecast at first, and too low by about half later.
    assertThat(lines.get(2)).isEqualTo("  no refit is advised");
    assertThat(lines.subList(5, lines.size()))
        .hasSize(4)
        .anyMatch(line -> line.contains("BIASED") && line.contains("too low"))
        .anyMatch(line -> line.contains("ERROR_GROWN"))
        .anyMatch(line -> line.contains("WORSE_THAN_BASELINE"));
  }

  @Test
  void aSecondTimeNothingIsIssuedAgain(@TempDir Path folder) throws Exception {
    Printed.by(out -> FeedbackExample.run(out, folder));
    List<String> again = Printed.by(out -> FeedbackExample.run(out, folder));

    assertThat(again.get(0)).contains("0 forecasts issued, 0 outcomes added, 30 known already");
    assertThat(again.get(3)).contains("0 forecasts issued, 0 outcomes added, 42 known already");
  }

  /** The line on twelve weeks, with the errors of the mean of all weeks before each added up. */
  private static String valueAdded(int first, double naive) {
    double error = 0;
    double sales = 0;
    for (int week = first; week < first + 12; week++) {
      double before = 0;
      for (int earlier = 0; earlier < week; earlier++) {
        before += units(earlier);
      }
      error += Math.abs(before / week - units(week));
      sales += units(week);
    }
    double mean = error / sales;
    return String.format(
        Locale.ROOT,
        "  last 12 weeks: WAPE %.4f by mean, %.4f by naive, value added %.4f",
        mean,
        naive,
        naive - mean);
  }

  private static double units(int week) {
    double steady = week % 2 == 0 ? 9 : 11;
    return week < 30 ? steady : 2 * steady;
  }
}
