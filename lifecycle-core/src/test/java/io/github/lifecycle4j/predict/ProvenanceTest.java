package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

  private static final ProductKey SHOE = ProductKey.of("shoe");

  /**
   * The first 16 digits of hashlib.sha256 in Python over b"shoe\nWEEK\n", struct.pack(">iq", 52,
   * 10), struct.pack(">dd", 1.5, -2) and 7ff8000000000000.
   */
  @Test
  void digestIsTheSameOnEveryMachine() {
    Series series = Series.of(SHOE, Frequency.WEEKLY, 10, 1.5, -2, Double.NaN);
    assertThat(Provenance.digest(series)).isEqualTo("63542e25acbd516e");
  }

  @Test
  void equalSeriesHaveEqualDigests() {
    double otherNan = Double.longBitsToDouble(0x7ff8000000000123L);
    Series one = Series.of(SHOE, Frequency.WEEKLY, 10, 1.5, -2, Double.NaN);
    Series other = Series.of(SHOE, Frequency.WEEKLY, 9, 7, 1.5, -2, otherNan, 8).between(10, 13);
    assertThat(other).isEqualTo(one);
    assertThat(Provenance.digest(other)).isEqualTo(Provenance.digest(one));
  }

  @Test
  void differentSeriesHaveDifferentDigests() {
    List<String> digests =
        Stream.of(
                Series.of(SHOE, Frequency.WEEKLY, 10, 1, 2),
                Series.of(SHOE, Frequency.WEEKLY, 11, 1, 2),
                Series.of(SHOE, Frequency.WEEKLY.withSeasonLength(4), 10, 1, 2),
                Series.of(SHOE, Frequency.DAILY.withSeasonLength(52), 10, 1, 2),
                Series.of(ProductKey.of("hat"), Frequency.WEEKLY, 10, 1, 2),
                Series.of(SHOE, Frequency.WEEKLY, 10, 2, 1),
                Series.of(SHOE, Frequency.WEEKLY, 10, 1))
            .map(Provenance::digest)
            .toList();
    assertThat(digests).doesNotHaveDuplicates();
  }

  @Test
  void copiesAndSortsItsParameters() {
    Map<String, String> parameters = new HashMap<>(Map.of("b", "2", "a", "1"));
    Provenance provenance = new Provenance("ses", parameters, 1, "0");
    parameters.put("c", "3");
    assertThat(provenance.parameters()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
    assertThatThrownBy(() -> provenance.parameters().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
