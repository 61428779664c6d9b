package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupplyExampleTest {

  @Test
  void netsFromTheShopsToTheSupplier() throws Exception {
    List<String> lines = Printed.by(SupplyExample::run);

    // North has 5 after week 1 and lacks 15, then 20 − 5, then 20: 20 each; ordered a week before.
    assertThat(lines).contains("north: [20.0, 20.0, 20.0, 0.0]");
    // South has 80 for 50.
    assertThat(lines).contains("south: [0.0, 0.0, 0.0, 0.0]");
    // The depot lacks 10 in week 1, after 20 more 10 in 2: all that 50 cover is ordered at once.
    assertThat(lines).contains("depot: [50.0, 0.0, 0.0, 0.0]");
  }

  @Test
  void buysAheadOfThePeak() throws Exception {
    List<String> lines = Printed.by(SupplyExample::run);

    // 110 are needed in week 3 and 60 can be made, so 50 come before; 200 units at 6.00, 5.00 an
    // order. Four weeks of one product and three of the other or fewer: at least four orders.
    List<String> purchases = Printed.words(lines, "Purchases for");
    double cost = Double.parseDouble(purchases.get(2).replace(",", ""));
    assertThat(cost).isBetween(1200 + 20 + 4.0, 1200 + 40 + 10.0);
    int[] units = new int[4];
    for (String line : lines) {
      if (line.startsWith("Week ")) {
        String[] words = line.split(" ", -1);
        units[Integer.parseInt(words[1].replace(":", "")) - 100] += Integer.parseInt(words[3]);
      }
    }
    assertThat(Arrays.stream(units).sum()).isEqualTo(200);
    assertThat(Arrays.stream(units).max().orElseThrow()).isLessThanOrEqualTo(60);
  }

  @Test
  void ranksWhatIsToBeLookedAt() throws Exception {
    List<String> lines = Printed.by(SupplyExample::run);

    int first = lines.indexOf("To be looked at, the most expensive first") + 1;
    // 30 units too many at 6.00, before 10 too few at 4.00.
    assertThat(lines.get(first)).contains("south has 30 units", "180.00 at risk");
    assertThat(lines.get(first + 1)).contains("depot is 10 units", "40.00 at risk");
    assertThat(lines).hasSize(first + 2);
  }
}
