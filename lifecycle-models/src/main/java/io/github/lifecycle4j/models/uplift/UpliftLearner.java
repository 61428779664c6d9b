package io.github.lifecycle4j.models.uplift;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.train.FitContext;

/** Learns from a randomised trial by how much a treatment raises the outcome. Immutable. */
public interface UpliftLearner {

  /** A short name, unique among candidates, such as {@code "two-model"}. */
  String name();

  /**
   * Learns from a trial.
   *
   * @param trial the cases, treated and not, with their outcomes
   * @param context seed, progress, cancellation and execution
   * @throws IllegalArgumentException if the table lacks a column, all or none of the cases were
   *     treated, or values are unsuited
   */
  FittedUplift fit(Table trial, FitContext context);
}
