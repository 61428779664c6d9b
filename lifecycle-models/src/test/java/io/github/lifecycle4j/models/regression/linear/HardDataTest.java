package io.github.lifecycle4j.models.regression.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Perfect fits, extreme sizes and columns that nearly cancel. */
class HardDataTest {

  private static final FitContext CONTEXT = FitContext.of(1);
  private static final Formula LINE = Formula.of("y", Term.number("x"));
  private static final double[] X = {1, 2, 3, 4, 5, 6, 7, 8};

  private static Table table(double[] x, double[] y) {
    return Table.empty().with("y", NumberColumn.of(y)).with("x", NumberColumn.of(x));
  }

  private static double[] map(double[] x, java.util.function.DoubleUnaryOperator f) {
    return Arrays.stream(x).map(f).toArray();
  }

  @Test
  void quantilesOfAnExactLineAreThatLine() {
    LinearPredictor line =
        new QuantileRegression(LINE, 0.9).fit(table(X, map(X, x -> 3 - 0.1 * x)), CONTEXT);
    assertThat(line.coefficients()).containsExactly(new double[] {3, -0.1}, within(1e-12));
    LinearPredictor flat =
        new QuantileRegression(LINE, 0.2).fit(table(X, map(X, x -> 7.3)), CONTEXT);
    assertThat(flat.coefficients()).containsExactly(new double[] {7.3, 0}, within(1e-12));
    LinearPredictor zero = new QuantileRegression(LINE, 0.5).fit(table(X, new double[8]), CONTEXT);
    assertThat(zero.coefficients()).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e12})
  void aLineButForOneRowIsTheMedian(double unit) {
    double[] y = map(X, x -> 2 + x);
    y[3] = 40;
    LinearPredictor median =
        new QuantileRegression(LINE, 0.5)
            .fit(table(map(X, x -> x * unit), map(y, v -> v / unit)), CONTEXT);
    assertThat(median.coefficient("(Intercept)") * unit).isCloseTo(2, within(1e-9));
    assertThat(median.coefficient("x") * unit * unit).isCloseTo(1, within(1e-9));
  }

  @Test
  void theUnitOfAColumnDoesNotMatterToAQuantile() {
    SplittableRandom random = new SplittableRandom(4);
    double[] x = random.doubles(60, 1e12, 1e12 + 1e9).toArray();
    double[] y = random.doubles(60, -1, 1).toArray();
    LinearPredictor large = new QuantileRegression(LINE, 0.3).fit(table(x, y), CONTEXT);
    LinearPredictor small =
        new QuantileRegression(LINE, 0.3).fit(table(map(x, v -> (v - 1e12) / 1e9), y), CONTEXT);
    assertThat(large.coefficient("x") * 1e9).isCloseTo(small.coefficient("x"), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(Solver.class)
  void aDifferenceOfPricesIsExplainedByThem(Solver solver) {
    SplittableRandom random = new SplittableRandom(5);
    double[] list = new double[50];
    double[] price = new double[50];
    double[] discount = new double[50];
    for (int i = 0; i < 50; i++) {
      BigDecimal high = BigDecimal.valueOf(9_000_000 + random.nextInt(2_000_000), 2);
      BigDecimal less = BigDecimal.valueOf(random.nextInt(100), 2);
      list[i] = high.doubleValue();
      price[i] = high.subtract(less).doubleValue();
      discount[i] = less.doubleValue();
    }
    Table table =
        table(list, random.doubles(50).toArray())
            .with("price", NumberColumn.of(price))
            .with("discount", NumberColumn.of(discount));
    assertThatThrownBy(
            () ->
                LinearRegression.of(LINE.with(Term.number("price")).with(Term.number("discount")))
                    .withSolver(solver)
                    .fit(table, CONTEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'discount' is explained by 'x', 'price'");
  }

  @ParameterizedTest
  @EnumSource(Solver.class)
  void numbersTooLargeToSquareAreNamed(Solver solver) {
    LinearRegression line = LinearRegression.of(LINE).withSolver(solver);
    assertThatThrownBy(() -> line.fit(table(map(X, x -> x * x * 1e200), X), CONTEXT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'x' are too large");
    assertThatThrownBy(() -> line.fit(table(X, map(X, x -> x * x * 1e200)), CONTEXT))
        .hasMessageContaining("the response are too large");
    assertThatThrownBy(
            () -> ElasticNet.ridge(LINE, 1).fit(table(map(X, x -> x * x * 1e200), X), CONTEXT))
        .hasMessageContaining("'x' are too large");
  }

  @ParameterizedTest
  @EnumSource(Solver.class)
  void nothingIsExplainedOfAConstantResponse(Solver solver) {
    LinearModel model =
        LinearRegression.of(LINE).withSolver(solver).fit(table(X, map(X, x -> 0.1)), CONTEXT);
    assertThat(model.rSquared()).isZero();
    assertThat(model.coefficient("x").value()).isCloseTo(0, within(1e-15));
    // What rounding leaves of a slope of 0 is neither significant nor not.
    assertThat(model.coefficient("x").p()).isNaN();
    assertThat(model.summary().lines().filter(line -> line.startsWith("x ")))
        .allSatisfy(line -> assertThat(line).doesNotContain("*"));
  }

  @ParameterizedTest
  @EnumSource(Solver.class)
  void aPerfectSlopeIsCertain(Solver solver) {
    Table line = table(X, map(X, x -> 3 - 0.1 * x));
    LinearModel model = LinearRegression.of(LINE).withSolver(solver).fit(line, CONTEXT);
    assertThat(model.coefficient("x").p()).isCloseTo(0, within(1e-12));
    assertThat(model.rSquared()).isCloseTo(1, within(1e-12));
  }

  @Test
  void aRowOfLeverageOneHasNoErrorToTell() {
    Table table =
        table(X, new double[] {1, 3, 2, 5, 4, 7, 6, 9})
            .with("only", NumberColumn.of(0, 0, 0, 0, 1, 0, 0, 0));
    Table gap = table.with("x", NumberColumn.of(Double.NaN, 2, 3, 4, 5, 6, 7, 8));
    LinearModel model = LinearRegression.of(LINE.with(Term.number("only"))).fit(table, CONTEXT);
    assertThat(model.diagnose(table).cooksDistances()[4]).isNaN();
    assertThat(model.diagnose(table).studentised()[4]).isNaN();
    assertThat(model.diagnose(table).cooksDistances()[5]).isPositive();
    assertThat(model.robust(table, RobustErrors.HC1).coefficient("x").standardError()).isPositive();
    LinearModel dropping =
        LinearRegression.of(LINE.with(Term.number("only")).withMissingRows(MissingRows.DROP))
            .fit(gap, CONTEXT);
    assertThatThrownBy(() -> dropping.robust(gap, RobustErrors.HC3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 4")
        .hasMessageContaining("HC3");
  }
}
