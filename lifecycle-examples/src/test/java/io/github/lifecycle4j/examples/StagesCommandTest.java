package io.github.lifecycle4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagesCommandTest {

  private static final int WEEKS = 120;

  @TempDir Path folder;

  /** Rises from week 20 to 40 from 5 to 100, stays until 80, falls to 5 until 110. */
  private static double level(int week) {
    if (week < 40) {
      return 5 + 95 * Math.max(0, (week - 20) / 20.0);
    }
    return 5 + 95 * Math.min(1, Math.max(0, (110 - week) / 30.0));
  }

  private List<String> lines(int weeks, boolean dated) {
    List<String> lines = new ArrayList<>(List.of("sku,week,sold,promo"));
    for (String sku : List.of("b", "a")) {
      SplittableRandom random = new SplittableRandom(sku.hashCode());
      for (int week = 0; week < WEEKS; week++) {
        long units = Math.round(level(week) * (0.9 + 0.2 * random.nextDouble()));
        String time =
            dated ? LocalDate.of(2023, 1, 1).plusWeeks(week).toString() : Integer.toString(week);
        if (week < weeks) {
          lines.add("%s,%s,%s,0".formatted(sku, time, units));
        }
      }
    }
    return lines;
  }

  private Program stages(List<String> lines, String output, String... more) throws IOException {
    Path input = Files.write(folder.resolve("in.csv"), lines);
    List<String> arguments =
        new ArrayList<>(
            List.of("stages", "--input", input.toString(), "--product", "sku", "--time", "week"));
    arguments.addAll(List.of("--units", "sold", "--promotion", "promo"));
    arguments.addAll(List.of("--frequency", "WEEKLY"));
    arguments.addAll(List.of("--output", folder.resolve(output).toString()));
    arguments.addAll(List.of(more));
    return Program.run(arguments.toArray(String[]::new));
  }

  private List<List<String>> rows(String output) throws IOException {
    return Files.readAllLines(folder.resolve(output)).stream()
        .map(line -> List.of(line.split(",", -1)))
        .toList();
  }

  @Test
  void tellsTheStageOfEveryWeekLookingBack() throws IOException {
    Program program = stages(lines(WEEKS, false), "out.csv", "--mode", "retrospective");

    assertThat(program.err()).isEmpty();
    assertThat(program.exitCode()).isZero();
    assertThat(program.out()).startsWith("2 products, 0 failures");
    List<List<String>> rows = rows("out.csv");
    assertThat(rows.get(0))
        .containsExactly(
            "product", "time", "stage", "p_introduction", "p_growth", "p_maturity", "p_decline");
    assertThat(rows).hasSize(1 + 2 * WEEKS);
    for (int i = 1; i < rows.size(); i++) {
      List<String> row = rows.get(i);
      assertThat(row.get(1)).isEqualTo(Integer.toString((i - 1) % WEEKS));
      double sum = 0;
      for (String share : row.subList(3, 7)) {
        sum += Double.parseDouble(share);
      }
      assertThat(sum).isCloseTo(1, offset(1e-6));
      // In the middle of each stage of the plan.
      String expected =
          switch ((i - 1) % WEEKS) {
            case 10 -> "introduction";
            case 30 -> "growth";
            case 60 -> "maturity";
            case 100 -> "decline";
            default -> row.get(2);
          };
      assertThat(row.get(2)).isEqualTo(expected);
    }
  }

  @Test
  void onlineKnowsNoFuture() throws IOException {
    stages(lines(WEEKS, false), "all.csv", "--mode", "online");
    stages(lines(70, false), "some.csv", "--mode", "online");
    List<List<String>> all = rows("all.csv");
    List<List<String>> some = rows("some.csv");
    assertThat(some.subList(1, 71)).isEqualTo(all.subList(1, 71));
    assertThat(some.subList(71, 141)).isEqualTo(all.subList(1 + WEEKS, 71 + WEEKS));
  }

  /** Sundays are no first days of weeks; the file's own dates come back. */
  @Test
  void datesComeBackAsTheyWere() throws IOException {
    stages(lines(WEEKS, true), "out.csv");
    assertThat(rows("out.csv").get(1).get(1)).isEqualTo("2023-01-01");
    assertThat(rows("out.csv").get(2).get(1)).isEqualTo("2023-01-08");
  }

  @Test
  void threadsChangeNothing() throws IOException {
    stages(lines(WEEKS, true), "one.csv", "--threads", "1");
    stages(lines(WEEKS, true), "three.csv", "--threads", "3");
    assertThat(folder.resolve("three.csv")).hasSameTextualContentAs(folder.resolve("one.csv"));
  }

  @Test
  void wrongInputIsNamed() throws IOException {
    assertThat(stages(lines(50, false), "out.csv", "--mode", "backwards"))
        .satisfies(it -> assertThat(it.exitCode()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains("--mode", "backwards"));
    assertThat(stages(lines(50, false), "out.csv", "--stockout", "empty"))
        .satisfies(it -> assertThat(it.exitCode()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains("'empty'"));
    assertThat(stages(lines(50, false), "in.csv").err()).contains("--output is the input file");
    assertThat(stages(List.of("sku,week,sold,promo", "a,0,many,0"), "out.csv"))
        .satisfies(it -> assertThat(it.exitCode()).isEqualTo(2))
        .satisfies(it -> assertThat(it.err()).contains("many"));
    assertThat(stages(lines(50, false), "out.csv", "--threads", "0").err())
        .contains("--threads is 0");
  }

  /** Nothing sold, one week, gaps: each product gets its rows. */
  @Test
  void oddProductsGetTheirRows() throws IOException {
    List<String> lines = new ArrayList<>(lines(WEEKS, false));
    for (int week = 0; week < 40; week++) {
      lines.add("zero,%s,0,0".formatted(week));
    }
    lines.add("once,3,7,0");
    lines.add("gap,0,4,0");
    lines.add("gap,9,4,0");
    Program program = stages(lines, "out.csv", "--mode", "online");
    assertThat(program.err()).isEmpty();
    assertThat(rows("out.csv")).hasSize(1 + 2 * WEEKS + 40 + 1 + 10);
  }
}
