package io.github.lifecycle4j.benchmarks.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.benchmarks.SimulatedCompetition;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LikelihoodShareTest {

  @TempDir private Path folder;

  @Test
  void countsWhoEndsBelowTheLargestLikelihood() {
    SimulatedCompetition.write(folder);
    List<CompetitionSeries> series = Competition.read(folder, "m3").of(Period.MONTHLY);
    Map<String, Double> poor = Map.of("ar1", -0.9, "ma1", -0.9, "sma1", 0.5);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, false, UTF_8)) {
      LikelihoodShare.print(series.subList(0, 1), Map.of(series.get(0).name(), poor), out);
    }
    assertThat(printed.toString(UTF_8).lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("Lifecycle4J") && line.contains(": 0 of 1 series"))
        .anyMatch(line -> line.startsWith("R ") && line.contains(": 1 of 1 series"));
  }
}
