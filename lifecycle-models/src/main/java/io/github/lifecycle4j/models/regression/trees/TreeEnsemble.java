package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.data.Table;

/**
 * Grown trees, of which the first rounds count.
 *
 * @param trees the trees
 * @param rounds number of rounds that count
 */
record TreeEnsemble(NativeTrees trees, int rounds) {

  /** One row for each row of the table, one column for each class. */
  float[][] margins(TreeColumns columns, Table table) {
    if (table.rows() == 0) {
      return new float[0][];
    }
    try (NativeRows rows = NativeRows.of(columns, columns.values(table))) {
      return trees.margins(rows, rounds);
    }
  }

  float[][] contributions(TreeColumns columns, Table table) {
    if (table.rows() == 0) {
      return new float[0][];
    }
    try (NativeRows rows = NativeRows.of(columns, columns.values(table))) {
      return trees.contributions(rows, rounds);
    }
  }
}
