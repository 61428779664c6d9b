package io.github.lifecycle4j.models.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
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
