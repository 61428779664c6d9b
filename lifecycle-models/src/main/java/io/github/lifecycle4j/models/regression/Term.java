package io.github.lifecycle4j.models.regression;

import io.github.lifecycle4j.data.Column;
import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import java.util.List;

/**
 * One part of a {@link Formula}: it looks at columns of a table and becomes one or more columns of
 * a {@link DesignMatrix}. Immutable.
 */
public interface Term {

  /** Names of the columns of the table it looks at. */
  List<String> columns();

  /**
   * The term with what it has to learn from a table, such as the levels of a category.
   *
   * @throws IllegalArgumentException if the table lacks a column or holds the wrong kind in it
   */
  FittedTerm fit(Table table);

  /**
   * The same with the levels of its categories as they are in a table, whatever table it is fitted
   * to.
   *
   * @throws IllegalArgumentException as {@link #fit}
   */
  default Term withLevelsOf(Table table) {
    return this;
  }

  /** A column of numbers as it is. */
  static Term number(String column) {
    return power(column, 1);
  }

  /**
   * A power of a column of numbers, such as 2 for a square.
   *
   * @throws IllegalArgumentException if the exponent is below 1
   */
  static Term power(String column, int exponent) {
    return NumberTerm.power(column, exponent);
  }

  /** The natural logarithm of a column of positive numbers. */
  static Term log(String column) {
    return NumberTerm.log(column);
  }

  /**
   * A category: a column of texts with one indicator for each level but the first, which is the
   * reference (treatment coding). A prediction for a level that was not seen is refused.
   */
  static Term category(String column) {
    return new CategoryTerm(column, true, List.of());
  }

  /** A category with one indicator for every level (one-hot coding), for penalised models. */
  static Term oneHot(String column) {
    return new CategoryTerm(column, false, List.of());
  }

  /** The products of each column of one term with each column of another. */
  static Term interaction(Term first, Term second) {
    return new InteractionTerm(first, second);
  }

  /** The usual term for a column: numbers as they are, texts as a category. */
  static Term of(String name, Column column) {
    return column instanceof NumberColumn ? number(name) : category(name);
  }

  /** A term that knows how many columns it becomes. Immutable. */
  interface FittedTerm {

    /** Names of the columns it becomes, such as {@code log(price)} or {@code brand=A}. */
    List<String> names();

    /**
     * The values of a table, column by column, in arrays of their own; a missing value becomes
     * {@code NaN}.
     *
     * @throws IllegalArgumentException if the table lacks a column or holds the wrong kind in it,
     *     or a value is unsuited, such as a logarithm of a negative number or a level that was not
     *     seen; the message names row and column
     */
    double[][] values(Table table);
  }
}
