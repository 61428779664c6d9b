package io.github.lifecycle4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.collect.CsvPanelSource;
import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.evaluate.Backtest;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.pipeline.LifecyclePipeline;
import io.github.lifecycle4j.pipeline.LifecycleReport;
import io.github.lifecycle4j.pipeline.ProductReport;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's code is the region below, to the letter, and it does what the README says. */
class QuickStartTest {

  private static final String BEGIN = "// README begins";
  private static final String END = "// README ends";

  @TempDir Path folder;

  private static void quickStart(Path file) {
    // README begins
    PanelSource sales = CsvPanelSource.of(file, Frequency.WEEKLY); // product,date,units
    List<GlobalForecaster> candidates = List.of(new Naive(), SimpleExponentialSmoothing.DEFAULTS);
    LifecycleReport report =
        LifecyclePipeline.collect(sales)
            .train(candidates)
            .evaluate(Backtest.rolling(8, 3))
            .stage(LifeCurveStageDetector.defaults())
            .predict(8)
            .run(Execution.sequential());
    System.out.println(report.backtest().orElseThrow().leaderboard());
    for (ProductReport product : report.products()) {
      String stage = product.stage().map(it -> it.mostLikely().name()).orElse("unknown");
      double units = product.forecast().map(it -> it.total(8).mean(1)).orElse(Double.NaN);
      System.out.println(product.key() + " " + stage + ": " + units + " units in 8 weeks");
    }
    // README ends
  }

  @Test
  void theReadmeShowsThisCodeInAtMostFifteenLines() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    String source =
        Files.readString(
            Path.of("src", "test", "java")
                .resolve(QuickStartTest.class.getName().replace('.', '/') + ".java"));
    int begin = source.lastIndexOf(BEGIN) + BEGIN.length();
    String region = source.substring(begin, source.lastIndexOf(END)).stripIndent().strip();
    String shown = readme.split("```java\n", 2)[1].split("```", 2)[0].strip();
    assertThat(shown).isEqualTo(region);
    assertThat(shown.lines().count()).isLessThanOrEqualTo(15);
  }

  @Test
  void theCodeRuns() throws IOException {
    List<String> lines = new ArrayList<>(List.of("product,date,units"));
    for (int week = 0; week < 40; week++) {
      lines.add("cup," + LocalDate.of(2024, 1, 1).plusWeeks(week) + ",7");
    }
    Path file = Program.file(folder, "sales.csv", lines.toArray(String[]::new));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      quickStart(file);
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("naive")
        .containsPattern("cup [A-Z]+: 56.0 units in 8 weeks");
  }
}
