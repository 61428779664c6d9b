package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, -0.0",
    "+7, 7",
    "007, 7",
    ".5, 0.5",
    "5., 5",
    "1e3, 1000",
    "-2.5E-1, -0.25",
    "0.1, 0.1",
    "123456789012345.6, 123456789012345.6",
    "9007199254740993, 9007199254740992",
    "1e400, Infinity"
  })
  void readsNumbers(String text, double value) {
    assertThat(Decimals.parse(Cell.of(text))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        "-.",
        "e",
        "e5",
        "1e",
        "1e+",
        "1,5",
        "1 000",
        "1_000",
        "1.2.3",
        "--1",
        "1-",
        "1d",
        "1f",
        "0x10",
        "NaN",
        "Infinity",
        "-Infinity",
        "null",
        "١",
        "1\0"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> Decimals.parse(Cell.of(text)))
        .isInstanceOf(NumberFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1.0", "1e3", " 1", "9223372036854775808", "١"})
  void refusesWhatIsNotWhole(String text) {
    assertThatThrownBy(() -> Decimals.parseWhole(Cell.of(text)))
        .isInstanceOf(NumberFormatException.class);
  }
}
