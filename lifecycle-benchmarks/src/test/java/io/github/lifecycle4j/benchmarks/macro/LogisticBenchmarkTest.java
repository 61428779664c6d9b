package io.github.lifecycle4j.benchmarks.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticBenchmarkTest {

  @Test
  void nobodyFindsLess() {
    LogisticBenchmark benchmark = new LogisticBenchmark(20_000);
    benchmark.prepare();
    double ours = benchmark.objective(benchmark.ours());
    assertThat(benchmark.objective(benchmark.smile())).isGreaterThan(ours - 1e-6);
    assertThat(benchmark.objective(benchmark.liblinear()))
        .isGreaterThan(ours - 1e-6)
        .isCloseTo(ours, within(0.01));
  }
}
