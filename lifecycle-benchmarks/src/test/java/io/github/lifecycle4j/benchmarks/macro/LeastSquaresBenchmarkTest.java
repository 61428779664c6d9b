package io.github.lifecycle4j.benchmarks.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.regression.linear.Coefficient;
import org.junit.jupiter.api.Test;

class LeastSquaresBenchmarkTest {

  @Test
  void allWaysAgree() {
    LeastSquaresBenchmark benchmark = new LeastSquaresBenchmark(2_000);
    benchmark.prepare();
    double[] peer = benchmark.commonsMath();
    assertThat(benchmark.hipparchus()).containsExactly(peer, within(1e-9));
    assertThat(benchmark.ojAlgo()).containsExactly(peer, within(1e-9));
    assertThat(benchmark.smile()).containsExactly(peer, within(1e-9));
    assertThat(benchmark.onePass()).containsExactly(peer, within(1e-9));
    assertThat(benchmark.blockedQr()).containsExactly(peer, within(1e-9));
    assertThat(benchmark.modelFast().stream().mapToDouble(Coefficient::value).toArray())
        .containsExactly(peer, within(1e-9));
    assertThat(benchmark.modelQr().stream().mapToDouble(Coefficient::value).toArray())
        .containsExactly(peer, within(1e-9));
  }
}
