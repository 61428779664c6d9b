package io.github.lifecycle4j.benchmarks.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoostingBenchmarkTest {

  @Test
  void allLearnAlike() {
    BoostingBenchmark benchmark = new BoostingBenchmark(5_000, 40);
    benchmark.prepare();
    double peer = benchmark.unexplained(benchmark.xgboost());
    assertThat(peer).isLessThan(0.3);
    assertThat(benchmark.unexplained(benchmark.ours())).isCloseTo(peer, within(0.05));
    assertThat(benchmark.unexplained(benchmark.lightGbm())).isCloseTo(peer, within(0.1));
  }
}
