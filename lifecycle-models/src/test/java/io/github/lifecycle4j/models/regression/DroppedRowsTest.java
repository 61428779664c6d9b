package io.github.lifecycle4j.models.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.models.regression.linear.LinearRegression;
import io.github.lifecycle4j.train.FitContext;
import org.junit.jupiter.api.Test;

/** A row that is left out is not looked at, whatever else it holds. */
class DroppedRowsTest {

  private static final double NAN = Double.NaN;

  private static LinearModel fit(Table table, Term... terms) {
    Formula formula = Formula.of("y", terms).withMissingRows(MissingRows.DROP);
    return LinearRegression.of(formula).fit(table, FitContext.of(1));
  }

  @Test
  void aLevelOfALeftOutRowIsNone() {
    Table table =
        Table.empty()
            .with("y", NumberColumn.of(1, 2, 1, 2, 1, 7))
            .with("x", NumberColumn.of(1, 3, 2, 5, 4, NAN))
            .with("c", TextColumn.of("A", "B", "A", "B", "A", "Z"));
    LinearModel model = fit(table, Term.number("x"), Term.category("c"));
    assertThat(model.coefficient("c=B").value()).isCloseTo(1, within(1e-12));
    assertThat(model.dropped()).isEqualTo(1);
    // A prediction is missing where the number is, also where the level was never seen.
    assertThat(model.predict(table)[5]).isNaN();
    assertThat(model.predict(table)[0]).isCloseTo(1, within(1e-12));
  }

  @Test
  void aRowWithoutResponseTeachesNoLevel() {
    Table table =
        Table.empty()
            .with("y", NumberColumn.of(1, 2, 1, 2, NAN))
            .with("c", TextColumn.of("A", "B", "A", "B", "Z"));
    assertThat(fit(table, Term.category("c")).coefficient("c=B").value())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void aLogarithmOfALeftOutRowIsNotTaken() {
    Table table =
        Table.empty()
            .with("y", NumberColumn.of(0, 1, 2, NAN))
            .with("x", NumberColumn.of(1, Math.E, Math.exp(2), 0));
    assertThat(fit(table, Term.log("x")).coefficient("log(x)").value()).isCloseTo(1, within(1e-9));
  }

  @Test
  void aMissingClassIsNamed() {
    Table texts = Table.empty().with("y", TextColumn.of("a", "", "b"));
    assertThatThrownBy(() -> ClassLabels.of(texts, "y"))
        .hasMessageContaining("Row 1 of 'y' has no class");
    Table numbers = Table.empty().with("y", NumberColumn.of(0, 1, NAN));
    assertThatThrownBy(() -> ClassLabels.of(numbers, "y"))
        .hasMessageContaining("Row 2 of 'y' has no class");
  }
}
