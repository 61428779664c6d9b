package io.github.lifecycle4j.models.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.linear.HuberRegression;
import io.github.lifecycle4j.models.regression.logistic.LogisticOptions;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.train.FitContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A row of weight 0 teaches nothing, and weights are what they are said to be. */
class WeightedRowsTest {

  private static Table cases(boolean withStranger) {
    SplittableRandom random = new SplittableRandom(5);
    int rows = withStranger ? 41 : 40;
    double[] x = new double[rows];
    double[] y = new double[rows];
    double[] w = new double[rows];
    for (int row = 0; row < 40; row++) {
      x[row] = random.nextDouble();
      y[row] = random.nextDouble() < x[row] ? 1 : 0;
      w[row] = 1;
    }
    if (withStranger) {
      x[40] = 1000;
    }
    return Table.empty()
        .with("y", NumberColumn.of(y))
        .with("x", NumberColumn.of(x))
        .with("w", NumberColumn.of(w));
  }

  @Test
  void aRowOfWeightZeroDoesNotScaleThePenalty() {
    LogisticRegression regression =
        LogisticRegression.of(Formula.of("y", Term.number("x")).withWeights("w"))
            .with(LogisticOptions.DEFAULTS.withC(0.1));
    Table known = cases(false);
    double[][] without = regression.fit(known, FitContext.of(1)).probabilities(known);
    double[][] with = regression.fit(cases(true), FitContext.of(1)).probabilities(known);
    for (int row = 0; row < without.length; row++) {
      assertThat(with[row]).containsExactly(without[row], within(1e-9));
    }
  }

  @Test
  void weightsThatMeanNothingAreRefused() {
    Formula formula = Formula.of("y", Term.number("x"));
    assertThatThrownBy(() -> formula.withWeights("y")).hasMessageContaining("'y'");
    assertThatThrownBy(
            () ->
                LogisticRegression.ofShares(formula)
                    .with(LogisticOptions.DEFAULTS.withClassWeight("1", 10)))
        .hasMessageContaining("shares");
  }

  @Test
  void aPerfectFitIsFound() {
    for (int seed = 0; seed < 100; seed++) {
      double[] x = new SplittableRandom(seed).doubles(20).toArray();
      double[] y = new double[x.length];
      for (int row = 0; row < y.length; row++) {
        y[row] = 0.1 + 0.7 * x[row];
      }
      Table table = Table.empty().with("x", NumberColumn.of(x)).with("y", NumberColumn.of(y));
      double[] fitted =
          HuberRegression.of(Formula.of("y", Term.number("x")))
              .fit(table, FitContext.of(1))
              .predict(table);
      assertThat(fitted).containsExactly(y, within(1e-12));
    }
  }
}
