package io.github.lifecycle4j.models.neural.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.explain.GradientTimesInput;
import io.github.lifecycle4j.models.explain.IntegratedGradients;
import io.github.lifecycle4j.models.neural.NetworkFunction;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.Training;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeuralTableTest {

  private static final Training QUICK =
      Training.DEFAULTS.withOptimiser(Optimiser.Adam.DEFAULTS.withRate(0.01)).withEpochs(60);

  /** 1000 · (a² + 2 in category "y") for a in [−2, 2). */
  private static Table parabola(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] a = new double[rows];
    double[] response = new double[rows];
    double[] high = new double[rows];
    List<String> group = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      a[row] = 4 * random.nextDouble() - 2;
      boolean y = random.nextBoolean();
      group.add(y ? "y" : "x");
      response[row] = 1000 * (a[row] * a[row] + (y ? 2 : 0));
      high[row] = response[row] > 2500 ? 1 : 0;
    }
    return Table.empty()
        .with("a", NumberColumn.of(a))
        .with("group", TextColumn.of(group))
        .with("r", NumberColumn.of(response))
        .with("high", NumberColumn.of(high));
  }

  private static Formula formula(String response) {
    return Formula.of(response, Term.number("a"), Term.category("group"));
  }

  @Test
  void learnsACurveAndACategory() {
    NeuralRegression model =
        NeuralRegressor.of(formula("r"))
            .withTraining(QUICK)
            .fit(parabola(600, 1), FitContext.of(2));
    Table test = parabola(200, 3);
    double[] predictions = model.predict(test);
    double squares = 0;
    for (int i = 0; i < 200; i++) {
      squares += Math.pow(predictions[i] - test.numbers("r").get(i), 2) / 200;
    }
    // The response has the standard deviation 1,560.
    assertThat(Math.sqrt(squares)).isLessThan(120);
    assertThat(model.columns()).containsExactly("a", "group");
    assertThat(model.history().epochs()).hasSize(60);
  }

  @Test
  void tellsClasses() {
    NeuralClassification model =
        NeuralClassifier.of(formula("high"))
            .withTraining(QUICK)
            .fit(parabola(600, 1), FitContext.of(2));
    Table test = parabola(300, 3);
    double[][] probabilities = model.probabilities(test);
    int right = 0;
    for (int i = 0; i < 300; i++) {
      assertThat(probabilities[i][0] + probabilities[i][1]).isCloseTo(1, within(1e-9));
      right += (probabilities[i][1] > 0.5) == (test.numbers("high").get(i) == 1) ? 1 : 0;
    }
    assertThat(model.classes()).containsExactly("0", "1");
    assertThat(right).isGreaterThan(285);
  }

  @Test
  void rowsWithGapsAreDroppedOrRefused() {
    Table gaps =
        Table.empty()
            .with("a", NumberColumn.of(1, Double.NaN, 3, 4))
            .with("r", NumberColumn.of(1, 2, 3, 5));
    Formula line = Formula.of("r", Term.number("a"));
    Training one = QUICK.withEpochs(1);
    assertThatThrownBy(
            () ->
                NeuralRegressor.of(line.withMissingRows(MissingRows.REFUSE))
                    .withTraining(one)
                    .fit(gaps, FitContext.of(1)))
        .hasMessageContaining("Row 1 of the column 'a'");
    NeuralRegression model =
        NeuralRegressor.of(line.withMissingRows(MissingRows.DROP))
            .withTraining(one)
            .fit(gaps, FitContext.of(1));
    double[] predictions = model.predict(gaps);
    assertThat(predictions[1]).isNaN();
    assertThat(predictions[0]).isFinite();
  }

  @Test
  void aConstantResponseIsRefused() {
    Table table =
        Table.empty().with("a", NumberColumn.of(1, 2, 3)).with("r", NumberColumn.of(7, 7, 7));
    assertThatThrownBy(
            () ->
                NeuralRegressor.of(Formula.of("r", Term.number("a"))).fit(table, FitContext.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'r' is 7.0 in every row");
  }

  /** Completeness: the attributions add up to the difference of the outputs. */
  @Test
  void integratedGradientsAddUp() {
    NeuralRegression model =
        NeuralRegressor.of(formula("r"))
            .withTraining(QUICK)
            .fit(parabola(600, 1), FitContext.of(2));
    NetworkFunction function = model.network().function(0);
    int width = model.network().spec().input().size();
    double[] baseline = new double[width];
    double[] point = new double[width];
    for (int i = 0; i < width; i++) {
      point[i] = 1.2 - i;
    }
    double gap = function.value(point) - function.value(baseline);
    double sum = 0;
    for (double each : IntegratedGradients.DEFAULTS.attributions(function, point, baseline)) {
      sum += each;
    }
    assertThat(sum).isCloseTo(gap, within(0.01 * Math.abs(gap)));
    double[] quick = new GradientTimesInput().attributions(function, point, baseline);
    double[] moved = point.clone();
    moved[0] += 1e-3;
    double slope = (function.value(moved) - function.value(point)) / 1e-3;
    assertThat(quick[0]).isCloseTo(slope * point[0], within(0.01 * Math.abs(slope * point[0])));
    assertThatThrownBy(() -> model.network().function(1)).hasMessageContaining("0 to 0");
  }
}
