package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.data.Table;
import java.util.List;

/** Explains the predictions of one model. Immutable and safe for use by several threads. */
@FunctionalInterface
public interface Explainer {

  /**
   * The explanations of the predictions for the rows of a table, in their order.
   *
   * @throws IllegalArgumentException if a column or a value is missing that the model needs
   */
  List<Explanation> explain(Table cases);

  /** The explanation of the prediction for one row, counted from 0. */
  default Explanation explain(Table cases, int row) {
    return explain(cases.select(row)).get(0);
  }
}
