package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.data.Table;
import org.jspecify.annotations.Nullable;

/**
 * Grown trees, of which the first rounds count: their bytes, and from the first prediction on the
 * trees read from them, which take a small part of the memory of those that were grown. Safe for
 * use by several threads.
 */
final class TreeEnsemble {

  private final byte[] bytes;
  private final int rounds;
  private @Nullable NativeTrees trees;

  private TreeEnsemble(byte[] bytes, int rounds) {
    this.bytes = bytes;
    this.rounds = rounds;
  }

  static TreeEnsemble of(NativeTrees grown, int rounds) {
    return new TreeEnsemble(grown.toBytes(), rounds);
  }

  /**
   * The trees of bytes that {@link #toBytes} gave.
   *
   * @throws IllegalStateException if the library cannot read them
   */
  static TreeEnsemble of(byte[] bytes, int rounds) {
    TreeEnsemble ensemble = new TreeEnsemble(bytes.clone(), rounds);
    ensemble.trees();
    return ensemble;
  }

  /** Number of rounds that count. */
  int rounds() {
    return rounds;
  }

  byte[] toBytes() {
    return bytes.clone();
  }

  private synchronized NativeTrees trees() {
    if (trees == null) {
      trees = NativeTrees.of(bytes);
    }
    return trees;
  }

  /** One row for each row of the table, one column for each class. */
  float[][] margins(TreeColumns columns, Table table) {
    if (table.rows() == 0) {
      return new float[0][];
    }
    try (NativeRows rows = NativeRows.of(columns, columns.values(table))) {
      return trees().margins(rows, rounds);
    }
  }

  float[][] contributions(TreeColumns columns, Table table) {
    if (table.rows() == 0) {
      return new float[0][];
    }
    try (NativeRows rows = NativeRows.of(columns, columns.values(table))) {
      return trees().contributions(rows, rounds);
    }
  }
}
