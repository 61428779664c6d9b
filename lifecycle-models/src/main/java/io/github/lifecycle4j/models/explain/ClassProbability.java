package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.util.List;

/**
 * The probability of one class as a number to be explained.
 *
 * @param classifier gives the probabilities
 * @param label the class
 */
public record ClassProbability(FittedClassifier classifier, String label)
    implements FittedRegressor {

  /**
   * @throws IllegalArgumentException if the classifier does not know the class
   */
  public ClassProbability {
    if (!classifier.classes().contains(label)) {
      throw new IllegalArgumentException(
          "There is no class '%s'. The classes are %s.".formatted(label, classifier.classes()));
    }
  }

  @Override
  public List<String> columns() {
    return classifier.columns();
  }

  @Override
  public double[] predict(Table table) {
    double[][] probabilities = classifier.probabilities(table);
    int column = classifier.classes().indexOf(label);
    double[] predictions = new double[probabilities.length];
    for (int row = 0; row < predictions.length; row++) {
      predictions[row] = probabilities[row][column];
    }
    return predictions;
  }
}
