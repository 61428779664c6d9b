package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.FitContext;
import java.util.Optional;

/**
 * Linear regression by ordinary or weighted least squares: the coefficients b that minimise Σ w (y
 * − x'b)². Rows of weight 0 do not count. N rows of p columns cost about N p² operations.
 *
 * <pre>{@code
 * LinearModel model =
 *     LinearRegression.of(Formula.of("units", Term.number("price"), Term.number("promotion")))
 *         .fit(weeks, FitContext.of(1));
 * }</pre>
 *
 * @param formula the response and what explains it
 * @param solver how the coefficients are found
 */
public record LinearRegression(Formula formula, Solver solver) implements Regressor {

  /** The regression of a formula, solved the fast way where that is exact. */
  public static LinearRegression of(Formula formula) {
    return new LinearRegression(formula, Solver.FAST);
  }

  /** The same with another solver. */
  public LinearRegression withSolver(Solver other) {
    return new LinearRegression(formula, other);
  }

  @Override
  public String name() {
    return "linear";
  }

  /**
   * @throws IllegalArgumentException also if there are fewer rows than coefficients, or a column is
   *     constant or explained by others; the message names them
   */
  @Override
  public LinearModel fit(Table table, FitContext context) {
    TrainingRows training = TrainingRows.of(formula, table);
    WeightedRows rows = new WeightedRows(training);
    Sample sample = Sample.of(training.dropped(), rows.weights);
    sample.requireEnough(training.design());
    if (solver == Solver.FAST) {
      Optional<Triangle> triangle = rows.gram(context);
      if (triangle.isPresent()) {
        return LinearModel.of(
            training.design(), triangle.get(), sample, Solution.of(triangle.get()));
      }
    }
    Triangle triangle = rows.qr(context);
    Collinearity.refuse(training.design(), triangle);
    Solution solution = new Refinement(rows, triangle, context).refine(triangle.solve());
    return LinearModel.of(training.design(), triangle, sample, solution);
  }
}
