package io.github.lifecycle4j.benchmarks.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.benchmarks.SimulatedCompetition;
import io.github.lifecycle4j.models.arima.ArimaOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each benchmark checks its answers and runs once, on a small simulated competition. */
class ArimaBenchmarksTest {

  @TempDir private Path folder;

  @Test
  void fixedOrders() {
    FixedArimaBenchmark benchmark = new FixedArimaBenchmark();
    SimulatedCompetition.during(folder, benchmark::prepare);
    for (int i = 0; i < 3; i++) {
      double ours = benchmark.lifecycle4j().logLikelihood();
      assertThat(ours).isFinite();
    }
    assertThat(benchmark.jdemetra().logLikelihood()).isFinite();
  }

  @Test
  void growth() {
    ArimaGrowthBenchmark benchmark = new ArimaGrowthBenchmark();
    benchmark.prepare(ArimaOrder.parse("0.1.1x0.1.1"), 60, 4);
    assertThat(benchmark.lifecycle4j().logLikelihood()).isFinite();
    assertThat(benchmark.jdemetra().logLikelihood()).isFinite();
  }
}
