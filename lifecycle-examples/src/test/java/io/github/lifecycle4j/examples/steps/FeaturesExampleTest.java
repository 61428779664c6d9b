package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesExampleTest {

  @Test
  void tellsWhatIsKnownOfTheWeeksAhead() throws Exception {
    List<String> lines = Printed.by(FeaturesExample::run);

    // Cutoffs after 1 … 10 weeks, leads 1 … 4, targets within 11 weeks: 7 · 4 + 3 + 2 + 1.
    assertThat(lines.get(0)).endsWith("; 34 rows to learn from");
    assertThat(Printed.words(lines, "week"))
        .containsExactly(
            "week",
            "units_lag_1",
            "units_mean_4",
            "price",
            "price_discount",
            "promotion_planned",
            "holiday_count",
            "periods_to_holiday");
    // The last week sold 30, the last four 24, 26, 28 and 30. A price of 3 is a quarter below 4.
    // Good Friday and Easter Monday lie in two ISO weeks; no holiday is given after them.
    assertThat(Printed.words(lines, "2024-03-18"))
        .containsExactly("2024-03-18", "30.00", "27.00", "4.00", "0.00", "0.00", "0.00", "1.00");
    assertThat(Printed.words(lines, "2024-03-25"))
        .containsExactly("2024-03-25", "30.00", "27.00", "3.00", "0.25", "1.00", "1.00", "0.00");
    assertThat(Printed.words(lines, "2024-04-01"))
        .containsExactly("2024-04-01", "30.00", "27.00", "4.00", "0.00", "0.00", "1.00", "0.00");
    assertThat(Printed.words(lines, "2024-04-08"))
        .containsExactly("2024-04-08", "30.00", "27.00", "4.00", "0.00", "0.00", "0.00", "NaN");
  }

  @Test
  void scalesAndScalesBack() throws Exception {
    List<String> lines = Printed.by(FeaturesExample::run);

    // 10, 12 … 30: the mean is 20 and the variance 4 · (11² − 1) / 12 = 40, so 10 / √40 = 1.581.
    assertThat(lines).contains("Scaled: first -1.581, middle 0.000, last 1.581");
    assertThat(lines)
        .contains(
            "Scaled back: [10.0, 12.0, 14.0, 16.0, 18.0, 20.0, 22.0, 24.0, 26.0, 28.0, 30.0]");
  }
}
