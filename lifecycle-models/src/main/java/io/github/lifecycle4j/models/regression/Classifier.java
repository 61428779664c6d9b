package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.train.FitContext;

/** Learns to tell the class of a case from the columns of a table. Immutable. */
public interface Classifier {

  /** A short name, unique among candidates, such as {@code "logistic"}. */
  String name();

  /** Which column holds the classes and which tell them. */
  Formula formula();

  /** The same with another formula. */
  Classifier withFormula(Formula formula);

  /**
   * Learns from a table.
   *
   * @param table the cases to learn from, with their classes
   * @param context seed, progress, cancellation and execution
   * @throws IllegalArgumentException if the table lacks a column, all cases are of one class or
   *     values are unsuited; the message names the column, the value and what to do
   */
  FittedClassifier fit(Table table, FitContext context);
}
