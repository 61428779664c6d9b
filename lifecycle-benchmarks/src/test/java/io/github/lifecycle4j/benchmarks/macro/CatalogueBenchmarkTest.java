package io.github.lifecycle4j.benchmarks.macro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The benchmark checks its answers and runs once, on a few products. */
class CatalogueBenchmarkTest {

  @ParameterizedTest
  @ValueSource(strings = {"ets", "theta"})
  void forecastsEveryProduct(String forecaster) {
    CatalogueBenchmark benchmark = new CatalogueBenchmark(forecaster);
    try {
      benchmark.prepare(20);
      assertThat(benchmark.forecasts()).hasSize(20).allMatch(Double::isFinite);
    } finally {
      benchmark.end();
    }
  }
}
