package io.github.lifecycle4j.models.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.logistic.LogisticRegression;
import io.github.lifecycle4j.models.regression.svm.SvmClassifier;
import io.github.lifecycle4j.models.regression.svm.SvmKernel;
import io.github.lifecycle4j.models.regression.trees.BoostedTrees;
import io.github.lifecycle4j.models.regression.trees.BoostedTreesClassifier;
import io.github.lifecycle4j.models.regression.trees.BoostedTreesRegressor;
import io.github.lifecycle4j.models.regression.trees.TreeObjective;
import io.github.lifecycle4j.train.FitContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names of columns are distinct, and rows are called by their place in the whole table. */
class NamesAndRowsTest {

  private static final double NAN = Double.NaN;

  @Test
  void aColumnThatIsNamedLikeOneOfTheDesignIsRefused() {
    Table table =
        Table.empty()
            .with("x", NumberColumn.of(1, 2))
            .with("log(x)", NumberColumn.of(1, 2))
            .with("(Intercept)", NumberColumn.of(1, 2));
    assertThatThrownBy(() -> Formula.of("y", Term.number("(Intercept)")).design(table))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("called '(Intercept)'");
    assertThatThrownBy(() -> Formula.of("y", Term.log("x"), Term.number("log(x)")).design(table))
        .hasMessageContaining("called 'log(x)'");
    assertThat(
            Formula.of("y", Term.number("(Intercept)")).withIntercept(false).design(table).names())
        .containsExactly("(Intercept)");
  }

  @Test
  void messagesCountTheRowsThatWereLeftOut() {
    Table table =
        Table.empty()
            .with("x", NumberColumn.of(NAN, NAN, 1, 2))
            .with("y", NumberColumn.of(0, 0, 1, Double.POSITIVE_INFINITY))
            .with("w", NumberColumn.of(1, 1, -3, 1));
    TrainingRows rows =
        TrainingRows.of(
            Formula.of("y", Term.number("x")).withWeights("w").withMissingRows(MissingRows.DROP),
            table);
    assertThatThrownBy(rows::response).hasMessageContaining("Infinity in row 3 ");
    assertThatThrownBy(rows::weights).hasMessageContaining("-3.0 in row 2 ");
    assertThat(rows.rowOfTable(1)).isEqualTo(3);
  }

  @Test
  void anInfiniteNumberIsNoClass() {
    Table table =
        Table.empty()
            .with("x", NumberColumn.of(NAN, 2, 1, 2))
            .with("y", NumberColumn.of(0, 0, 1, Double.POSITIVE_INFINITY));
    Formula formula = Formula.of("y", Term.number("x")).withMissingRows(MissingRows.DROP);
    for (Classifier classifier :
        List.of(
            LogisticRegression.of(formula),
            SvmClassifier.of(formula, SvmKernel.linear()),
            new BoostedTreesClassifier(BoostedTrees.DEFAULTS, formula))) {
      assertThatThrownBy(() -> classifier.fit(table, FitContext.of(1)))
          .as(classifier.name())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Infinity")
          .message()
          .containsIgnoringCase("row 3 ");
    }
    assertThatThrownBy(() -> ClassLabels.of(table, "y"))
        .hasMessageContaining("Row 3 of 'y' is Infinity");
  }

  @Test
  void treesCountTheRowsThatWereLeftOut() {
    Table table =
        Table.empty()
            .with("x", NumberColumn.of(0, NAN, 1, 2))
            .with("y", NumberColumn.of(NAN, 0, 1, 2));
    Formula formula = Formula.of("y", Term.number("x")).withMissingRows(MissingRows.DROP);
    treesRefuse(
        formula,
        table.with("y", NumberColumn.of(NAN, 0, 1, Double.NEGATIVE_INFINITY)),
        "Row 3 of the response 'y' is -Infinity");
    treesRefuse(
        formula,
        table.with("x", NumberColumn.of(0, NAN, Double.POSITIVE_INFINITY, 2)),
        "Row 2 of the column 'x' is Infinity but must be finite");
    treesRefuse(
        formula,
        table.with("x", NumberColumn.of(0, NAN, 1e300, 2)),
        "Row 2 of the column 'x' is 1.0E300, which single precision does not hold");
    treesRefuse(
        formula.withWeights("w"),
        table.with("w", NumberColumn.of(1, 1, 1, -2)),
        "'w' is -2.0 in row 3");
    treesRefuse(
        formula.withMissingRows(MissingRows.REFUSE),
        table,
        "Row 0 has no value of 'y' or no weight, as have 1 of 4 rows");
    treesRefuse(formula, table.slice(0, 1), "None of the 1 rows has a value of 'y'");
  }

  private static void treesRefuse(Formula formula, Table table, String part) {
    BoostedTreesRegressor trees =
        new BoostedTreesRegressor(BoostedTrees.DEFAULTS, formula, TreeObjective.squared());
    assertThatThrownBy(() -> trees.fit(table, FitContext.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(part);
  }

  @Test
  void aTableWithoutRowsIsSaidToHaveNone() {
    Formula formula = Formula.of("y", Term.number("x"));
    Table table = Table.empty().with("x", NumberColumn.of(NAN)).with("y", NumberColumn.of(1));
    assertThatThrownBy(() -> TrainingRows.of(formula, table.slice(0, 0)))
        .hasMessageContaining("no rows to learn 'y' from");
    assertThatThrownBy(() -> TrainingRows.of(formula.withMissingRows(MissingRows.DROP), table))
        .hasMessageContaining("Each of the 1 rows of the table lacks a value of [x] or 'y'");
  }

  @Test
  void aFormulaCanKnowTheLevelsOfALargerTable() {
    Table table =
        Table.empty()
            .with("shop", TextColumn.of("a", "b", "c"))
            .with("x", NumberColumn.of(1, 2, 3));
    Formula formula =
        Formula.of("y", Term.interaction(Term.category("shop"), Term.number("x")))
            .with(Term.oneHot("shop"))
            .withLevelsOf(table);
    assertThat(formula.design(table.slice(0, 1)).names())
        .containsExactly("(Intercept)", "shop=b:x", "shop=c:x", "shop=a", "shop=b", "shop=c");
  }
}
