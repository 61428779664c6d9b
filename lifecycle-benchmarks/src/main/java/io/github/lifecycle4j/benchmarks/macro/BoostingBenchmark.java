package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.benchmarks.peer.BoostingPeers;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.trees.BoostedTrees;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
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
 * 100 boosted trees of depth 6 on 200,000 rows of 30 columns and their predictions, in one thread:
 * from a table through this library, which calls XGBoost; XGBoost and LightGBM by themselves from
 * values in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class BoostingBenchmark {

  private static final int COLUMNS = 30;

  private final int rows;
  private final int rounds;
  private float[] values = {};
  private float[] response = {};
  private Table table = Table.empty();

  /** Two hundred thousand rows. */
  public BoostingBenchmark() {
    this(200_000, 100);
  }

  BoostingBenchmark(int rows, int rounds) {
    this.rows = rows;
    this.rounds = rounds;
  }

  /** Draws the rows; the response depends on four of the columns. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(1);
    values = new float[rows * COLUMNS];
    response = new float[rows];
    for (int row = 0; row < rows; row++) {
      int at = row * COLUMNS;
      for (int column = 0; column < COLUMNS; column++) {
        values[at + column] = (float) random.nextGaussian();
      }
      response[row] =
          (float)
              (values[at] * values[at + 1]
                  + Math.abs(values[at + 2])
                  + Math.sin(2 * values[at + 3])
                  + 0.3 * random.nextGaussian());
    }
    table = Table.empty();
    for (int column = 0; column < COLUMNS; column++) {
      double[] numbers = new double[rows];
      for (int row = 0; row < rows; row++) {
        numbers[row] = values[row * COLUMNS + column];
      }
      table = table.with("x" + column, NumberColumn.of(numbers));
    }
    double[] y = new double[rows];
    Arrays.setAll(y, row -> response[row]);
    table = table.with("y", NumberColumn.of(y));
  }

  /** Share of the response's variation that predictions leave. */
  double unexplained(double[] predictions) {
    double mean = 0;
    for (float value : response) {
      mean += value / rows;
    }
    double left = 0;
    double all = 0;
    for (int row = 0; row < rows; row++) {
      left += (response[row] - predictions[row]) * (response[row] - predictions[row]);
      all += (response[row] - mean) * (response[row] - mean);
    }
    return left / all;
  }

  /** From the table to the predictions. */
  @Benchmark
  public double[] ours() {
    return BoostedTrees.DEFAULTS
        .withRounds(rounds)
        .regressor(Formula.ofAll("y", table))
        .fit(table, FitContext.of(1))
        .predict(table);
  }

  /** XGBoost alone. */
  @Benchmark
  public double[] xgboost() {
    return Arrays.stream(BoostingPeers.xgboost(values, COLUMNS, response, rounds))
        .mapToDouble(row -> row[0])
        .toArray();
  }

  /** LightGBM alone. */
  @Benchmark
  public double[] lightGbm() {
    return BoostingPeers.lightGbm(values, COLUMNS, response, rounds);
  }
}
