package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Table;
import java.util.List;

/** A regressor that has learnt from a table. Immutable and safe for use by several threads. */
public interface FittedRegressor {

  /** Names of the columns it looks at, without the response. */
  List<String> columns();

  /**
   * The predictions for the rows of a table, in their order.
   *
   * @param table cases with the {@linkplain #columns() columns} it looks at
   * @throws IllegalArgumentException if a column or a value is missing that is needed
   */
  double[] predict(Table table);
}
