package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.models.regression.Design;
import java.util.ArrayList;
import java.util.List;

/** Refuses columns that those before them explain, and says which. */
final class Collinearity {

  /** The share of a column's length below which what others leave of it is taken for rounding. */
  private static final double ROUNDING = 1e-13;

  /** The share of the lengths that cancel below which what they leave is taken for rounding. */
  private static final double CANCELLED = 4e-15;

  /** The share of an explained column's length from which on another has a part in it. */
  private static final double PART = 1e-6;

  private Collinearity() {}

  static void refuse(Design design, Triangle triangle) {
    for (int column = 0; column < triangle.regressors(); column++) {
      if (triangle.unexplained(column) <= ROUNDING || isCancelled(triangle, column)) {
        throw new IllegalArgumentException(message(design, triangle, column));
      }
    }
  }

  /**
   * Whether a column is a small difference of large ones, such as a discount that is the list price
   * less the price: what the others leave of it is their rounding, however large beside its own
   * length.
   */
  private static boolean isCancelled(Triangle triangle, int column) {
    double[] shares = triangle.explain(column);
    double lengths = Math.sqrt(triangle.squares(column, 0));
    for (int i = 0; i < column; i++) {
      lengths += Math.abs(shares[i]) * Math.sqrt(triangle.squares(i, 0));
    }
    return Math.abs(triangle.get(column, column)) <= CANCELLED * lengths;
  }

  private static String message(Design design, Triangle triangle, int column) {
    List<String> names = design.names();
    double length = Math.sqrt(triangle.squares(column, 0));
    if (length == 0) {
      return "The column '%s' is 0 in every row. Leave it out.".formatted(names.get(column));
    }
    double[] shares = triangle.explain(column);
    List<String> others = new ArrayList<>();
    for (int i = 0; i < column; i++) {
      if (Math.abs(shares[i]) * Math.sqrt(triangle.squares(i, 0)) > PART * length) {
        others.add(names.get(i));
      }
    }
    if (others.equals(List.of(Design.INTERCEPT))) {
      return "The column '%s' is constant, which the intercept explains already. Leave it out."
          .formatted(names.get(column));
    }
    return "The column '%s' is explained by '%s': its coefficient cannot be told from theirs. Leave one of them out, or use a penalty."
        .formatted(names.get(column), String.join("', '", others));
  }
}
