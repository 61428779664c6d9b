package io.github.lifecycle4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Table WEEKS =
      Table.empty()
          .with("units", NumberColumn.of(31, Double.NaN, 60))
          .with("brand", TextColumn.of("b", "", "a"));

  @Test
  void holdsNumbersAndTexts() {
    assertThat(WEEKS.rows()).isEqualTo(3);
    assertThat(WEEKS.names()).containsExactly("units", "brand");
    assertThat(WEEKS.numbers("units").get(2)).isEqualTo(60);
    assertThat(WEEKS.numbers("units").isMissing(1)).isTrue();
    assertThat(WEEKS.texts("brand").get(0)).contains("b");
    assertThat(WEEKS.texts("brand").get(1)).isEmpty();
    assertThat(WEEKS.texts("brand").isMissing(1)).isTrue();
    assertThat(WEEKS.texts("brand").levels()).containsExactly("a", "b");
    assertThat(Table.empty().rows()).isZero();
  }

  @Test
  void selectsRowsInAnyOrder() {
    Table selected = WEEKS.select(2, 0, 2);
    assertThat(selected.numbers("units").toArray()).containsExactly(60, 31, 60);
    assertThat(selected.texts("brand").toList()).containsExactly("a", "b", "a");
    assertThat(WEEKS.slice(1, 3)).isEqualTo(WEEKS.select(1, 2));
  }

  @Test
  void replacesAColumnInItsPlace() {
    Table changed = WEEKS.with("units", TextColumn.of("x", "y", "z"));
    assertThat(changed.names()).containsExactly("units", "brand");
    assertThat(changed.texts("units").toList()).containsExactly("x", "y", "z");
    assertThat(WEEKS.without("units").names()).containsExactly("brand");
  }

  @Test
  void isAValue() {
    double[] mine = {1, 2};
    NumberColumn column = NumberColumn.of(mine);
    mine[0] = 9;
    column.toArray()[1] = 9;
    assertThat(column).isEqualTo(NumberColumn.of(1, 2)).hasSameHashCodeAs(NumberColumn.of(1, 2));
    assertThat(TextColumn.of("b", "a").select(1)).isEqualTo(TextColumn.of("a"));
    assertThat(Table.empty().with("a", column).with("b", column))
        .isNotEqualTo(Table.empty().with("b", column).with("a", column));
  }

  @Test
  void looksTextsUpInAnyList() {
    TextColumn column = TextColumn.of("b", "", "a", "c");
    assertThat(column.indexesIn(List.of("b", "a"), -1, -2)).containsExactly(0, -1, 1, -2);
  }

  @Test
  void namesWhatIsWrong() {
    assertThatThrownBy(() -> WEEKS.with("price", NumberColumn.of(1)))
        .hasMessageContaining("'price' has 1 rows but 'units' has 3");
    assertThatThrownBy(() -> WEEKS.column("prize"))
        .hasMessage("There is no column 'prize'. The columns are [units, brand].");
    assertThatThrownBy(() -> WEEKS.numbers("brand")).hasMessageContaining("'brand' holds texts");
    assertThatThrownBy(() -> WEEKS.texts("units")).hasMessageContaining("'units' holds numbers");
  }

  @Test
  void aNullTextIsRefusedByRow() {
    assertThatThrownBy(() -> TextColumn.of(Arrays.asList("a", null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 1 is null");
  }
}
