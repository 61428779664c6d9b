package io.github.lifecycle4j.models.regression.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.MissingRows;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  private static final FitContext CONTEXT = FitContext.of(1);

  /** 10 of 40 without and 30 of 40 with the offer bought. */
  private static final Table OFFERS =
      Table.empty()
          .with("offer", TextColumn.of("no", "no", "yes", "yes"))
          .with("bought", TextColumn.of("no", "yes", "no", "yes"))
          .with("count", NumberColumn.of(30, 10, 10, 30));

  private static final Formula OFFER = Formula.of("bought", Term.category("offer"));

  private static LogisticModel fit(Formula formula, LogisticOptions options, Table table) {
    return LogisticRegression.of(formula).with(options).fit(table, CONTEXT);
  }

  @Test
  void twoByTwoTableHasTheOddsRatio() {
    LogisticModel model = fit(OFFER.withWeights("count"), LogisticOptions.DEFAULTS, OFFERS);
    LogisticCoefficient intercept = model.coefficients("yes").get(0);
    LogisticCoefficient offer = model.coefficients("yes").get(1);
    // odds 1/3 without and 3 with the offer; variances are sums of 1 / count (Woolf 1955)
    assertThat(intercept.value()).isCloseTo(Math.log(1.0 / 3), within(1e-12));
    assertThat(offer.name()).isEqualTo("offer=yes");
    assertThat(offer.oddsRatio()).isCloseTo(9, within(1e-11));
    assertThat(intercept.standardError()).isCloseTo(Math.sqrt(4.0 / 30), within(1e-12));
    assertThat(offer.standardError()).isCloseTo(Math.sqrt(8.0 / 30), within(1e-12));
    assertThat(model.probabilities(OFFERS)[0])
        .containsExactly(new double[] {0.75, 0.25}, within(1e-12));
    assertThat(model.summary()).contains("margin of bought = 'yes'", "offer=yes", "2.1972");
  }

  @Test
  void severalClassesHaveTheirShares() {
    Table table =
        Table.empty()
            .with("x", TextColumn.of("a", "a", "a", "b", "b", "b"))
            .with("y", TextColumn.of("p", "q", "r", "p", "q", "r"))
            .with("count", NumberColumn.of(1, 2, 7, 6, 3, 1));
    LogisticModel model =
        fit(
            Formula.of("y", Term.category("x")).withWeights("count"),
            LogisticOptions.DEFAULTS,
            table);
    assertThat(model.classes()).containsExactly("p", "q", "r");
    assertThat(model.probabilities(table)[0])
        .containsExactly(new double[] {0.1, 0.2, 0.7}, within(1e-12));
    assertThat(model.probabilities(table)[5])
        .containsExactly(new double[] {0.6, 0.3, 0.1}, within(1e-12));
    double sum =
        model.classes().stream().mapToDouble(c -> model.coefficients(c).get(1).value()).sum();
    assertThat(sum).isCloseTo(0, within(1e-12));
  }

  @Test
  void strongAbsolutePenaltyLeavesTheIntercept() {
    Table table = noisy(200, 3);
    LogisticOptions lasso = LogisticOptions.DEFAULTS.withL1Share(1);
    LogisticModel none = fit(Formula.ofAll("y", table), lasso.withC(1e-4), table);
    assertThat(none.coefficients("1").subList(1, 4))
        .allSatisfy(c -> assertThat(c.value()).isZero());
    LogisticModel all = fit(Formula.ofAll("y", table), lasso.withC(1e8), table);
    LogisticModel free = fit(Formula.ofAll("y", table), LogisticOptions.DEFAULTS, table);
    for (int i = 0; i < 4; i++) {
      assertThat(all.coefficients("1").get(i).value())
          .isCloseTo(free.coefficients("1").get(i).value(), within(1e-6));
    }
  }

  /**
   * The conditions of Karush, Kuhn and Tucker: residuals against columns are held by the penalty.
   */
  @Test
  void absolutePenaltyMeetsItsConditions() {
    Table table = noisy(300, 8);
    double c = 0.05;
    LogisticModel model =
        fit(
            Formula.ofAll("y", table),
            LogisticOptions.DEFAULTS.withC(c).withL1Share(1).withStandardized(false),
            table);
    double[][] p = model.probabilities(table);
    int zeros = 0;
    for (int j = 0; j < 8; j++) {
      double slope = 0;
      for (int row = 0; row < table.rows(); row++) {
        slope += c * (p[row][1] - table.numbers("y").get(row)) * table.numbers("x" + j).get(row);
      }
      double value = model.coefficients("1").get(j + 1).value();
      zeros += value == 0 ? 1 : 0;
      if (value == 0) {
        assertThat(Math.abs(slope)).isLessThan(1);
      } else {
        assertThat(slope).isCloseTo(-Math.signum(value), within(1e-6));
      }
    }
    assertThat(zeros).isBetween(1, 7);
  }

  private static Table noisy(int rows, int columns) {
    SplittableRandom random = new SplittableRandom(7);
    double[][] x = new double[columns][rows];
    double[] y = new double[rows];
    for (int row = 0; row < rows; row++) {
      double margin = 0.3;
      for (int j = 0; j < columns; j++) {
        x[j][row] = 2 * random.nextDouble() - 1;
        margin += j < 3 ? (j + 1) * x[j][row] : 0;
      }
      y[row] = random.nextDouble() < 1 / (1 + Math.exp(-margin)) ? 1 : 0;
    }
    Table table = Table.empty().with("y", NumberColumn.of(y));
    for (int j = 0; j < columns; j++) {
      table = table.with("x" + j, NumberColumn.of(x[j]));
    }
    return table;
  }

  @Test
  void unitsDoNotMatter() {
    Table table = noisy(200, 3);
    Table scaled = table;
    double[] factors = {1e-12, 1e12, 1};
    double[] shifts = {0, 0, 1000};
    for (int j = 0; j < 3; j++) {
      double[] values = table.numbers("x" + j).toArray();
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i] * factors[j] + shifts[j];
      }
      scaled = scaled.with("x" + j, NumberColumn.of(values));
    }
    for (LogisticOptions options :
        new LogisticOptions[] {LogisticOptions.DEFAULTS, LogisticOptions.DEFAULTS.withC(0.1)}) {
      LogisticModel one = fit(Formula.ofAll("y", table), options, table);
      LogisticModel other = fit(Formula.ofAll("y", scaled), options, scaled);
      for (int j = 0; j < 3; j++) {
        double expected = one.coefficients("1").get(j + 1).value();
        assertThat(other.coefficients("1").get(j + 1).value() * factors[j])
            .isCloseTo(expected, within(1e-8 * Math.abs(expected)));
      }
    }
  }

  @Test
  void weightsOfAClassMultiplyItsRows() {
    Table heavier = OFFERS.with("count", NumberColumn.of(30, 20, 10, 60));
    LogisticModel model =
        fit(OFFER.withWeights("count"), LogisticOptions.DEFAULTS.withClassWeight("yes", 2), OFFERS);
    LogisticModel same = fit(OFFER.withWeights("count"), LogisticOptions.DEFAULTS, heavier);
    assertThat(model.probabilities(OFFERS)).isDeepEqualTo(same.probabilities(OFFERS));
  }

  @Test
  void refusesWhatCannotBeTold() {
    Table table = noisy(50, 2);
    Table constant = table.with("same", NumberColumn.of(new double[50]));
    refused(Formula.ofAll("y", constant), constant, "[same]", "constant");
    double[] twice = table.numbers("x1").toArray();
    for (int i = 0; i < twice.length; i++) {
      twice[i] = 2 * twice[i] + table.numbers("x0").get(i) - 3;
    }
    Table collinear = table.with("x2", NumberColumn.of(twice));
    refused(
        Formula.ofAll("y", collinear), collinear, "'x2' is a combination of 'x0', 'x1'", "penalty");
    double[] three = table.numbers("y").toArray();
    three[0] = 2;
    three[1] = 2;
    three[2] = 2;
    Table classes = collinear.with("y", NumberColumn.of(three));
    refused(Formula.ofAll("y", classes), classes, "'x2' is a combination of 'x0', 'x1'", "penalty");
    refused(
        Formula.of("y", Term.number("x0")),
        table.with("y", NumberColumn.of(new double[50])),
        "All 50 rows",
        "[0]",
        "'y'");
    Table bad = table.with("w", NumberColumn.of(new double[50]));
    refused(Formula.of("y", Term.number("x0")).withWeights("w"), bad, "'w'");
    double[] negative = new double[50];
    negative[3] = -1;
    refused(
        Formula.of("y", Term.number("x0")).withWeights("w"),
        table.with("w", NumberColumn.of(negative)),
        "'w'",
        "-1.0",
        "row 3");
    double[] infinite = table.numbers("x0").toArray();
    infinite[7] = Double.POSITIVE_INFINITY;
    refused(
        Formula.of("y", Term.number("x0")),
        table.with("x0", NumberColumn.of(infinite)),
        "Row 7",
        "'x0'",
        "Infinity");
    infinite[7] = Double.NaN;
    refused(
        Formula.of("y", Term.number("x0")),
        table.with("x0", NumberColumn.of(infinite)),
        "Row 7",
        "'x0'");
  }

  private static void refused(Formula formula, Table table, String... parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(formula, LogisticOptions.DEFAULTS, table))
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(parts));
  }

  @Test
  void partlySeparatedClassesAreRefusedByName() {
    // Whoever is a member bought; others did or did not.
    Table table =
        Table.empty()
            .with("age", NumberColumn.of(20, 30, 40, 50, 25, 35, 45, 55))
            .with("member", NumberColumn.of(0, 0, 0, 0, 0, 0, 1, 1))
            .with("bought", TextColumn.of("no", "yes", "no", "yes", "yes", "no", "yes", "yes"));
    refused(Formula.ofAll("bought", table), table, "[member]", "separation", "penalty");
    LogisticModel penalised =
        fit(Formula.ofAll("bought", table), LogisticOptions.DEFAULTS.withC(1), table);
    assertThat(penalised.coefficients("yes").get(2).value()).isPositive().isFinite();
  }

  @Test
  void aPenaltyHoldsConstantColumnsAtNothing() {
    Table table = noisy(50, 2).with("same", NumberColumn.of(new double[50]));
    LogisticModel model = fit(Formula.ofAll("y", table), LogisticOptions.DEFAULTS.withC(1), table);
    assertThat(model.constantColumns()).containsExactly("same");
    assertThat(model.coefficients("1").get(3).value()).isZero();
  }

  @Test
  void rowsWithoutAValueAreDroppedOnDemand() {
    double[] x = noisy(50, 1).numbers("x0").toArray();
    x[4] = Double.NaN;
    Table table = noisy(50, 1).with("x0", NumberColumn.of(x));
    LogisticModel model =
        fit(
            Formula.ofAll("y", table).withMissingRows(MissingRows.DROP),
            LogisticOptions.DEFAULTS,
            table);
    assertThat(model.statistics().rows()).isEqualTo(49);
    assertThat(model.statistics().dropped()).isEqualTo(1);
    assertThat(model.probabilities(table)[4]).containsOnly(Double.NaN);
    assertThat(model.residuals(table).deviance()).hasSize(49).doesNotContain(Double.NaN);
  }

  @Test
  void theUnitOfTheWeightsDoesNotMatter() {
    for (double unit : new double[] {1e-12, 1e12}) {
      double[] counts = {30 * unit, 10 * unit, 10 * unit, 30 * unit};
      LogisticModel model =
          fit(
              OFFER.withWeights("count"),
              LogisticOptions.DEFAULTS,
              OFFERS.with("count", NumberColumn.of(counts)));
      assertThat(model.coefficients("yes").get(0).value())
          .isCloseTo(Math.log(1.0 / 3), within(1e-12));
      assertThat(model.coefficients("yes").get(1).value()).isCloseTo(Math.log(9), within(1e-12));
    }
  }

  @Test
  void residualsLeaveOutTheRowsThatTheFitLeavesOut() {
    Table gaps = OFFERS.with("count", NumberColumn.of(30, 10, 10, 30));
    Table longer =
        Table.empty()
            .with("offer", TextColumn.of("no", "", "no", "yes", "yes"))
            .with("bought", TextColumn.of("no", "yes", "yes", "no", "yes"))
            .with("count", NumberColumn.of(30, 99, 10, 10, 30));
    Formula formula = OFFER.withWeights("count").withMissingRows(MissingRows.DROP);
    LogisticModel model = fit(formula, LogisticOptions.DEFAULTS, longer);
    assertThat(model.residuals(longer).fitted()).hasSize(4);
    assertThat(model.residuals(longer).deviance())
        .containsExactly(
            fit(formula, LogisticOptions.DEFAULTS, gaps).residuals(gaps).deviance(), within(1e-12));
  }

  /**
   * A coefficient is a sum Σ c log n over the counts n of classes with Σ c = 0, whose variance is Σ
   * c² / n (Agresti 2002, section 14.1): c is 2/3 for the class itself and −1/3 for the others.
   */
  @Test
  void errorsOfThreeClassesAreThoseOfTheirCounts() {
    double[] counts = {20, 50, 30, 60, 10, 40};
    Table table =
        Table.empty()
            .with("offer", TextColumn.of("no", "no", "no", "yes", "yes", "yes"))
            .with("bought", TextColumn.of("a", "b", "c", "a", "b", "c"))
            .with("count", NumberColumn.of(counts));
    LogisticModel model = fit(OFFER.withWeights("count"), LogisticOptions.DEFAULTS, table);
    double without = (4 / 20.0 + 1 / 50.0 + 1 / 30.0) / 9;
    double with = (4 / 60.0 + 1 / 10.0 + 1 / 40.0) / 9;
    LogisticCoefficient intercept = model.coefficients("a").get(0);
    LogisticCoefficient offer = model.coefficients("a").get(1);
    assertThat(intercept.value())
        .isCloseTo(Math.log(20) - (Math.log(20) + Math.log(50) + Math.log(30)) / 3, within(1e-10));
    assertThat(intercept.standardError()).isCloseTo(Math.sqrt(without), within(1e-10));
    assertThat(offer.standardError()).isCloseTo(Math.sqrt(without + with), within(1e-10));
  }

  /** The same rows 5,000 times, as rows and as weights; many rows are fitted in two stages. */
  @Test
  void manyRowsAreFittedAsWellAsFew() {
    Table some = noisy(40, 1);
    int copies = 5_000;
    int[] repeated = new int[40 * copies];
    for (int i = 0; i < repeated.length; i++) {
      repeated[i] = i % 40;
    }
    double[] weights = new double[40];
    Arrays.fill(weights, copies);
    Formula formula = Formula.ofAll("y", some);
    LogisticModel few =
        fit(
            formula.withWeights("w"),
            LogisticOptions.DEFAULTS,
            some.with("w", NumberColumn.of(weights)));
    LogisticModel many = fit(formula, LogisticOptions.DEFAULTS, some.select(repeated));
    String label = few.classes().get(1);
    for (int i = 0; i < few.coefficients(label).size(); i++) {
      LogisticCoefficient one = few.coefficients(label).get(i);
      LogisticCoefficient other = many.coefficients(label).get(i);
      double error = one.standardError();
      assertThat(other.value()).isCloseTo(one.value(), within(1e-6 * error));
      assertThat(other.standardError()).isCloseTo(error, within(1e-6 * error));
    }
  }
}
