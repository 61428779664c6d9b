package io.github.lifecycle4j.models.regression.logistic;

import java.util.Arrays;

/** Thrown where a column is a combination of those before it. */
final class CollinearException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int column;
  private final int[] others;

  /**
   * @param column the column, counted from 0
   * @param others those that it is a combination of
   */
  CollinearException(int column, int... others) {
    super("Column %s is a combination of %s.".formatted(column, Arrays.toString(others)));
    this.column = column;
    this.others = others.clone();
  }

  int[] others() {
    return others.clone();
  }

  int column() {
    return column;
  }
}
