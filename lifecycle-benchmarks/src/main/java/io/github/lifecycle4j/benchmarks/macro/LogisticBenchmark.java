package io.github.lifecycle4j.benchmarks.macro;

import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Problem;
import io.github.lifecycle4j.benchmarks.peer.LogisticPeers;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.logistic.LogisticCoefficient;
import io.github.lifecycle4j.models.regression.logistic.LogisticOptions;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
 * Logistic regression with a ridge penalty (c = 1) on 100,000 rows of 50 columns, in one thread:
 * from a table to a model; other libraries from what they take in memory. {@code
 * src/main/python/logistic.py} times scikit-learn on rows drawn in the same way.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-Xms3g",
      "-Xmx3g",
      "-XX:+AlwaysPreTouch",
      "--add-modules=jdk.incubator.vector"
    })
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LogisticBenchmark {

  private static final int COLUMNS = 50;

  /** What the objective of a peer may be above ours, for each row. */
  private static final double NEAR = 1e-6;

  private final int rows;
  private double[][] peerRows = {};
  private int[] classes = {};
  private Table table = Table.empty();
  private LogisticRegression regression = LogisticRegression.of(Formula.of("y"));
  private Problem problem = new Problem();

  /** A hundred thousand rows. */
  public LogisticBenchmark() {
    this(100_000);
  }

  LogisticBenchmark(int rows) {
    this.rows = rows;
  }

  /** Draws the rows, and checks that every library finds the same minimum. */
  @Setup
  public void prepare() {
    draw();
    double least = objective(ours());
    for (double[] peer : List.of(smile(), liblinear())) {
      double found = objective(peer);
      if (!(Math.abs(found - least) < NEAR * rows)) {
        throw new IllegalStateException(
            "The objective is %s where ours is %s.".formatted(found, least));
      }
    }
  }

  /** The rows as a table, with the class in the column y. */
  Table table() {
    return table;
  }

  /** The rows as liblinear takes them. */
  Problem problem() {
    return problem;
  }

  /** Draws the rows. */
  void draw() {
    Linear.disableDebugOutput();
    SplittableRandom random = new SplittableRandom(1);
    peerRows = new double[rows][COLUMNS];
    classes = new int[rows];
    double[] truth = random.doubles(COLUMNS, -0.5, 0.5).toArray();
    for (int row = 0; row < rows; row++) {
      double margin = -0.5;
      for (int column = 0; column < COLUMNS; column++) {
        peerRows[row][column] = random.nextGaussian();
        margin += truth[column] * peerRows[row][column];
      }
      classes[row] = random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : 0;
    }
    table = Table.empty();
    for (int column = 0; column < COLUMNS; column++) {
      int index = column;
      table =
          table.with(
              "x" + column,
              NumberColumn.of(
                  IntStream.range(0, rows).mapToDouble(row -> peerRows[row][index]).toArray()));
    }
    table = table.with("y", NumberColumn.of(IntStream.of(classes).asDoubleStream().toArray()));
    regression =
        LogisticRegression.of(Formula.ofAll("y", table))
            .with(LogisticOptions.DEFAULTS.withC(1).withStandardized(false));
    problem = LogisticPeers.liblinearProblem(peerRows, classes);
  }

  /** Sum of the negative log-likelihoods and half the squares of the coefficients of columns. */
  double objective(double[] coefficients) {
    double sum = 0;
    for (int column = 0; column < COLUMNS; column++) {
      sum += coefficients[column] * coefficients[column] / 2;
    }
    for (int row = 0; row < rows; row++) {
      double margin = coefficients[COLUMNS];
      for (int column = 0; column < COLUMNS; column++) {
        margin += coefficients[column] * peerRows[row][column];
      }
      double sign = classes[row] == 1 ? -1 : 1;
      sum += Math.log1p(Math.exp(sign * margin));
    }
    return sum;
  }

  /** From the table to a model. */
  @Benchmark
  public double[] ours() {
    List<Double> values = new ArrayList<>();
    for (LogisticCoefficient coefficient :
        regression.fit(table, FitContext.of(1)).coefficients("1")) {
      values.add(coefficient.value());
    }
    // The intercept comes first.
    values.add(values.remove(0));
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Smile, from rows in memory. */
  @Benchmark
  public double[] smile() {
    return LogisticPeers.smile(peerRows, classes);
  }

  /** liblinear, from its rows in memory. */
  @Benchmark
  public double[] liblinear() {
    return LogisticPeers.liblinear(problem);
  }
}
