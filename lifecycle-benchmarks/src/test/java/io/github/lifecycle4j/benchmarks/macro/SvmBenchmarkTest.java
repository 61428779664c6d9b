package io.github.lifecycle4j.benchmarks.macro;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class SvmBenchmarkTest {

  @Test
  void bothMachinesTellTheSameClasses() {
    assertThatCode(new SvmBenchmark(20_000)::prepare).doesNotThrowAnyException();
  }
}
