package io.github.lifecycle4j.models.regression.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LinearRegressionTest {

  private static final FitContext CONTEXT = FitContext.of(1);
  private static final Offset<Double> CLOSE = within(1e-9);

  /** Brownlee's stack loss plant (R's data set {@code stackloss}), with weights of our own. */
  private static final Table STACKLOSS =
      Table.empty()
          .with(
              "air",
              NumberColumn.of(
                  80, 80, 75, 62, 62, 62, 62, 62, 58, 58, 58, 58, 58, 58, 50, 50, 50, 50, 50, 56,
                  70))
          .with(
              "water",
              NumberColumn.of(
                  27, 27, 25, 24, 22, 23, 24, 24, 23, 18, 18, 17, 18, 19, 18, 18, 19, 19, 20, 20,
                  20))
          .with(
              "acid",
              NumberColumn.of(
                  89, 88, 90, 87, 87, 87, 93, 93, 87, 80, 89, 88, 82, 93, 89, 86, 72, 79, 80, 82,
                  91))
          .with(
              "loss",
              NumberColumn.of(
                  42, 37, 37, 28, 18, 18, 19, 20, 15, 14, 14, 13, 11, 12, 8, 7, 8, 8, 9, 15, 15))
          .with(
              "w",
              NumberColumn.of(
                  1, 2, 0.5, 0, 2, 0.5, 1, 2, 0.5, 1, 2, 0.5, 1, 2, 0.5, 1, 2, 0.5, 1, 2, 0.5));

  private static final Formula LOSS =
      Formula.of("loss", Term.number("air"), Term.number("water"), Term.number("acid"));

  private static LinearModel fit(Formula formula, Table table) {
    return LinearRegression.of(formula).fit(table, CONTEXT);
  }

  /** R 4.2.2: {@code lm(loss ~ air + water + acid, weights = w)}; one weight is 0. */
  @Test
  void weightsAsInR() {
    LinearModel model = fit(LOSS.withWeights("w"), STACKLOSS);
    assertThat(model.coefficients().stream().mapToDouble(Coefficient::value).toArray())
        .containsExactly(
            new double[] {-39.0788768708, 0.807364599586, 0.888353017171, -0.129722802993}, CLOSE);
    assertThat(errors(model))
        .containsExactly(
            new double[] {7.51701921548, 0.108230077028, 0.300157352812, 0.097425651043}, CLOSE);
    assertThat(model.coefficient("water").p()).isCloseTo(0.00922387615192, CLOSE);
    assertThat(model.rSquared()).isCloseTo(0.954616492495, CLOSE);
    assertThat(model.adjustedRSquared()).isCloseTo(0.946107084838, CLOSE);
    assertThat(model.f()).isCloseTo(112.183659657, CLOSE);
    assertThat(model.degreesOfFreedom()).isEqualTo(16);
    assertThat(model.sigma()).isCloseTo(2.49071474363, CLOSE);
    assertThat(model.logLikelihood()).isCloseTo(-44.3987294494, CLOSE);
    assertThat(model.aic()).isCloseTo(98.7974588988, CLOSE);
    assertThat(model.bic()).isCloseTo(103.776120267, CLOSE);
    Estimate second = model.prediction(STACKLOSS.slice(0, 2), 0.9).get(1);
    assertThat(second.lower()).isCloseTo(33.1844904217, CLOSE);
    assertThat(second.upper()).isCloseTo(42.975941371, CLOSE);
  }

  /** R 4.2.2: residuals, hatvalues, rstudent and cooks.distance of the same. */
  @Test
  void diagnosticsOfWeightedRowsAsInR() {
    LinearDiagnostics rows = fit(LOSS.withWeights("w"), STACKLOSS).diagnose(STACKLOSS);
    assertThat(rows.residuals()[2]).isCloseTo(4.99275874193, CLOSE);
    assertThat(rows.hatValues()[1]).isCloseTo(0.535044093701, CLOSE);
    assertThat(rows.studentised()[1]).isCloseTo(-0.893818366748, CLOSE);
    assertThat(rows.cooksDistances()[0]).isCloseTo(0.305996104878, CLOSE);
  }

  /** R 4.2.2: solve(X'WX) X' diag(w² e² …) X solve(X'WX), the formula of MacKinnon and White. */
  @Test
  void robustErrorsByTheirFormula() {
    LinearModel model = fit(LOSS.withWeights("w"), STACKLOSS);
    assertThat(errors(model.robust(STACKLOSS, RobustErrors.HC0)))
        .containsExactly(
            new double[] {3.80539267964, 0.108412714874, 0.285582765423, 0.0514328590129}, CLOSE);
    assertThat(errors(model.robust(STACKLOSS, RobustErrors.HC1)))
        .containsExactly(
            new double[] {4.25455835637, 0.121209100042, 0.319291238344, 0.057503684515}, CLOSE);
    assertThat(errors(model.robust(STACKLOSS, RobustErrors.HC2)))
        .containsExactly(
            new double[] {4.898563979, 0.121727229299, 0.316552717622, 0.0660568535224}, CLOSE);
    assertThat(errors(model.robust(STACKLOSS, RobustErrors.HC3)))
        .containsExactly(
            new double[] {6.65262861241, 0.13882976704, 0.352749373001, 0.0885836285411}, CLOSE);
  }

  /** R 4.2.2: 1 / (1 - R²) of each column's regression on the others. */
  @Test
  void varianceInflation() {
    LinearModel model = fit(LOSS, STACKLOSS);
    assertThat(model.varianceInflation("air")).isCloseTo(2.90648362743, CLOSE);
    assertThat(model.varianceInflation("water")).isCloseTo(2.57263238032, CLOSE);
    assertThat(model.varianceInflation("acid")).isCloseTo(1.3335874621, CLOSE);
    assertThat(model.varianceInflation("(Intercept)")).isNaN();
  }

  /** R 4.2.2: {@code predict(interval = "confidence", level = 0.9)}. */
  @Test
  void intervalOfTheMean() {
    Estimate mean = fit(LOSS, STACKLOSS).confidence(STACKLOSS.slice(0, 1), 0.9).get(0);
    assertThat(mean.value()).isCloseTo(38.765362773, CLOSE);
    assertThat(mean.lower()).isCloseTo(35.667013571, CLOSE);
    assertThat(mean.upper()).isCloseTo(41.8637119749, CLOSE);
  }

  @Test
  void anInterceptAloneIsTheMean() {
    // Mean 4, squares 9 + 1 + 0 + 16 = 26.
    LinearModel model = fit(Formula.of("y"), Table.empty().with("y", NumberColumn.of(1, 3, 4, 8)));
    assertThat(model.coefficient("(Intercept)").value()).isCloseTo(4, CLOSE);
    assertThat(model.coefficient("(Intercept)").standardError())
        .isCloseTo(Math.sqrt(26.0 / 3 / 4), CLOSE);
    assertThat(model.rSquared()).isZero();
    assertThat(model.f()).isNaN();
    assertThat(model.fPValue()).isNaN();
  }

  @Test
  void asManyCoefficientsAsRowsLeaveNoErrorsToEstimate() {
    LinearModel model = fit(LOSS, STACKLOSS.select(0, 4, 9, 16));
    assertThat(model.degreesOfFreedom()).isZero();
    assertThat(model.sigma()).isNaN();
    assertThat(model.coefficient("air").p()).isNaN();
    assertThat(model.interval("air", 0.9).lower()).isNaN();
    assertThat(model.predict(STACKLOSS.select(9))[0]).isCloseTo(14, within(1e-6));
  }

  @Test
  void rowsThatLackAValueAreDroppedAndCounted() {
    Table gaps =
        STACKLOSS
            .select(0, 1, 2, 3, 4, 5, 6)
            .with("acid", NumberColumn.of(89, Double.NaN, 90, 87, 80, 81, 93));
    LinearModel model = fit(LOSS.withMissingRows(MissingRows.DROP), gaps);
    assertThat(model.rows()).isEqualTo(6);
    assertThat(model.dropped()).isEqualTo(1);
    assertThat(model.predict(gaps)[1]).isNaN();
    assertThat(model.predict(gaps)[2])
        .isCloseTo(fit(LOSS, gaps.select(0, 2, 3, 4, 5, 6)).predict(gaps.select(2))[0], CLOSE);
    assertThatThrownBy(() -> fit(LOSS, gaps))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Row 1 of the column 'acid' has no value");
  }

  @Test
  void columnsThatOthersExplainAreNamed() {
    double[] sum = new double[21];
    for (int i = 0; i < 21; i++) {
      sum[i] = 2 * STACKLOSS.numbers("air").get(i) - STACKLOSS.numbers("acid").get(i) / 3;
    }
    refused(
        LOSS.with(Term.number("sum")),
        STACKLOSS.with("sum", NumberColumn.of(sum)),
        "The column 'sum' is explained by 'air', 'acid'");
    refused(
        LOSS.with(Term.number("c")),
        STACKLOSS.with("c", NumberColumn.of(new double[21])),
        "The column 'c' is 0 in every row");
    double[] seven = new double[21];
    Arrays.fill(seven, 7);
    refused(
        LOSS.with(Term.number("c")),
        STACKLOSS.with("c", NumberColumn.of(seven)),
        "'c' is constant",
        "intercept explains already");
  }

  @Test
  void whatCannotBeLearntFromIsRefused() {
    refused(LOSS, STACKLOSS.slice(0, 3), "3 rows cannot determine the 4 coefficients");
    refused(
        LOSS,
        STACKLOSS.slice(0, 2).with("air", NumberColumn.of(1, Double.POSITIVE_INFINITY)),
        "Row 1 of the column 'air' is Infinity");
    refused(
        LOSS,
        STACKLOSS.slice(0, 2).with("loss", NumberColumn.of(1, Double.NEGATIVE_INFINITY)),
        "'loss' is -Infinity in row 1");
    refused(
        LOSS.withWeights("w"),
        STACKLOSS.slice(0, 2).with("w", NumberColumn.of(1, -1)),
        "'w' is -1.0 in row 1");
    refused(
        LOSS.withWeights("w"), STACKLOSS.slice(0, 2).with("w", NumberColumn.of(0, 0)), "are all 0");
    LinearModel model = fit(LOSS, STACKLOSS);
    assertThatThrownBy(() -> model.coefficient("price")).hasMessageContaining("'price'");
    assertThatThrownBy(() -> model.interval("air", 95)).hasMessageContaining("95");
    assertThatThrownBy(() -> model.diagnose(STACKLOSS.slice(0, 9)))
        .hasMessageContaining("9 rows to learn from but the model has learnt from 21");
  }

  @Test
  void categoriesAndNames() {
    Table table = STACKLOSS.slice(0, 6).with("kind", TextColumn.of("b", "a", "b", "c", "a", "c"));
    LinearModel model = fit(Formula.of("loss", Term.category("kind")), table);
    // The means of the three kinds are 39.5 (b), 27.5 (a) and 23 (c).
    assertThat(model.coefficients().stream().map(Coefficient::name))
        .isEqualTo(List.of("(Intercept)", "kind=b", "kind=c"));
    assertThat(model.coefficient("kind=b").value()).isCloseTo(12, CLOSE);
    assertThat(model.coefficient("kind=c").value()).isCloseTo(-4.5, CLOSE);
    assertThat(model.columns()).containsExactly("kind");
  }

  @Test
  void theSummaryShowsCoefficientsAndFit() {
    assertThat(fit(LOSS, STACKLOSS).summary())
        .contains("'loss'")
        .containsPattern("air +0\\.715640 +0\\.134858 +5\\.307 +5\\.80e-05 \\*\\*\\*")
        .contains("21 rows (0 dropped), 17 degrees of freedom, residual standard error 3.2434")
        .contains("R² 0.91358, adjusted 0.89833; F 59.902");
  }

  private static void refused(Formula formula, Table table, String... parts) {
    assertThatThrownBy(() -> fit(formula, table))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .contains(parts);
  }

  private static double[] errors(LinearModel model) {
    return model.coefficients().stream().mapToDouble(Coefficient::standardError).toArray();
  }

  @Test
  void partsAreCarriedAsBytes() {
    Table table = STACKLOSS.with("kind", TextColumn.of(kinds()));
    Formula formula = LOSS.with(Term.category("kind")).withWeights("w").withLevelsOf(table);
    Design design = formula.design(table);
    byte[] north = LinearSums.of(design, table.slice(0, 9), CONTEXT).toBytes();
    byte[] south = LinearSums.of(design, table.slice(9, 21), CONTEXT).toBytes();
    LinearModel carried = LinearSums.ofBytes(north).merge(LinearSums.ofBytes(south)).model();
    LinearModel whole = fit(formula, table);
    assertThat(errors(carried)).containsExactly(errors(whole), CLOSE);
    assertThat(carried.predict(table)).containsExactly(whole.predict(table), CLOSE);
    assertThat(carried.logLikelihood()).isCloseTo(whole.logLikelihood(), CLOSE);
    assertThat(LinearSums.ofBytes(north).toBytes()).isEqualTo(north);
    for (byte[] bad : List.of(new byte[0], Arrays.copyOf(north, north.length - 1))) {
      assertThatThrownBy(() -> LinearSums.ofBytes(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(bad.length + " bytes");
    }
  }

  private static List<String> kinds() {
    return IntStream.range(0, 21).mapToObj(row -> row % 3 == 0 ? "a" : "b").toList();
  }

  @Test
  void partsAreSummedUpAndMerged() {
    Design design = LOSS.withWeights("w").design(STACKLOSS);
    LinearModel merged =
        LinearSums.of(design, STACKLOSS.slice(0, 3), CONTEXT)
            .merge(LinearSums.of(design, STACKLOSS.slice(3, 12), CONTEXT))
            .merge(LinearSums.of(design, STACKLOSS.slice(12, 21), CONTEXT))
            .model();
    LinearModel whole = fit(LOSS.withWeights("w"), STACKLOSS);
    assertThat(errors(merged)).containsExactly(errors(whole), CLOSE);
    assertThat(merged.predict(STACKLOSS)).containsExactly(whole.predict(STACKLOSS), CLOSE);
    assertThat(merged.logLikelihood()).isCloseTo(-44.3987294494, CLOSE);
    assertThat(merged.degreesOfFreedom()).isEqualTo(16);
    LinearSums few = LinearSums.of(design, STACKLOSS.slice(0, 3), CONTEXT);
    assertThatThrownBy(few::model).hasMessageContaining("3 rows cannot determine");
    LinearSums other = LinearSums.of(Formula.of("loss").design(STACKLOSS), STACKLOSS, CONTEXT);
    assertThatThrownBy(() -> few.merge(other)).hasMessageContaining("not the same");
  }
}
