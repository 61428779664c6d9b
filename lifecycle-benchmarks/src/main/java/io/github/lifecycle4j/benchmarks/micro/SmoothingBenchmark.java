package io.github.lifecycle4j.benchmarks.micro;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One fit and one forecast of 13 weeks for one product with 104 weeks of history: simple
 * exponential smoothing, and the naive forecaster, which has nothing to search, beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SmoothingBenchmark {

  private static final int HORIZON = 13;

  private final FitContext context = FitContext.of(1);
  private Series history = Series.of(ProductKey.of("shoe"), Frequency.WEEKLY, 2000);

  /** Simulates the history and checks that its level is found before it is timed. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(5);
    double[] values = new double[104];
    double level = 200;
    for (int t = 0; t < values.length; t++) {
      level += 3 * random.nextGaussian();
      values[t] = level + 10 * random.nextGaussian();
    }
    history = Series.of(ProductKey.of("shoe"), Frequency.WEEKLY, 2000, values);
    double found = ses().mean(HORIZON);
    if (!(Math.abs(found - level) < 20)) {
      throw new IllegalStateException(
          "The level is %s but %s was forecast.".formatted(level, found));
    }
  }

  /** Simple exponential smoothing. */
  @Benchmark
  public Forecast ses() {
    return run(SimpleExponentialSmoothing.DEFAULTS);
  }

  /** The naive forecaster. */
  @Benchmark
  public Forecast naive() {
    return run(new Naive());
  }

  private Forecast run(Forecaster forecaster) {
    return forecaster.fit(history, context).orElseThrow().forecast(HORIZON);
  }
}
