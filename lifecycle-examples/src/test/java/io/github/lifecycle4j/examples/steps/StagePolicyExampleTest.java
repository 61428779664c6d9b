package io.github.lifecycle4j.examples.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StagePolicyExampleTest {

  private static final Pattern SAVED =
      Pattern.compile(
          "Cost saved by stage, a product: (\\S+) \\((\\S+) %\\), 95 % interval (\\S+) to (\\S+), 40 products");

  /** The whole example takes 400 products; 40 of them are too few for a narrow interval. */
  @Test
  void orderingByStageCostsLess() throws Exception {
    List<String> lines = Printed.by(out -> StagePolicyExample.run(out, 20, 2, 3));

    assertThat(lines.get(0)).startsWith("Best single rule on the catalogue of seed 1: one rule");
    double byStage = cost(lines, "by stage");
    for (String risk : List.of("0", "2", "5", "10", "20")) {
      assertThat(byStage).isLessThan(cost(lines, "one rule, risk %s %%".formatted(risk)));
    }
    Matcher saved = SAVED.matcher(lines.get(lines.size() - 1));
    assertThat(saved.matches()).isTrue();
    double mean = Double.parseDouble(saved.group(1));
    assertThat(mean).isPositive();
    assertThat(mean)
        .isBetween(Double.parseDouble(saved.group(3)), Double.parseDouble(saved.group(4)));
  }

  private static double cost(List<String> lines, String policy) {
    List<String> found = lines.stream().filter(line -> line.startsWith(policy + ' ')).toList();
    assertThat(found).hasSize(1);
    String rest = found.get(0).substring(policy.length()).strip();
    return Double.parseDouble(rest.split(" ", 2)[0].replace(",", ""));
  }
}
