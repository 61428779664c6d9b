package io.github.lifecycle4j.models.regression.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.evaluate.ClassProbabilities;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.models.regression.logistic.LogisticOptions;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.models.regression.svm.SvmClassifier;
import io.github.lifecycle4j.models.regression.svm.SvmKernel;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void whatIsMissingStaysMissing() {
    IsotonicRegression curve = IsotonicRegression.fit(new double[] {1, 2}, new double[] {0, 1});
    assertThat(curve.value(Double.NaN)).isNaN();
    assertThat(curve.probability(Double.NaN)).isNaN();
  }

  @Test
  void neighboursOutOfOrderArePooled() {
    // 1, (3, 2), 4, (6, 3) pool to 1, 2.5, 2.5, 4, 4.5, 4.5
    IsotonicRegression curve =
        IsotonicRegression.fit(new double[] {1, 2, 3, 4, 5, 6}, new double[] {1, 3, 2, 4, 6, 3});
    assertThat(new double[] {curve.value(1), curve.value(2), curve.value(3), curve.value(4)})
        .containsExactly(new double[] {1, 2.5, 2.5, 4}, within(1e-12));
    assertThat(curve.value(6)).isCloseTo(4.5, within(1e-12));
    assertThat(curve.value(1.5)).isCloseTo(1.75, within(1e-12));
    assertThat(curve.value(-9)).isEqualTo(1);
    assertThat(curve.value(99)).isCloseTo(4.5, within(1e-12));
  }

  @Test
  void equalPlacesAreOnePoint() {
    IsotonicRegression curve =
        IsotonicRegression.fit(new double[] {1, 1, 2}, new double[] {5, 1, 2});
    // the mean 3 of two and the 2 after it pool to 8 / 3
    assertThat(curve.value(1)).isCloseTo(8.0 / 3, within(1e-12));
    assertThat(curve.value(2)).isCloseTo(8.0 / 3, within(1e-12));
  }

  @Test
  void curveGoesThroughTheSharesOfTwoScores() {
    // 4 cases of score −1, 1 positive; 4 of score 1, 3 positive: with Platt's targets 5/6 and 1/6
    // the shares are (5/6 + 3/6) / 4 = 1/3 and 2/3.
    PlattScaling curve =
        PlattScaling.fit(
            new double[] {-1, -1, -1, -1, 1, 1, 1, 1},
            new boolean[] {true, false, false, false, true, true, true, false});
    assertThat(curve.probability(-1)).isCloseTo(1.0 / 3, within(1e-10));
    assertThat(curve.probability(1)).isCloseTo(2.0 / 3, within(1e-10));
    assertThat(curve.slope()).isCloseTo(Math.log(2), within(1e-10));
  }

  @Test
  void equalScoresGetTheShare() {
    PlattScaling curve = PlattScaling.fit(new double[2], new boolean[] {true, false});
    assertThat(curve.probability(0)).isCloseTo(0.5, within(1e-12));
  }

  private static Table ring(int rows) {
    SplittableRandom random = new SplittableRandom(3);
    double[] x = new double[rows];
    double[] z = new double[rows];
    String[] inside = new String[rows];
    for (int i = 0; i < rows; i++) {
      x[i] = 2 * random.nextDouble() - 1;
      z[i] = 2 * random.nextDouble() - 1;
      boolean near = x[i] * x[i] + z[i] * z[i] < 0.5;
      inside[i] = near == random.nextDouble() < 0.9 ? "yes" : "no";
    }
    return Table.empty()
        .with("x", NumberColumn.of(x))
        .with("z", NumberColumn.of(z))
        .with("inside", TextColumn.of(inside));
  }

  @Test
  void probabilitiesOfAMachineMeanWhatTheySay() {
    Table table = ring(1000);
    SvmClassifier machine = SvmClassifier.of(Formula.ofAll("inside", table), SvmKernel.radial());
    List<String> actual = table.texts("inside").toList().subList(600, 1000);
    double[][] probabilities =
        machine.fit(table.slice(0, 600), FitContext.of(1)).probabilities(table.slice(600, 1000));
    ClassProbabilities<String> cases =
        ClassProbabilities.of(List.of("no", "yes"), actual, probabilities);
    // One of ten is of the other class: no probability is truly beyond 0.1 and 0.9, which the
    // curve of two numbers can only come near to.
    assertThat(cases.confusion().accuracy()).isGreaterThan(0.85);
    assertThat(cases.calibration("yes", 5).expectedError()).isLessThan(0.12);
  }

  @Test
  void anyClassifierCanBeCalibrated() {
    Table table = ring(300);
    Formula formula = Formula.ofAll("inside", table);
    for (CalibrationMethod method : CalibrationMethod.values()) {
      double[][] probabilities =
          new CalibratedClassifier(LogisticRegression.of(formula), method, 3)
              .fit(table, FitContext.of(1))
              .probabilities(table);
      // A line says nothing about a ring: everybody gets about the share of the class.
      double share = table.texts("inside").toList().stream().filter("yes"::equals).count() / 300.0;
      double mean = 0;
      for (double[] row : probabilities) {
        assertThat(row[0] + row[1]).isCloseTo(1, within(1e-12));
        mean += row[1] / 300;
      }
      assertThat(mean).isCloseTo(share, within(0.05));
    }
  }

  @Test
  void aLevelThatOccursOnceIsKnownToEveryFold() {
    Table table = ring(60);
    String[] shops = new String[60];
    Arrays.fill(shops, "big");
    shops[7] = "rare";
    Table shopped = table.with("shop", TextColumn.of(shops));
    Formula formula = Formula.ofAll("inside", shopped);
    for (Classifier classifier :
        List.of(
            SvmClassifier.of(formula, SvmKernel.linear()),
            SvmClassifier.of(formula, SvmKernel.radial()),
            new CalibratedClassifier(
                LogisticRegression.of(formula).with(LogisticOptions.DEFAULTS.withC(1)),
                CalibrationMethod.PLATT,
                5))) {
      double[] rare =
          classifier.fit(shopped, FitContext.of(1)).probabilities(shopped.slice(7, 8))[0];
      assertThat(rare[0] + rare[1]).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void rowsThatTheFormulaDropsDoNotCalibrate() {
    Table table = ring(300);
    double[] gaps = table.numbers("x").toArray();
    List<String> labels = new ArrayList<>(table.texts("inside").toList());
    gaps[3] = Double.NaN;
    labels.set(5, "");
    Table holes = table.with("x", NumberColumn.of(gaps)).with("inside", TextColumn.of(labels));
    Formula formula = Formula.ofAll("inside", table).withMissingRows(MissingRows.DROP);
    double[][] probabilities =
        new CalibratedClassifier(LogisticRegression.of(formula), CalibrationMethod.PLATT, 3)
            .fit(holes, FitContext.of(1))
            .probabilities(holes);
    assertThat(probabilities[3]).containsOnly(Double.NaN);
    assertThat(probabilities[5][0] + probabilities[5][1]).isCloseTo(1, within(1e-12));
  }

  @Test
  void refusesTooFewRows() {
    Table table =
        Table.empty()
            .with("x", NumberColumn.of(1, 2, 3, 4))
            .with("y", TextColumn.of("a", "b", "a", "a"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SvmClassifier.of(Formula.ofAll("y", table), SvmKernel.linear())
                    .fit(table, FitContext.of(1)))
        .withMessageContaining("'a' has 3 rows")
        .withMessageContaining("5 folds");
  }
}
