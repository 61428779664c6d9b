package io.github.lifecycle4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against scikit-learn 1.2.1, see {@code scaling/make_cases.py}; relative tolerance 1e-12. */
class ScalerGoldenTest {

  static Stream<List<String>> cases() {
    return read("cases").stream().skip(1);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithScikitLearn(List<String> expected) {
    double[] values = column(expected.get(0), expected.get(2));

    AffineScale fitted = (AffineScale) scaler(expected.get(1)).fit(values);

    double scale = Double.parseDouble(expected.get(4));
    assertThat(fitted.scale()).isCloseTo(scale, within(1e-12 * scale));
    assertThat(fitted.center())
        .isCloseTo(Double.parseDouble(expected.get(3)), within(1e-12 * scale));
    if (!expected.get(5).isEmpty()) {
      double[] scaled = fitted.transform(values);
      for (int i = 0; i < 5; i++) {
        assertThat(scaled[i]).isCloseTo(Double.parseDouble(expected.get(5 + i)), within(1e-12));
      }
      double sum = Double.parseDouble(expected.get(10));
      assertThat(Arrays.stream(scaled).sum()).isCloseTo(sum, within(1e-12 * values.length));
    }
  }

  private static Scaler scaler(String name) {
    return switch (name) {
      case "standard", "standard_nomean" -> StandardScaler.defaults();
      case "minmax" -> MinMaxScaler.defaults();
      case "robust" -> RobustScaler.defaults();
      case "robust_10_90" -> RobustScaler.defaults().withQuantiles(0.10, 0.90);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static double[] column(String dataset, String name) {
    List<List<String>> lines = read(dataset);
    int index = lines.get(0).indexOf(name);
    return lines.stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.get(index)))
        .toArray();
  }

  private static List<List<String>> read(String file) {
    try (InputStream in = ScalerGoldenTest.class.getResourceAsStream("scaling/" + file + ".csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
