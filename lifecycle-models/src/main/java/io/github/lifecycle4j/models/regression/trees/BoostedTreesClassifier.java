package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.ClassLabels;
import io.github.lifecycle4j.models.regression.Classifier;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.train.FitContext;

/**
 * Boosted trees that tell the class of a case, of two by the logistic loss and of more by the
 * logarithm of softmax shares.
 *
 * @param options how the trees are grown
 * @param formula the classes, the columns that tell them and the weights; its intercept and the
 *     functions of its terms do not matter to trees
 */
public record BoostedTreesClassifier(BoostedTrees options, Formula formula) implements Classifier {

  @Override
  public String name() {
    return "boosted-trees";
  }

  @Override
  public BoostedTreesClassifier withFormula(Formula other) {
    return new BoostedTreesClassifier(options, other);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if XGBoost is not on the class path
   */
  @Override
  public TreeClassification fit(Table table, FitContext context) {
    TreeRows rows = TreeRows.of(formula, table);
    ClassLabels classes = ClassLabels.of(rows.table(), formula.response());
    float[] labels = new float[classes.rows()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = classes.index(row);
    }
    TreeTraining training = new TreeTraining(options, rows, labels);
    if (classes.classes().size() == 2) {
      training.with("objective", "binary:logistic");
    } else {
      training.with("objective", "multi:softprob").with("num_class", classes.classes().size());
    }
    return new TreeClassification(
        formula.response(), classes.classes(), rows.columns(), training.fit(context));
  }
}
