package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CsvTableTest extends CsvFiles {

  @Test
  void columnsOfNumbersAreNumbersAndOthersTexts() {
    Path file =
        file(
            """
            pages,month,region,buyer
            1,Feb,3,TRUE
            ,"May, late",1,FALSE
            NA,Feb,12,FALSE
            -2.5e1,,3,TRUE
            """);

    Table table = CsvTable.of(file).withTexts("region").read();

    assertThat(table)
        .isEqualTo(
            Table.empty()
                .with("pages", NumberColumn.of(1, Double.NaN, Double.NaN, -25))
                .with("month", TextColumn.of("Feb", "May, late", "Feb", ""))
                .with("region", TextColumn.of("3", "1", "12", "3"))
                .with("buyer", TextColumn.of("TRUE", "FALSE", "FALSE", "TRUE")));
  }

  @Test
  void readsOtherDelimiters() {
    Path file = file("a;b\n1;x\n");
    assertThat(CsvTable.of(file).withFormat(CsvFormat.defaults().withDelimiter(';')).read())
        .isEqualTo(Table.empty().with("a", NumberColumn.of(1)).with("b", TextColumn.of("x")));
  }

  @Test
  void aNumberTooLargeForADoubleIsAText() {
    assertThat(CsvTable.of(file("a\n1e999\n")).read().texts("a").toList()).containsExactly("1e999");
  }

  @Test
  void namesWhatIsWrong() {
    assertThatThrownBy(() -> CsvTable.of(file("a,b\n1\n")).read())
        .isInstanceOf(CollectException.class)
        .hasMessageContaining("Line 2")
        .hasMessageContaining("has 1 cells but the header has 2");
    assertThatThrownBy(() -> CsvTable.of(file("a,b,a\n1,2,3\n")).read())
        .hasMessageContaining("more than one column 'a'");
    assertThatThrownBy(() -> CsvTable.of(file("aa,b\n1,2\n")).withTexts("a").read())
        .hasMessageContaining("no column 'a'");
    assertThatThrownBy(() -> CsvTable.of(file("a,b\n")).read())
        .hasMessageContaining("no lines after it");
  }
}
