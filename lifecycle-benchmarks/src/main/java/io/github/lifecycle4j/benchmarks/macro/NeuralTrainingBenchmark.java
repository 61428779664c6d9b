package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.models.neural.Examples;
import io.github.lifecycle4j.models.neural.Trained;
import io.github.lifecycle4j.models.neural.Training;
import io.github.lifecycle4j.models.neural.loss.SquaredError;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * One training step (forward, backward, Adam) in one thread, as part of a training of 64 steps with
 * all that belongs to it: first weights, buffers, the order of the examples. {@code
 * src/main/python/neural_training.py} times PyTorch on the same networks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class NeuralTrainingBenchmark {

  private static final int STEPS = 64;
  private static final int PERIODS = 56;

  /** The network. */
  @Param({"MLP", "MLP_256", "LSTM", "GRU", "TCN", "TRANSFORMER"})
  public Net net = Net.MLP;

  private final ExecutorService pool = Executors.newSingleThreadExecutor();
  private Training training = Training.DEFAULTS;
  private Examples examples = Examples.of(new double[][] {{0}}, new double[][] {{0}});

  /** A network with the size of its batches. */
  public enum Net {
    /** 2-64-32-1. */
    MLP(
        32,
        NetworkSpec.of(2)
            .dense(64, Activation.RELU)
            .dense(32, Activation.RELU)
            .dense(1, Activation.IDENTITY)),
    /** 28-256-256-28. */
    MLP_256(
        256,
        NetworkSpec.of(28)
            .dense(256, Activation.RELU)
            .dense(256, Activation.RELU)
            .dense(28, Activation.IDENTITY)),
    /** 64 units on 8 numbers in 56 steps. */
    LSTM(64, NetworkSpec.sequence(PERIODS, 8).lstm(64).lastStep().dense(28, Activation.IDENTITY)),
    /** 64 units on 8 numbers in 56 steps. */
    GRU(64, NetworkSpec.sequence(PERIODS, 8).gru(64).lastStep().dense(28, Activation.IDENTITY)),
    /** Four convolutions of 32 channels, dilated by 1, 2, 4 and 8. */
    TCN(
        64,
        NetworkSpec.sequence(PERIODS, 8)
            .convolution(32, 3, 1, Activation.RELU)
            .convolution(32, 3, 2, Activation.RELU)
            .convolution(32, 3, 4, Activation.RELU)
            .convolution(32, 3, 8, Activation.RELU)
            .lastStep()
            .dense(28, Activation.IDENTITY)),
    /** Two encoder layers of width 64 with 4 heads. */
    TRANSFORMER(64, transformer());

    final int batch;
    final NetworkSpec spec;

    Net(int batch, NetworkSpec spec) {
      this.batch = batch;
      this.spec = spec;
    }

    private static NetworkSpec transformer() {
      NetworkSpec spec = NetworkSpec.sequence(PERIODS, 8).dense(64, Activation.IDENTITY);
      for (int layer = 0; layer < 2; layer++) {
        spec =
            spec.residual(new LayerSpec.Attention(4, false))
                .norm()
                .residual(
                    new LayerSpec.Dense(128, Activation.RELU),
                    new LayerSpec.Dense(64, Activation.IDENTITY))
                .norm();
      }
      return spec.lastStep().dense(28, Activation.IDENTITY);
    }
  }

  /** Numbers that mean nothing. */
  public NeuralTrainingBenchmark() {}

  /** Ends the second thread. */
  @TearDown
  public void stop() {
    pool.shutdown();
  }

  /** Draws the examples of a few batches. */
  @Setup
  public void setUp() {
    int rows = 8 * net.batch;
    SplittableRandom random = new SplittableRandom(1);
    double[][] inputs = new double[rows][net.spec.input().size()];
    double[][] targets = new double[rows][net.spec.output().size()];
    for (int row = 0; row < rows; row++) {
      fill(inputs[row], random);
      fill(targets[row], random);
    }
    examples = Examples.of(inputs, targets);
    training = Training.DEFAULTS.withBatch(net.batch).withParts(1).withEpochs(STEPS / 8);
  }

  private static void fill(double[] row, SplittableRandom random) {
    for (int j = 0; j < row.length; j++) {
      row[j] = 2 * random.nextDouble() - 1;
    }
  }

  /** A training, counted by its steps. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Trained step() {
    return training.fit(net.spec, new SquaredError(), examples, FitContext.of(1));
  }

  /** The same with each batch in two parts on two threads. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public Trained stepOnTwoThreads() {
    FitContext context = FitContext.of(1).withExecution(Execution.on(pool, 2));
    return training.withParts(2).fit(net.spec, new SquaredError(), examples, context);
  }
}
