package io.github.lifecycle4j.data;

/** One column of a {@link Table}. */
public sealed interface Column permits NumberColumn, TextColumn {

  /** Number of rows. */
  int size();

  /** Whether the value in a row, counted from 0, is missing. */
  boolean isMissing(int row);

  /** Whether any row has no value. */
  boolean anyMissing();

  /** The column of these rows, in this order; a row may be named more than once. */
  Column select(int... rows);
}
