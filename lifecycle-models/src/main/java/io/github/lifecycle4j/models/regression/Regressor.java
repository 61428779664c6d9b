package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.train.FitContext;

/** Learns to predict a number from the columns of a table. Immutable. */
public interface Regressor {

  /** A short name, unique among candidates, such as {@code "ols"}. */
  String name();

  /**
   * Learns from a table.
   *
   * @param table the cases to learn from
   * @param context seed, progress, cancellation and execution
   * @throws IllegalArgumentException if the table lacks a column or its values are unsuited, such
   *     as too few rows; the message names the column, the value and what to do
   */
  FittedRegressor fit(Table table, FitContext context);
}
