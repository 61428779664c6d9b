package io.github.lifecycle4j.benchmarks.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.benchmarks.SimulatedCompetition;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark checks its answers and runs once, on a small simulated competition. */
class AutoArimaBenchmarkTest {

  @TempDir private Path folder;

  @Test
  void choosesAndForecasts() {
    AutoArimaBenchmark benchmark = new AutoArimaBenchmark();
    SimulatedCompetition.during(folder, benchmark::check);
    assertThat(benchmark.lifecycle4j().mean(3)).isCloseTo(5000, within(2000.0));
    assertThat(benchmark.tramo().mean(3)).isCloseTo(5000, within(2000.0));
  }
}
