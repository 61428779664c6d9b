package io.github.lifecycle4j.models.regression.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ElasticNetTest {

  private static final FitContext CONTEXT = FitContext.of(7);
  private static final Table DIABETES = Golden.table("sk_data/diabetes");
  private static final Formula ALL = Formula.ofAll("y", DIABETES);

  /** x = -1, 0, 1 of deviation √(2/3) and y = 1, 2, 6: x'y = 5, x'x = 2, n = 3. */
  private static final Table THREE =
      Table.empty().with("y", NumberColumn.of(1, 2, 6)).with("x", NumberColumn.of(-1, 0, 1));

  private static final Formula LINE = Formula.of("y", Term.number("x"));

  @Test
  void oneColumnByHand() {
    // b minimises (…)²/6 + λ(s|b| + (1 - s)b²/2): b = (5 - 3λs)/(2 + 3λ(1 - s)), here λ = 0.5.
    ElasticNet net = new ElasticNet(LINE, 0.5, 0.4, false);
    LinearPredictor model = net.fit(THREE, CONTEXT);
    assertThat(model.coefficient("x")).isCloseTo((5 - 0.6) / 2.9, within(1e-12));
    assertThat(model.coefficient("(Intercept)")).isCloseTo(3, within(1e-12));
    // In units of the deviation x'y = 5/√(2/3), x'x = 3.
    double deviation = Math.sqrt(2.0 / 3);
    assertThat(net.withStandardised(true).fit(THREE, CONTEXT).coefficient("x"))
        .isCloseTo((5 / deviation - 0.6) / 3.9 / deviation, within(1e-12));
  }

  @Test
  void noPenaltyIsLeastSquares() {
    double[] penalised = ElasticNet.ridge(ALL, 0).fit(DIABETES, CONTEXT).predict(DIABETES);
    assertThat(penalised)
        .containsExactly(
            LinearRegression.of(ALL).fit(DIABETES, CONTEXT).predict(DIABETES), within(1e-6));
  }

  @Test
  void whatOthersExplainIsShared() {
    // Two equal columns share b = x'y / (2x'x + nλ) = 5 / (4 + 1.5).
    Table twice = THREE.with("z", THREE.column("x"));
    LinearPredictor model =
        ElasticNet.ridge(LINE.with(Term.number("z")), 0.5)
            .withStandardised(false)
            .fit(twice, CONTEXT);
    assertThat(model.coefficient("x")).isCloseTo(5 / 5.5, within(1e-9));
    assertThat(model.coefficient("z")).isCloseTo(5 / 5.5, within(1e-9));
  }

  @Test
  void thePathStartsWhereTheFirstCoefficientAppears() {
    double[] strengths = ElasticNetSearch.of(ALL, 1).search(DIABETES, CONTEXT).strengths();
    LinearPredictor none = ElasticNet.lasso(ALL, strengths[0]).fit(DIABETES, CONTEXT);
    LinearPredictor one = ElasticNet.lasso(ALL, strengths[1]).fit(DIABETES, CONTEXT);
    assertThat(Arrays.stream(none.coefficients()).skip(1).filter(b -> Math.abs(b) > 1e-6))
        .isEmpty();
    assertThat(Arrays.stream(one.coefficients()).skip(1).filter(b -> Math.abs(b) > 1e-6))
        .isNotEmpty();
    assertThat(strengths).hasSize(100);
    assertThat(strengths[99]).isCloseTo(strengths[0] * 1e-4, within(1e-9));
  }

  /** The error in three folds in order, learnt and scored row by row. */
  @Test
  void crossValidationInOrderIsThatOfSeparateFits() {
    ElasticNetPath path =
        ElasticNetSearch.of(ALL, 0.5).withFolds(3, true).search(DIABETES, CONTEXT);
    // 442 rows in four parts: 0 … 110, 111 … 220, 221 … 331, 332 … 441.
    int[] starts = {111, 221, 332, 442};
    double mean = 0;
    for (int fold = 0; fold < 3; fold++) {
      Table unseen = DIABETES.slice(starts[fold], starts[fold + 1]);
      double[] predicted =
          new ElasticNet(ALL, path.strengths()[40], 0.5, true)
              .fit(DIABETES.slice(0, starts[fold]), CONTEXT)
              .predict(unseen);
      double squares = 0;
      for (int i = 0; i < predicted.length; i++) {
        squares += Math.pow(unseen.numbers("y").get(i) - predicted[i], 2);
      }
      mean += squares / predicted.length / 3;
    }
    assertThat(path.squaredErrors()[40]).isCloseTo(mean, within(1e-6 * mean));
  }

  @Test
  void theSimplestIsAtMostOneStandardErrorWorse() {
    ElasticNetPath path = ElasticNetSearch.of(ALL, 1).search(DIABETES, CONTEXT);
    assertThat(path.simplest().strength()).isGreaterThan(path.best().strength());
    int best = indexOf(path.strengths(), path.best().strength());
    int simplest = indexOf(path.strengths(), path.simplest().strength());
    double limit = path.squaredErrors()[best] + path.standardErrors()[best];
    assertThat(path.squaredErrors()[best])
        .isEqualTo(Arrays.stream(path.squaredErrors()).min().orElseThrow());
    assertThat(path.squaredErrors()[simplest]).isLessThanOrEqualTo(limit);
    assertThat(path.squaredErrors()[simplest - 1]).isGreaterThan(limit);
    assertThat(ElasticNetSearch.of(ALL, 1).search(DIABETES, CONTEXT).squaredErrors())
        .isEqualTo(path.squaredErrors());
    assertThat(ElasticNetSearch.of(ALL, 1).search(DIABETES, FitContext.of(8)).squaredErrors())
        .isNotEqualTo(path.squaredErrors());
  }

  private static int indexOf(double[] values, double value) {
    return Arrays.stream(values).boxed().toList().indexOf(value);
  }

  @Test
  void badOptionsAreRefused() {
    assertThatThrownBy(() -> ElasticNet.lasso(ALL, -1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new ElasticNet(ALL, 1, 1.5, true)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> ElasticNetSearch.of(ALL, 1).withFolds(1, true))
        .hasMessageContaining("1 folds");
    assertThatThrownBy(() -> ElasticNetSearch.of(ALL, 1).search(DIABETES.slice(0, 20), CONTEXT))
        .hasMessageContaining("20 rows are too few for 10 folds");
  }

  /** Rows of weight 0 are in no table of a shop, so they may not choose the strength either. */
  @Test
  void aFoldOfWeightZeroDoesNotChoose() {
    int n = DIABETES.rows();
    double[] weights = new double[n];
    Arrays.fill(weights, n / 5, n, 1);
    Table weighted = DIABETES.with("w", NumberColumn.of(weights));
    ElasticNetPath path =
        ElasticNetSearch.of(ALL.withWeights("w"), 1).withFolds(4, true).search(weighted, CONTEXT);
    assertThat(Arrays.stream(path.squaredErrors())).allMatch(Double::isFinite);
    assertThat(path.best().strength()).isLessThan(path.strengths()[0]);
    Arrays.fill(weights, 0, n - 5, 0);
    assertThatThrownBy(
            () ->
                ElasticNetSearch.of(ALL.withWeights("w"), 1)
                    .withFolds(4, true)
                    .search(DIABETES.with("w", NumberColumn.of(weights)), CONTEXT))
        .hasMessageContaining("Of 4 folds 0 have rows of positive weight");
  }
}
