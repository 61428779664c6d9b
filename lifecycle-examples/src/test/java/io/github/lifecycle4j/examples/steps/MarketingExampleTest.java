package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarketingExampleTest {

  @Test
  void sortsCustomers() throws Exception {
    List<String> lines = Printed.by(MarketingExample::run);

    // Five customers, five groups: the rank is the score.
    assertThat(Printed.words(lines, "Ada")).containsExactly("Ada", "5-5-5", "CHAMPION");
    assertThat(Printed.words(lines, "Ben")).containsExactly("Ben", "4-1-1", "NEW");
    assertThat(Printed.words(lines, "Cleo")).containsExactly("Cleo", "2-4-4", "AT_RISK");
    assertThat(Printed.words(lines, "Dan")).containsExactly("Dan", "1-2-2", "LOST");
    assertThat(Printed.words(lines, "Eve")).containsExactly("Eve", "3-3-3", "COOLING");
  }

  @Test
  void writesToThoseWhomALetterMoves() throws Exception {
    List<String> lines = Printed.by(MarketingExample::run);

    // Half of the customers order 0.10 more. Of 4,000 the standard error is 0.011. Online customers
    // first: the curve rises to 0.05 at a half and stays, 0.0125 above the line.
    List<String> trial = Printed.words(lines, "Letter:");
    assertThat(Double.parseDouble(trial.get(1))).isCloseTo(0.05, offset(0.035));
    assertThat(Double.parseDouble(trial.get(6))).isCloseTo(0.0125, offset(0.009));
    // 800 buy 1,000 letters.
    assertThat(Printed.words(lines, "Write to 1,000 of 4,000 customers:")).contains("800.00.");
  }

  @Test
  void promotesByStage() throws Exception {
    List<String> lines = Printed.by(MarketingExample::run);

    // 40 new units earn 240 against 150 off and 100: 10 too little, but for the worth of 80 that
    // the new and the old product have beside.
    assertThat(Printed.words(lines, "novelty: Promote.")).contains("80.00");
    assertThat(Printed.words(lines, "veteran: Promote.")).contains("80.00");
    assertThat(lines.get(lines.size() - 1)).startsWith("classic: Do not promote.");
  }
}
