package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.explain.Contribution;
import io.github.lifecycle4j.models.explain.Explanation;
import io.github.lifecycle4j.models.explain.UsualValues;
import java.util.ArrayList;
import java.util.List;

/** Makes explanations of what the library tells of the contributions of the columns. */
final class TreeExplanation {

  private TreeExplanation() {}

  /**
   * The explanation of a row.
   *
   * @param contributions one for each column, then the mean
   * @param from index of the first of them
   * @param factor scale of the response over that of the trees
   * @param offset response where the trees say 0
   */
  static Explanation of(
      UsualValues usual,
      Table table,
      int row,
      float[] contributions,
      int from,
      double factor,
      double offset,
      Explanation.Scale scale,
      String unit) {
    List<String> names = usual.columns();
    List<Contribution> all = new ArrayList<>(names.size());
    double baseline = offset + factor * contributions[from + names.size()];
    double prediction = baseline;
    for (int column = 0; column < names.size(); column++) {
      double amount = factor * contributions[from + column];
      prediction += amount;
      all.add(usual.contribution(table, row, names.get(column), amount, 0));
    }
    return new Explanation(prediction, baseline, scale, unit, all);
  }
}
