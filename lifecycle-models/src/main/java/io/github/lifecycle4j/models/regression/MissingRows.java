package io.github.lifecycle4j.models.regression;

/** What to do with a row that lacks a value that a {@link Formula} needs. */
public enum MissingRows {
  /** Fail and name the row and the column. */
  REFUSE,
  /** Leave the row out of the fit and report how many were; in predictions such a row is NaN. */
  DROP
}
