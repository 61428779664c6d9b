package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CleanExampleTest {

  @Test
  void saysWhatBecameOfEachWeek() throws Exception {
    List<String> lines = Printed.by(CleanExample::run);

    assertThat(lines.get(0)).isEqualTo("Gaps are zero sales:   10  12   0   ?  11   ?  13  10");
    assertThat(lines.get(1)).isEqualTo("Gaps are unknown:      10  12   ?   ?  11   ?  13  10");
    // Eight rows, two of them of one week.
    assertThat(lines).contains("  8 rows: 7 kept, 0 planned, 1 merged, 0 dropped");
    assertThat(lines)
        .anyMatch(line -> line.contains("tea on 2024-02-12: units 9 -> 13"))
        .anyMatch(line -> line.contains("tea on 2024-02-05: units -3 -> missing"))
        .anyMatch(line -> line.contains("tea on 2024-01-15: units missing -> 0"))
        .anyMatch(line -> line.contains("tea on 2024-01-22: units 0 -> missing"));
    // No price: the gap, the price of zero and the last week.
    assertThat(lines).anyMatch(line -> line.startsWith("  price gap: 3 "));
    // Two of eight weeks are unknown: 25 %, which is more than 15 %, so the grade is C.
    assertThat(lines.get(lines.size() - 1))
        .startsWith("tea has grade C: ")
        .contains("25.0 % of periods with unknown units");
  }
}
