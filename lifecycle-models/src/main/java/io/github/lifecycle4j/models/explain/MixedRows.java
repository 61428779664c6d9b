package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.data.Column;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows that have some columns of a case and the others of rows of a background. Immutable. */
final class MixedRows {

  private final List<String> features;
  private final List<Column> pool = new ArrayList<>();
  private final Table background;

  MixedRows(List<String> features, Table background, Table cases) {
    this.features = features;
    this.background = background;
    if (background.rows() == 0) {
      throw new IllegalArgumentException(
          "The background has no rows to compare with. Maybe give the training table.");
    }
    for (String name : features) {
      pool.add(joined(name, background, cases));
    }
  }

  private static Column joined(String name, Table first, Table second) {
    if (first.column(name) instanceof NumberColumn numbers) {
      double[] more = second.numbers(name).toArray();
      double[] all = Arrays.copyOf(numbers.toArray(), numbers.size() + more.length);
      System.arraycopy(more, 0, all, numbers.size(), more.length);
      return NumberColumn.of(all);
    }
    List<String> all = new ArrayList<>(first.texts(name).toList());
    all.addAll(second.texts(name).toList());
    return TextColumn.of(all);
  }

  /** Where a column of a case is found: after the rows of the background. */
  int caseRow(int row) {
    return background.rows() + row;
  }

  /**
   * The table of mixed rows.
   *
   * @param rows for each feature the row of the background, or {@link #caseRow}, for each mixed row
   * @param count number of mixed rows
   */
  Table table(int[][] rows, int count) {
    // A model of no features asks for the number of rows alone.
    Table table = rows.length > 0 ? Table.empty() : background.select(new int[count]);
    for (int f = 0; f < rows.length; f++) {
      table = table.with(features.get(f), pool.get(f).select(rows[f]));
    }
    return table;
  }
}
