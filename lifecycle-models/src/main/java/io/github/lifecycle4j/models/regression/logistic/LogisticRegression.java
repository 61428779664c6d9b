package io.github.lifecycle4j.models.regression.logistic;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.train.FitContext;

/**
 * Logistic regression: with two classes the logarithm of the odds of the second class is linear in
 * the columns of the design; with more, the logarithms of the probabilities are, up to what they
 * share (McCullagh and Nelder 1989; with several classes the coefficients of a column add up to 0).
 *
 * <pre>{@code
 * LogisticModel model =
 *     LogisticRegression.of(Formula.of("bought", Term.number("pages"), Term.category("visitor")))
 *         .fit(visits, FitContext.of(1));
 * }</pre>
 *
 * @param formula which column explains which; its weights multiply the likelihood of a row
 * @param options penalty and weights of classes
 * @param shares whether the response holds the share, 0 … 1, of cases of the class {@code "1"}
 *     among as many cases as the row's weight says, instead of classes
 */
public record LogisticRegression(Formula formula, LogisticOptions options, boolean shares)
    implements Classifier {

  /**
   * @throws IllegalArgumentException if classes are weighted though the response holds shares
   */
  public LogisticRegression {
    if (shares && !options.classWeights().isEmpty()) {
      throw new IllegalArgumentException(
          "The weights %s of the classes have no meaning for shares of cases. Maybe weight the rows."
              .formatted(options.classWeights()));
    }
  }

  /** Maximum likelihood without penalty. */
  public static LogisticRegression of(Formula formula) {
    return new LogisticRegression(formula, LogisticOptions.DEFAULTS, false);
  }

  /**
   * Maximum likelihood for grouped rows: the response is the share, 0 … 1, of cases of the class
   * {@code "1"} among as many cases as the weight of the row says.
   */
  public static LogisticRegression ofShares(Formula formula) {
    return new LogisticRegression(formula, LogisticOptions.DEFAULTS, true);
  }

  /** The same with other options. */
  public LogisticRegression with(LogisticOptions other) {
    return new LogisticRegression(formula, other, shares);
  }

  @Override
  public LogisticRegression withFormula(Formula other) {
    return new LogisticRegression(other, options, shares);
  }

  @Override
  public String name() {
    return "logistic";
  }

  /**
   * Learns from a table.
   *
   * @throws IllegalArgumentException if the table lacks a column, a value is unsuited, or all rows
   *     are of one class; without a penalty also if a column is constant or a combination of
   *     others, or if the classes are separated, so that the likelihood has no maximum
   */
  @Override
  public LogisticModel fit(Table table, FitContext context) {
    return new LogisticFit(this, table, context.cancellation()).model();
  }
}
