package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.ForecasterCatalog;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A catalogue of 100,000 products with 104 weeks each: a fit and a forecast of 13 weeks for every
 * one on two threads, in products a second. The heap has 512 MB, which a catalogue takes while it
 * is built, so that nothing can pile up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(CatalogueBenchmark.PRODUCTS)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
@Warmup(iterations = 0)
@Measurement(iterations = 2, time = 1)
public class CatalogueBenchmark {

  static final int PRODUCTS = 100_000;

  private static final int THREADS = 2;
  private static final int WEEKS = 104;
  private static final int HORIZON = 13;

  /** Products that are forecast twice: once before the clock starts, and to check the answers. */
  private static final int CHECKED = 2_000;

  /** Name of the forecaster. */
  @Param({"ets", "theta"})
  private String forecaster = "ets";

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS - 1);
  private final FitContext context = FitContext.of(1).withExecution(Execution.on(threads, THREADS));
  private Panel panel = Panel.builder(Frequency.WEEKLY).build();

  /** A benchmark whose forecaster is set later. */
  public CatalogueBenchmark() {}

  CatalogueBenchmark(String forecaster) {
    this.forecaster = forecaster;
  }

  /** Simulates the catalogue and checks that one thread forecasts what two do. */
  @Setup
  public void prepare() {
    prepare(PRODUCTS);
  }

  void prepare(int products) {
    Panel.Builder builder = Panel.builder(Frequency.WEEKLY);
    SplittableRandom random = new SplittableRandom(17);
    for (int i = 0; i < products; i++) {
      builder.add(simulated("p" + i, random.split()), Covariates.none());
    }
    panel = builder.build();
    int checked = Math.min(CHECKED, products);
    if (!forecasts(checked, context).equals(forecasts(checked, FitContext.of(1)))) {
      throw new IllegalStateException("Two threads forecast something else than one.");
    }
  }

  private static Series simulated(String key, SplittableRandom random) {
    double[] values = new double[WEEKS];
    double level = random.nextDouble(10, 1000);
    double slope = random.nextDouble(-0.005, 0.01) * level;
    double noise = random.nextDouble(0.02, 0.3) * level;
    for (int t = 0; t < WEEKS; t++) {
      level += slope + 0.2 * noise * random.nextGaussian();
      double season = 1 + 0.2 * Math.sin(2 * Math.PI * t / 52);
      values[t] = Math.max(Math.rint(level * season + noise * random.nextGaussian()), 0);
    }
    return Series.of(ProductKey.of(key), Frequency.WEEKLY, 2000, values);
  }

  /** Ends the thread. */
  @TearDown(Level.Trial)
  public void end() {
    threads.shutdownNow();
  }

  /** Forecasts every product; returns the mean of the last week for each. */
  @Benchmark
  public List<Double> forecasts() {
    return forecasts(panel.size(), context);
  }

  private List<Double> forecasts(int products, FitContext where) {
    Forecaster trained =
        Forecaster.trained(ForecasterCatalog.create(forecaster), panel, where.quiet());
    return where.map(
        "forecast",
        products,
        i -> trained.fit(panel.series(i), where).orElseThrow().forecast(HORIZON).mean(HORIZON));
  }
}
