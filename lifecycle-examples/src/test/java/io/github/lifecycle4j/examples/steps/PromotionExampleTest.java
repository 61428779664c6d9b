package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The chance of ±3 has a standard deviation of √3; over 120 days a coefficient of the price, which
 * has a standard deviation of 0.56, is then known to 0.3, that of a promotion, on every eighth day,
 * to 0.5. The bounds are three of these and more.
 */
class PromotionExampleTest {

  @Test
  void tellsWhatPriceAndPromotionDo() throws Exception {
    List<String> lines = Printed.by(PromotionExample::run);

    // One euro more on the price: -8.0 units a day (95 %: … to …)
    List<String> price = Printed.words(lines, "One euro more on the price:");
    assertThat(Double.parseDouble(price.get(6))).isCloseTo(-8, offset(1.0));
    List<String> promotion = Printed.words(lines, "A promotion:");
    assertThat(Double.parseDouble(promotion.get(2))).isCloseTo(15, offset(1.6));
  }

  @Test
  void followsThePlannedPrice() throws Exception {
    List<String> lines = Printed.by(PromotionExample::run);

    assertThat(lines).filteredOn(line -> line.contains(" at 5.00: ")).hasSize(7 + 1);
    assertThat(lines.stream().filter(line -> line.startsWith("2024-05-"))).hasSize(13);
    // Day 120, Tuesday 2024-04-30: 70 − 8 · 5 + 0.05 · 120 = 36.
    assertThat(Double.parseDouble(Printed.words(lines, "2024-04-30 at 5.00:").get(3)))
        .isCloseTo(36, offset(2.0));
    // Seven days at 30 + 0.05 day, days 120 … 126, and 24 at the weekend: 210 + 43.05 + 24. The
    // week after sells 8 more a day for the price and 0.35 more for the trend.
    List<String> weeks = Printed.words(lines, "The week at 5.00:");
    assertThat(Double.parseDouble(weeks.get(4))).isCloseTo(277.05, offset(9.0));
    assertThat(Double.parseDouble(weeks.get(8))).isCloseTo(335.5, offset(9.0));
  }

  @Test
  void explainsTheLastDay() throws Exception {
    List<String> lines = Printed.by(PromotionExample::run);

    String reason = "promotion 1 instead of the usual 0: ";
    assertThat(Printed.words(lines, "The last day, above all: " + reason)).endsWith("units");
    // An eighth of the days had a promotion, so it adds 15 · 7/8 to the mean of all days; the price
    // of 4.50 is 0.25 below the mean and the median, 4.75, and adds 2.
    assertThat(Double.parseDouble(Printed.words(lines, "  " + reason).get(7)))
        .isCloseTo(13.125, offset(1.4));
    assertThat(Printed.words(lines, "  price −5.26 % below its usual level:").get(7))
        .satisfies(amount -> assertThat(Double.parseDouble(amount)).isCloseTo(2, offset(0.3)));
  }
}
