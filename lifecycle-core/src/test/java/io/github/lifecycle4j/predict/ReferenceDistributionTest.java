package io.github.lifecycle4j.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.predict.Parametric.Point;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The families of {@link Parametric} against 40-digit values, see {@code distributions.py}. */
class ReferenceDistributionTest {

  private static final double TOLERANCE = 1e-9;

  /** One number of one distribution. */
  private record Row(
      String family,
      List<Double> parameters,
      int steps,
      String quantity,
      double argument,
      double expected) {

    static Row of(String line) {
      String[] cells = line.split(",", -1);
      List<Double> parameters =
          Arrays.stream(cells[1].split(" ", -1)).map(Double::valueOf).toList();
      return new Row(
          cells[0],
          parameters,
          Integer.parseInt(cells[2]),
          cells[3],
          Double.parseDouble(cells[4]),
          cells[5].equals("+inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(cells[5]));
    }

    /** A parameter for every step. */
    double[] parameter(int index) {
      double[] values = new double[steps];
      Arrays.fill(values, parameters.get(index));
      return values;
    }

    Parametric distribution() {
      return switch (family) {
        case "poisson" -> Parametric.poisson(parameter(0));
        case "negativeBinomial" -> Parametric.negativeBinomial(parameter(0), parameter(1));
        case "zeroInflatedPoisson" -> Parametric.zeroInflatedPoisson(parameter(0), parameter(1));
        case "zeroInflatedNegativeBinomial" ->
            Parametric.zeroInflatedNegativeBinomial(parameter(0), parameter(1), parameter(2));
        case "hurdleNegativeBinomial" ->
            Parametric.hurdleNegativeBinomial(parameter(0), parameter(1), parameter(2));
        case "zeroInflatedGamma" ->
            Parametric.zeroInflatedGamma(parameter(0), parameter(1), parameter(2));
        case "studentT" ->
            Parametric.studentT(parameters.get(0), parameter(1), parameter(2), parameter(2));
        case "boxCoxNormal" ->
            Parametric.boxCoxNormal(
                parameters.get(0), parameter(1), parameter(2), parameter(2), Point.MEAN);
        default -> throw new IllegalArgumentException(family);
      };
    }

    double actual() {
      Parametric total = distribution().total(steps);
      return switch (quantity) {
        case "mean" -> total.mean(1);
        case "standardDeviation" -> total.standardDeviation(1);
        case "meanDifference" -> total.meanDifference(1);
        case "cdf" -> total.cdf(1, argument);
        case "quantile" -> total.quantile(1, argument);
        case "expectedExcess" -> total.expectedExcess(1, argument);
        default -> throw new IllegalArgumentException(quantity);
      };
    }
  }

  @Test
  void everyNumberIsThatOfTheDefinition() throws IOException {
    List<Row> rows = rows();
    assertThat(rows).hasSizeGreaterThan(700);
    for (Row row : rows) {
      double expected = row.expected();
      if (Double.isInfinite(expected)) {
        assertThat(row.actual()).isEqualTo(expected);
      } else {
        assertThat(row.actual())
            .as(row.toString())
            .isCloseTo(expected, within(TOLERANCE * Math.max(Math.abs(expected), 1e-3)));
      }
    }
  }

  private static List<Row> rows() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    ReferenceDistributionTest.class.getResourceAsStream("distributions.csv")),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(Row::of).toList();
    }
  }
}
