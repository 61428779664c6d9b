package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Stages of products with 104 weeks each. {@link #online} is the time of one update of one product
 * in one thread; {@link #lookBack} takes products a second on two threads. Products do not depend
 * on each other, so a catalogue of 100,000 takes fifty times what these 2,000 do.
 */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 5, time = 10)
public class StageBenchmark {

  static final int PRODUCTS = 2_000;

  private static final int WEEKS = 104;
  private static final int THREADS = 2;

  /** Products whose answers are checked before the clock starts. */
  private static final int CHECKED = 100;

  private final StageDetector detector = LifeCurveStageDetector.defaults();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS - 1);
  private final FitContext context = FitContext.of(1).withExecution(Execution.on(threads, THREADS));
  private Panel panel = SimulatedLives.weeks(0, WEEKS);
  private int next;

  /** Simulates the catalogue and checks that one thread tells what two do. */
  @Setup
  public void prepare() {
    prepare(PRODUCTS);
  }

  void prepare(int products) {
    panel = SimulatedLives.weeks(products, WEEKS);
    int checked = Math.min(CHECKED, products);
    if (!lookBack(checked, context).equals(lookBack(checked, FitContext.of(1)))) {
      throw new IllegalStateException("Two threads tell other stages than one.");
    }
  }

  /** Ends the thread. */
  @TearDown(Level.Trial)
  public void end() {
    threads.shutdownNow();
  }

  /** All updates of one product, one after the other. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  @OperationsPerInvocation(WEEKS)
  public StagePath online() {
    next = (next + 1) % panel.size();
    return detector.online(panel.series(next), panel.covariates(next));
  }

  /** The whole lives of a catalogue. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @OperationsPerInvocation(PRODUCTS)
  public List<StagePath> lookBack() {
    return lookBack(panel.size(), context);
  }

  private List<StagePath> lookBack(int products, FitContext where) {
    return where.map(
        "stages", products, i -> detector.retrospective(panel.series(i), panel.covariates(i)));
  }
}
