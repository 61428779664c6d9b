package io.github.lifecycle4j.models.regression.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every penalised or robust linear model of the reference cases of scikit-learn. */
class PenalisedEqualsScikitTest {

  static Stream<Golden> cases() {
    return Golden.all("sk_penalised");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void equalsScikitLearn(Golden sk) {
    Table table = Golden.table("sk_data/" + sk.text("dataset"));
    if (sk.flag("standardized")) {
      table = standardised(table);
    }
    Formula formula = Formula.ofAll("y", table).withIntercept(intercept(sk));
    FittedRegressor fitted = regressor(sk, formula).fit(table, FitContext.of(1));
    double[] coefficients = coefficients(fitted);
    double[] expected = sk.numbers("coef");
    int first = formula.intercept() ? 1 : 0;
    for (int i = 0; i < expected.length; i++) {
      assertThat(coefficients[first + i]).isCloseTo(expected[i], within(tolerance(sk)));
    }
    if (formula.intercept()) {
      assertThat(coefficients[0]).isCloseTo(sk.number("intercept"), within(tolerance(sk)));
    }
    int[] tenth = IntStream.iterate(0, i -> i < 442, i -> i + 10).toArray();
    assertThat(fitted.predict(table.select(tenth)))
        .containsExactly(sk.numbers("predict_every_10th"), within(3 * tolerance(sk)));
  }

  /** Scikit-learn's search for Huber's loss stops early: see the test that ours is lower. */
  private static double tolerance(Golden sk) {
    return isHuber(sk) ? 1e-2 : 1e-8;
  }

  private static boolean isHuber(Golden sk) {
    return sk.text("model").equals("HuberRegressor");
  }

  static Stream<Golden> huberCases() {
    return cases().filter(PenalisedEqualsScikitTest::isHuber);
  }

  @ParameterizedTest
  @MethodSource("huberCases")
  void huberLossIsNoHigherThanScikitLearns(Golden sk) {
    Table table = standardised(Golden.table("sk_data/" + sk.text("dataset")));
    Formula formula = Formula.ofAll("y", table);
    double[] theirs =
        DoubleStream.concat(
                DoubleStream.of(sk.number("intercept")), Arrays.stream(sk.numbers("coef")))
            .toArray();
    double[] ours = coefficients(regressor(sk, formula).fit(table, FitContext.of(1)));
    double loss = huberLoss(sk, formula, table, ours);
    assertThat(loss).isLessThan(huberLoss(sk, formula, table, theirs));
    assertThat(loss).isCloseTo(huberLoss(sk, formula, table, theirs), within(1e-8 * loss));
  }

  /** The loss at the best scale, which is found by thirds, for the loss is convex in it. */
  private static double huberLoss(Golden sk, Formula formula, Table table, double[] coefficients) {
    double[] fitted = formula.design(table).matrix(table).times(coefficients);
    double low = 1;
    double high = 200;
    while (high - low > 1e-9) {
      double third = (high - low) / 3;
      boolean left = loss(sk, table, fitted, low + third) < loss(sk, table, fitted, high - third);
      high = left ? high - third : high;
      low = left ? low : low + third;
    }
    double squares = Arrays.stream(coefficients).skip(1).map(b -> b * b).sum();
    return loss(sk, table, fitted, low) + sk.number("params.alpha") * squares;
  }

  private static double loss(Golden sk, Table table, double[] fitted, double scale) {
    double threshold = sk.number("params.epsilon");
    double sum = 0;
    for (int i = 0; i < fitted.length; i++) {
      double z = Math.abs(table.numbers("y").get(i) - fitted[i]) / scale;
      sum += scale + scale * (z < threshold ? z * z : 2 * threshold * z - threshold * threshold);
    }
    return sum;
  }

  private static boolean intercept(Golden sk) {
    return !sk.has("params.fit_intercept") || sk.flag("params.fit_intercept");
  }

  private static Regressor regressor(Golden sk, Formula formula) {
    return switch (sk.text("model")) {
      case "LinearRegression" -> LinearRegression.of(formula);
      case "Lasso" -> ElasticNet.lasso(formula, sk.number("params.alpha")).withStandardised(false);
      case "ElasticNet" ->
          ElasticNet.lasso(formula, sk.number("params.alpha"))
              .withL1Share(sk.number("params.l1_ratio"))
              .withStandardised(false);
      // The squares of scikit-learn's ridge regression are not divided by the number of rows.
      case "Ridge" ->
          ElasticNet.ridge(formula, sk.number("params.alpha") / 442).withStandardised(false);
      case "HuberRegressor" ->
          new HuberRegression(formula, sk.number("params.epsilon"), sk.number("params.alpha"));
      case "QuantileRegressor" -> new QuantileRegression(formula, sk.number("params.quantile"));
      default -> throw new IllegalStateException(sk.text("model"));
    };
  }

  private static double[] coefficients(FittedRegressor fitted) {
    return fitted instanceof LinearModel model
        ? model.coefficients().stream().mapToDouble(Coefficient::value).toArray()
        : ((LinearPredictor) fitted).coefficients();
  }

  private static Table standardised(Table table) {
    Table standardised = table;
    for (String name : table.without("y").names()) {
      double[] values = table.numbers(name).toArray();
      double mean = Arrays.stream(values).average().orElseThrow();
      double variance =
          Arrays.stream(values).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
      standardised =
          standardised.with(
              name,
              NumberColumn.of(
                  Arrays.stream(values).map(x -> (x - mean) / Math.sqrt(variance)).toArray()));
    }
    return standardised;
  }
}
