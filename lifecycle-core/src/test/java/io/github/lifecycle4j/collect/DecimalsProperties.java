package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DecimalsProperties {

  @Property
  void aDecimalIsTheNearestDouble(@ForAll long digits, @ForAll @IntRange(max = 30) int decimals) {
    String text = BigDecimal.valueOf(digits, decimals).toPlainString();

    assertThat(Decimals.parse(Cell.of(text))).isEqualTo(Double.parseDouble(text));
  }

  @Property
  void whatADoublePrintsIsReadBack(@ForAll double value) {
    assertThat(Decimals.parse(Cell.of(Double.toString(value)))).isEqualTo(value);
  }

  @Property
  void aWholeNumberIsReadBack(@ForAll long value) {
    assertThat(Decimals.parseWhole(Cell.of(Long.toString(value)))).isEqualTo(value);
  }
}
