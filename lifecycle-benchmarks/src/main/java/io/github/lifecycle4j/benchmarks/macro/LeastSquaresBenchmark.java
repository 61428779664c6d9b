package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.benchmarks.peer.LeastSquaresPeers;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.leastsquares.GramAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.QrAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.RowAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.RowBlock;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.linear.Coefficient;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.models.regression.linear.Solver;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.ojalgo.matrix.store.R064Store;
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
import smile.data.DataFrame;

/**
 * The coefficients of least squares, 1,000,000 rows of 20 columns, one of them the intercept, in
 * one thread: from the matrix in memory by each of the two ways, and as a user asks for them, from
 * a table to a model with standard errors. Beside them other libraries by their QR factors, from
 * what they take in memory. {@code src/main/python/least_squares.py} times numpy and LAPACK.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx8g", "--add-modules=jdk.incubator.vector"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LeastSquaresBenchmark {

  private static final int COLUMNS = 20;

  private final int rows;
  private Table table = Table.empty();
  private Formula formula = Formula.of("y");
  private double[] response = {};
  private DesignMatrix matrix = DesignMatrix.of(List.of("x"), new double[] {0});
  private double[][] peerRows = {};
  private R064Store ojAlgoMatrix = R064Store.FACTORY.make(1, 1);
  private DataFrame smileTable = DataFrame.of(new double[][] {{0}});

  /** A million rows. */
  public LeastSquaresBenchmark() {
    this(1_000_000);
  }

  LeastSquaresBenchmark(int rows) {
    this.rows = rows;
  }

  /** Draws the rows, and checks that every way finds the coefficients that they were made with. */
  @Setup
  public void prepare() {
    SplittableRandom random = new SplittableRandom(1);
    response = new double[rows];
    peerRows = new double[rows][COLUMNS - 1];
    Table drawn = Table.empty();
    for (int column = 1; column < COLUMNS; column++) {
      double[] values = random.doubles(rows, -1, 1).toArray();
      for (int row = 0; row < rows; row++) {
        values[row] += column;
        peerRows[row][column - 1] = values[row];
        response[row] += column * values[row];
      }
      drawn = drawn.with("x" + column, NumberColumn.of(values));
    }
    for (int row = 0; row < rows; row++) {
      response[row] += 5 + random.nextDouble(-0.5, 0.5);
    }
    table = drawn.with("y", NumberColumn.of(response));
    formula = Formula.ofAll("y", table);
    matrix = formula.design(table).matrix(table);
    ojAlgoMatrix = LeastSquaresPeers.ojAlgoMatrix(peerRows);
    smileTable = LeastSquaresPeers.smileTable(peerRows, response);
    check(onePass());
    check(blockedQr());
    check(values(modelFast()));
    check(values(modelQr()));
    check(commonsMath());
    check(hipparchus());
    check(ojAlgo());
    check(smile());
  }

  private static double[] values(List<Coefficient> coefficients) {
    return coefficients.stream().mapToDouble(Coefficient::value).toArray();
  }

  private void check(double[] coefficients) {
    // The errors are uniform and the columns too: a standard error is about 1 / √(4 rows).
    for (int column = 1; column < COLUMNS; column++) {
      if (!(Math.abs(coefficients[column] - column) < 5 / Math.sqrt(rows))) {
        throw new IllegalStateException(
            "The coefficient %s is %s.".formatted(column, coefficients[column]));
      }
    }
  }

  /** From the matrix by the sums of products. */
  @Benchmark
  public double[] onePass() {
    return add(new GramAccumulator(COLUMNS + 1, true)).triangle().orElseThrow().solve();
  }

  /** From the matrix by Householder reflections in blocks. */
  @Benchmark
  public double[] blockedQr() {
    return add(new QrAccumulator(COLUMNS + 1)).triangle().solve();
  }

  private <A extends RowAccumulator<A>> A add(A sum) {
    RowBlock block = new RowBlock(COLUMNS + 1);
    for (int from = 0; from < rows; from += RowBlock.CAPACITY) {
      int to = Math.min(from + RowBlock.CAPACITY, rows);
      matrix.copyColumns(from, to, block.values(), RowBlock.STRIDE);
      System.arraycopy(response, from, block.values(), COLUMNS * RowBlock.STRIDE, to - from);
      block.fill(to - from);
      sum.add(block);
    }
    return sum;
  }

  /** From the table to coefficients with standard errors, by the usual solver. */
  @Benchmark
  public List<Coefficient> modelFast() {
    return model(Solver.FAST);
  }

  /** From the table to coefficients with standard errors, refined to twice the usual digits. */
  @Benchmark
  public List<Coefficient> modelQr() {
    return model(Solver.QR);
  }

  private List<Coefficient> model(Solver solver) {
    return LinearRegression.of(formula)
        .withSolver(solver)
        .fit(table, FitContext.of(1))
        .coefficients();
  }

  /** Apache Commons Math 3, from rows in memory. */
  @Benchmark
  public double[] commonsMath() {
    return LeastSquaresPeers.commonsMath(peerRows, response);
  }

  /** Hipparchus, from rows in memory. */
  @Benchmark
  public double[] hipparchus() {
    return LeastSquaresPeers.hipparchus(peerRows, response);
  }

  /** The QR factors of ojAlgo, from its matrix in memory. */
  @Benchmark
  public double[] ojAlgo() {
    return LeastSquaresPeers.ojAlgo(ojAlgoMatrix, response);
  }

  /** The QR factors of Smile, from its table in memory. */
  @Benchmark
  public double[] smile() {
    return LeastSquaresPeers.smile(smileTable);
  }
}
