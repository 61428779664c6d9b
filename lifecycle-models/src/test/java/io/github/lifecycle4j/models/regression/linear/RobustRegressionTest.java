package io.github.lifecycle4j.models.regression.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustRegressionTest {

  private static final FitContext CONTEXT = FitContext.of(1);
  private static final Formula LINE = Formula.of("y", Term.number("x"));

  private static Table table(double[] x, double[] y) {
    return Table.empty().with("y", NumberColumn.of(y)).with("x", NumberColumn.of(x));
  }

  @Test
  void theMedianOfCountsThatTie() {
    Table counts = Table.empty().with("y", NumberColumn.of(0, 0, 3, 3, 3, 3, 9, 0, 50));
    LinearPredictor median = new QuantileRegression(Formula.of("y"), 0.5).fit(counts, CONTEXT);
    assertThat(median.coefficient("(Intercept)")).isEqualTo(3);
  }

  @Test
  void weightsCountLikeRowsRepeated() {
    // Repeated by weight: 1, 1, 1, 2, 7; the median is 1.
    Table table =
        Table.empty()
            .with("y", NumberColumn.of(1, 2, 7, 100))
            .with("w", NumberColumn.of(3, 1, 1, 0));
    assertThat(
            new QuantileRegression(Formula.of("y").withWeights("w"), 0.5)
                .fit(table, CONTEXT)
                .coefficient("(Intercept)"))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 0.9})
  void noLineThroughTwoRowsHasALowerLoss(double level) {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = random.doubles(40, 0, 10).map(Math::rint).toArray();
    double[] y = random.doubles(40, 0, 20).map(Math::rint).toArray();
    LinearPredictor fit = new QuantileRegression(LINE, level).fit(table(x, y), CONTEXT);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 40; j++) {
        double slope = (y[j] - y[i]) / (x[j] - x[i]);
        if (Double.isFinite(slope)) {
          least = Math.min(least, loss(x, y, y[i] - slope * x[i], slope, level));
        }
      }
    }
    assertThat(loss(x, y, fit.coefficient("(Intercept)"), fit.coefficient("x"), level))
        .isCloseTo(least, within(1e-9 * least));
  }

  private static double loss(double[] x, double[] y, double intercept, double slope, double level) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double residual = y[i] - intercept - slope * x[i];
      sum += residual * (residual < 0 ? level - 1 : level);
    }
    return sum;
  }

  @Test
  void huberIgnoresAnOutlier() {
    double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    double[] y = {1.1, 2.9, 5.1, 6.9, 9.1, 10.9, 13.1, 14.9, 17.1, 500};
    LinearPredictor robust = HuberRegression.of(LINE).fit(table(x, y), CONTEXT);
    assertThat(robust.coefficient("x")).isCloseTo(2, within(0.1));
    assertThat(LinearRegression.of(LINE).fit(table(x, y), CONTEXT).coefficient("x").value())
        .isGreaterThan(20);
  }

  @Test
  void badOptionsAreRefused() {
    assertThatThrownBy(() -> new QuantileRegression(LINE, 80)).hasMessageContaining("80");
    assertThatThrownBy(() -> new HuberRegression(LINE, 1, 0)).hasMessageContaining("threshold");
    assertThatThrownBy(() -> HuberRegression.of(LINE).withPenalty(-1)).hasMessageContaining("-1");
    assertThatThrownBy(
            () ->
                new QuantileRegression(LINE, 0.5)
                    .fit(table(new double[] {2, 2, 2}, new double[3]), CONTEXT))
        .hasMessageContaining("'x' is constant");
  }
}
