package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import java.util.List;

/**
 * A category.
 *
 * @param reference whether the first level is the reference and has no column
 * @param known its levels; empty where they are those of the table that it is fitted to
 */
record CategoryTerm(String column, boolean reference, List<String> known) implements Term {

  private static final int MISSING = -1;
  private static final int UNSEEN = -2;

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Term withLevelsOf(Table table) {
    return new CategoryTerm(column, reference, levels(table));
  }

  @Override
  public FittedTerm fit(Table table) {
    return new Fitted(column, known.isEmpty() ? levels(table) : known, reference);
  }

  private List<String> levels(Table table) {
    List<String> levels = table.texts(column).present();
    if (levels.size() < 2) {
      throw new IllegalArgumentException(
          "The category '%s' has the levels %s but needs two. Maybe leave the term out."
              .formatted(column, levels));
    }
    return levels;
  }

  record Fitted(String column, List<String> levels, boolean reference) implements FittedTerm {

    @Override
    public List<String> names() {
      return levels.stream()
          .skip(reference ? 1 : 0)
          .map(level -> "%s=%s".formatted(column, level))
          .toList();
    }

    @Override
    public double[][] values(Table table) {
      TextColumn texts = table.texts(column);
      int[] indexes = texts.indexesIn(levels, MISSING, UNSEEN);
      int skipped = reference ? 1 : 0;
      double[][] values = new double[levels.size() - skipped][indexes.length];
      for (int row = 0; row < indexes.length; row++) {
        int index = indexes[row];
        if (index == UNSEEN) {
          throw new IllegalArgumentException(
              "Row %s of the category '%s' is '%s', which was not among the levels %s that were learnt from. Maybe leave the row out."
                  .formatted(row, column, texts.get(row).orElse(""), levels));
        }
        if (index == MISSING) {
          for (double[] indicator : values) {
            indicator[row] = Double.NaN;
          }
        } else if (index >= skipped) {
          values[index - skipped][row] = 1;
        }
      }
      return values;
    }
  }
}
