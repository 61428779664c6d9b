package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.r.Golden;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The data sets of the cases of scikit-learn, as tables. */
public final class SkData {

  private SkData() {}

  /** The data of a case, its columns standardized where the case says so. */
  public static Table of(Golden golden) {
    List<String> lines = lines(golden.text("dataset"));
    String[] names = lines.get(0).split(",", -1);
    Table table = Table.empty();
    for (int column = 0; column < names.length; column++) {
      int at = column;
      double[] values =
          lines.stream()
              .skip(1)
              .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[at]))
              .toArray();
      boolean scaled = golden.flag("standardized") && !"y".equals(names[column]);
      table = table.with(names[column], NumberColumn.of(scaled ? standardized(values) : values));
    }
    return table;
  }

  private static double[] standardized(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance =
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double scale = variance == 0 ? 1 : Math.sqrt(variance);
    return Arrays.stream(values).map(v -> (v - mean) / scale).toArray();
  }

  private static List<String> lines(String dataset) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Golden.class.getResourceAsStream("sk_data/" + dataset + ".csv"), dataset),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
