package io.github.lifecycle4j.models.regression.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.Execution;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class LinearProperties {

  private static final Formula FORMULA = Formula.of("y", Term.number("a"), Term.number("b"));

  private static Table random(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] a = random.doubles(rows, -5, 20).toArray();
    double[] b = random.doubles(rows, 100, 101).toArray();
    double[] y = new double[rows];
    double[] w = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = 3 - 2 * a[i] + b[i] + random.nextDouble(-1, 1);
      w[i] = random.nextInt(3);
    }
    w[0] = 1;
    return Table.empty()
        .with("y", NumberColumn.of(y))
        .with("a", NumberColumn.of(a))
        .with("b", NumberColumn.of(b))
        .with("w", NumberColumn.of(w));
  }

  private static LinearModel fit(Formula formula, Table table, Solver solver) {
    return LinearRegression.of(formula).withSolver(solver).fit(table, FitContext.of(1));
  }

  private static void assertClose(LinearModel one, LinearModel other, double tolerance) {
    for (Coefficient c : one.coefficients()) {
      assertThat(other.coefficient(c.name()).value())
          .isCloseTo(c.value(), within(tolerance * (1 + Math.abs(c.value()))));
    }
  }

  @Property(tries = 50)
  void theOrderOfRowsDoesNotMatter(
      @ForAll @IntRange(min = 20, max = 400) int rows, @ForAll long seed, @ForAll Solver solver) {
    Table table = random(rows, seed);
    List<Integer> order = IntStream.range(0, rows).boxed().toList();
    Integer[] shuffled = order.toArray(new Integer[0]);
    Collections.shuffle(Arrays.asList(shuffled), new Random(seed));
    Table other = table.select(Arrays.stream(shuffled).mapToInt(Integer::intValue).toArray());
    assertClose(fit(FORMULA, table, solver), fit(FORMULA, other, solver), 1e-9);
  }

  @Property(tries = 50)
  void aScaledColumnScalesItsCoefficient(
      @ForAll @DoubleRange(min = -9, max = 9) double power,
      @ForAll long seed,
      @ForAll Solver solver) {
    double scale = Math.pow(10, power);
    Table table = random(50, seed);
    double[] a = Arrays.stream(table.numbers("a").toArray()).map(x -> x * scale).toArray();
    LinearModel model = fit(FORMULA, table, solver);
    LinearModel scaled = fit(FORMULA, table.with("a", NumberColumn.of(a)), solver);
    assertThat(scaled.coefficient("a").value() * scale)
        .isCloseTo(model.coefficient("a").value(), within(1e-9));
    assertThat(scaled.coefficient("a").t())
        .isCloseTo(
            model.coefficient("a").t(), within(1e-9 * Math.abs(scaled.coefficient("a").t())));
    assertThat(scaled.sigma()).isCloseTo(model.sigma(), within(1e-9));
  }

  @Property(tries = 50)
  void aWeightCountsLikeRowsRepeated(@ForAll long seed, @ForAll Solver solver) {
    Table table = random(60, seed);
    int[] repeated =
        IntStream.range(0, 60)
            .flatMap(row -> IntStream.range(0, (int) table.numbers("w").get(row)).map(k -> row))
            .toArray();
    assertClose(
        fit(FORMULA.withWeights("w"), table, solver),
        fit(FORMULA, table.select(repeated), solver),
        1e-9);
  }

  @Property(tries = 50)
  void bothSolversAgree(@ForAll @IntRange(min = 10, max = 300) int rows, @ForAll long seed) {
    Table table = random(rows, seed);
    LinearModel fast = fit(FORMULA, table, Solver.FAST);
    LinearModel exact = fit(FORMULA, table, Solver.QR);
    assertClose(fast, exact, 1e-9);
    assertThat(fast.sigma()).isCloseTo(exact.sigma(), within(1e-9));
    assertThat(fast.rSquared()).isCloseTo(exact.rSquared(), within(1e-9));
    assertThat(fast.varianceInflation("b")).isCloseTo(exact.varianceInflation("b"), within(1e-9));
  }

  /** 200,000 rows are several parts. */
  @Example
  void theSameBitsForAnyNumberOfThreads() {
    Table table = random(200_000, 5);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      FitContext parallel = FitContext.of(1).withExecution(Execution.on(threads, 3));
      for (Solver solver : Solver.values()) {
        LinearRegression regression = LinearRegression.of(FORMULA).withSolver(solver);
        assertThat(regression.fit(table, parallel).coefficients())
            .isEqualTo(regression.fit(table, FitContext.of(1)).coefficients());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Property(tries = 50)
  void theResidualsAreOrthogonalToTheColumns(@ForAll long seed, @ForAll Solver solver) {
    Table table = random(40, seed);
    LinearDiagnostics rows = fit(FORMULA, table, solver).diagnose(table);
    double sum = 0;
    double product = 0;
    for (int i = 0; i < 40; i++) {
      sum += rows.residuals()[i];
      product += rows.residuals()[i] * table.numbers("a").get(i);
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
    assertThat(product).isCloseTo(0, within(1e-8));
    assertThat(Arrays.stream(rows.hatValues()).sum()).isCloseTo(3, within(1e-9));
  }
}
