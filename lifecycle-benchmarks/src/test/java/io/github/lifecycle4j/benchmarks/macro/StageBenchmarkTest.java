package io.github.lifecycle4j.benchmarks.macro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark checks its answers and runs once, on a few products. */
class StageBenchmarkTest {

  @Test
  void stagesEveryProduct() {
    StageBenchmark benchmark = new StageBenchmark();
    try {
      benchmark.prepare(3);
      assertThat(benchmark.lookBack()).hasSize(3).allMatch(path -> path.length() == 104);
      assertThat(benchmark.online().length()).isEqualTo(104);
    } finally {
      benchmark.end();
    }
  }
}
