package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Table;
import java.util.List;

/** A classifier that has learnt from a table. Immutable and safe for use by several threads. */
public interface FittedClassifier {

  /** Names of the columns it looks at, without the response. */
  List<String> columns();

  /**
   * The classes, sorted by their characters; numbers, when the response holds numbers, by value.
   */
  List<String> classes();

  /**
   * The probability of each class for the rows of a table.
   *
   * @param table cases with the {@linkplain #columns() columns} it looks at
   * @return one row for each case, one column for each of the {@linkplain #classes() classes}; each
   *     row adds up to 1
   * @throws IllegalArgumentException if a column or a value is missing that is needed
   */
  double[][] probabilities(Table table);

  /**
   * A number for each class and row that rises with how likely the class is, in rows as {@linkplain
   * #probabilities}: the probabilities themselves unless a model has other numbers, such as
   * distances from a border.
   */
  default double[][] scores(Table table) {
    return probabilities(table);
  }
}
