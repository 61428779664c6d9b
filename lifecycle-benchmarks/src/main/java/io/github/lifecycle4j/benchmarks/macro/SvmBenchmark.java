package io.github.lifecycle4j.benchmarks.macro;

import de.bwaldvogel.liblinear.Problem;
import io.github.lifecycle4j.benchmarks.peer.LogisticPeers;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.svm.SvmClassifier;
import io.github.lifecycle4j.models.regression.svm.SvmKernel;
import io.github.lifecycle4j.models.regression.svm.SvmModel;
import io.github.lifecycle4j.train.FitContext;
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
 * A linear support vector machine with squared hinge losses (c = 1) on the rows of {@link
 * LogisticBenchmark}, in one thread: from a table to a model with probabilities, which takes six
 * trainings by liblinear, one for each of five folds and one of all rows; and one training by
 * liblinear alone, from what it takes in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class SvmBenchmark {

  /** Share of the rows on which both must agree. */
  private static final double ALIKE = 0.999;

  private final LogisticBenchmark rows;

  /** A hundred thousand rows. */
  public SvmBenchmark() {
    this(100_000);
  }

  SvmBenchmark(int rows) {
    this.rows = new LogisticBenchmark(rows);
  }

  /** Draws the rows, and checks that both machines tell the same classes. */
  @Setup
  public void prepare() {
    rows.draw();
    double share = alike();
    if (!(share >= ALIKE)) {
      throw new IllegalStateException("The machines agree on a share of %s.".formatted(share));
    }
  }

  /** The share of the rows on which both machines tell the same class. */
  double alike() {
    double[][] scores = ours().scores(rows.table());
    double[] coefficients = liblinear();
    Problem problem = rows.problem();
    int same = 0;
    for (int row = 0; row < problem.l; row++) {
      double margin = 0;
      for (int column = 0; column < coefficients.length; column++) {
        margin += coefficients[column] * problem.x[row][column].getValue();
      }
      same += scores[row][1] > 0 == margin > 0 ? 1 : 0;
    }
    return (double) same / problem.l;
  }

  /** From the table to a model with probabilities. */
  @Benchmark
  public SvmModel ours() {
    Table table = rows.table();
    return SvmClassifier.of(Formula.ofAll("y", table), SvmKernel.linear())
        .fit(table, FitContext.of(1));
  }

  /** One training by liblinear. */
  @Benchmark
  public double[] liblinear() {
    return LogisticPeers.liblinearMachine(rows.problem());
  }
}
