package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.data.Column;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What values are usual in the columns of a table: the median of numbers, the most frequent text
 * (the first in the order of characters among equals). Immutable.
 */
public final class UsualValues {

  private final Map<String, FeatureValue> values;

  private UsualValues(Map<String, FeatureValue> values) {
    this.values = values;
  }

  /**
   * The usual values of some columns of a table.
   *
   * @throws IllegalArgumentException if the table lacks a column
   */
  public static UsualValues of(Table table, List<String> columns) {
    Map<String, FeatureValue> values = new LinkedHashMap<>();
    columns.forEach(name -> values.put(name, usual(table.column(name))));
    return new UsualValues(values);
  }

  /** Names of the columns. */
  public List<String> columns() {
    return List.copyOf(values.keySet());
  }

  /**
   * A contribution of a column in a row.
   *
   * @param standardError 0 where the contribution is exact
   */
  public Contribution contribution(
      Table table, int row, String column, double amount, double standardError) {
    return new Contribution(
        column,
        FeatureValue.of(table.column(column), row),
        Optional.ofNullable(values.get(column)).orElse(FeatureValue.of(Double.NaN)),
        amount,
        standardError);
  }

  private static FeatureValue usual(Column column) {
    return column instanceof NumberColumn numbers ? median(numbers) : mode((TextColumn) column);
  }

  private static FeatureValue median(NumberColumn numbers) {
    double[] sorted =
        Arrays.stream(numbers.toArray()).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int half = sorted.length / 2;
    return FeatureValue.of(
        sorted.length == 0
            ? Double.NaN
            : sorted.length % 2 == 1
                ? sorted[half]
                : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2);
  }

  private static FeatureValue mode(TextColumn texts) {
    List<String> levels = texts.levels();
    int[] counts = new int[levels.size() + 1];
    for (int index : texts.indexesIn(levels, levels.size(), levels.size())) {
      counts[index]++;
    }
    int best = levels.size();
    counts[best] = 0;
    for (int i = 0; i < levels.size(); i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best == levels.size() ? FeatureValue.of(Double.NaN) : FeatureValue.of(levels.get(best));
  }
}
