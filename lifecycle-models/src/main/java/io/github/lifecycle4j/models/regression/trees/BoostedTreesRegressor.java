package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.Regressor;
import io.github.lifecycle4j.train.FitContext;

/**
 * Boosted trees that predict a number: a mean or a quantile.
 *
 * @param options how the trees are grown
 * @param formula the response, the columns that explain it and the weights; its intercept and the
 *     functions of its terms do not matter to trees
 * @param objective what is minimised
 */
public record BoostedTreesRegressor(BoostedTrees options, Formula formula, TreeObjective objective)
    implements Regressor {

  /** The same with another objective. */
  public BoostedTreesRegressor withObjective(TreeObjective other) {
    return new BoostedTreesRegressor(options, formula, other);
  }

  @Override
  public String name() {
    return "boosted-trees";
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if XGBoost is not on the class path
   */
  @Override
  public TreeRegression fit(Table table, FitContext context) {
    TreeRows rows = TreeRows.of(formula, table);
    ResponseScale scale = ResponseScale.of(objective, formula.response(), rows.response());
    TreeEnsemble trees =
        new TreeTraining(options, rows, scale.labels(rows.response()))
            .with("objective", objective.loss().key())
            .with(objective)
            .fit(context);
    return new TreeRegression(formula.response(), objective, scale, rows.columns(), trees);
  }
}
