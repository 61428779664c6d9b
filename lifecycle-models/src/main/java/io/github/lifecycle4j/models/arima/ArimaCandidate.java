package io.github.lifecycle4j.models.arima;

import java.util.Locale;

/**
 * A model that a search has tried.
 *
 * @param order the orders
 * @param constant whether it has a mean or drift
 * @param criterion its information criterion: exact for the chosen model and those near it, for
 *     others to about a tenth, or what it had come to when it could be seen not to be the smallest;
 *     positively infinite where it is not to be chosen
 * @param verdict what came of it
 */
public record ArimaCandidate(
    ArimaOrder order, boolean constant, double criterion, Verdict verdict) {

  /** What came of a model. */
  public enum Verdict {
    /** Estimated. */
    ESTIMATED,
    /** Refused: a root of its polynomials is too near to the unit circle. */
    NEAR_UNIT_ROOT,
    /** Refused: there are too few values for its coefficients, or no estimate was found. */
    NOT_ESTIMABLE
  }

  /** The model as {@link Arima#parse} reads it, such as {@code "1.0.0+c"}. */
  public String name() {
    return order + (constant ? "+c" : "");
  }

  /** The name and the criterion or verdict, for a table. */
  @Override
  public String toString() {
    String right =
        switch (verdict) {
          case ESTIMATED -> String.format(Locale.ROOT, "%.4f", criterion);
          case NEAR_UNIT_ROOT -> "near unit root";
          case NOT_ESTIMABLE -> "not estimable";
        };
    return String.format(Locale.ROOT, "%-14s %14s", name(), right);
  }
}
