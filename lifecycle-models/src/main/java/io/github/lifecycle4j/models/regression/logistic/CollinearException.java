package io.github.lifecycle4j.models.regression.logistic;

/** Thrown where a column is a combination of those before it. */
final class CollinearException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int column;

  CollinearException(int column) {
    super("Column %s is a combination of those before it.".formatted(column));
    this.column = column;
  }

  int column() {
    return column;
  }
}
