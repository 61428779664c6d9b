package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PricingExampleTest {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+");

  private static double number(String line, int which) {
    Matcher matcher = NUMBER.matcher(line);
    for (int i = 0; i < which; i++) {
      assertThat(matcher.find()).as(line).isTrue();
    }
    return Double.parseDouble(matcher.group());
  }

  @Test
  void learnsElasticitiesAndSetsPrices() throws Exception {
    List<String> lines = Printed.by(PricingExample::run);

    // Made with 1.5 and 2.6; the standard error of a product is about 0.15 / (√26 · 0.2) = 0.15.
    assertThat(number(lines.get(0), 1)).isCloseTo(1.5, within(0.4));
    assertThat(number(lines.get(1), 1)).isCloseTo(2.6, within(0.4));
    assertThat(lines.get(2)).isEqualTo("9 prices to set, 3 products to clear");
    // 5 e / (e − 1) is above 12 for e below 1.71: the highest allowed price that ends in .49 or
    // .99.
    assertThat(lines.get(3)).startsWith("p01: Raise the price from 10.00 to 11.99");
    assertThat(lines.get(4)).startsWith("At 11.99 it would earn");
    assertThat(lines.get(5)).startsWith("p10: Lower the price from 10.00 to");
    List<String> weeks = lines.subList(6, lines.size());
    assertThat(weeks).hasSize(8);
    double left = 120;
    double price = 10;
    for (String week : weeks) {
      double next = number(week, 1);
      assertThat(next).isLessThanOrEqualTo(price);
      left -= number(week, 2);
      assertThat(number(week, 3)).isCloseTo(left, within(0.5));
      price = next;
    }
  }
}
