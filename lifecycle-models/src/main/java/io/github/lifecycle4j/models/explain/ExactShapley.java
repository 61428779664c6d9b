package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.util.ArrayList;
import java.util.List;

/**
 * The exact Shapley values of a model of a few columns (Shapley 1953; Štrumbelj and Kononenko 2014,
 * eq. 2): what a column adds is the mean, over all orders in which columns may become known, of the
 * change of the mean prediction when it does. Columns that are not known yet are those of the rows
 * of a background (interventional). A case costs 2ᵐ predictions of the whole background for m
 * columns.
 */
public final class ExactShapley implements Explainer {

  /** The largest number of columns. */
  public static final int LARGEST = 14;

  private final FittedRegressor model;
  private final Table background;
  private final UsualValues usual;
  private final String unit;

  private ExactShapley(FittedRegressor model, Table background, String unit) {
    this.model = model;
    this.background = background;
    this.usual = UsualValues.of(background, model.columns());
    this.unit = unit;
  }

  /**
   * An explainer of a model.
   *
   * @param background rows that the cases are compared with, such as a sample of the training rows
   * @param unit what predictions are counted in
   * @throws IllegalArgumentException if the model has more than {@value #LARGEST} columns or the
   *     background lacks one
   */
  public static ExactShapley of(FittedRegressor model, Table background, String unit) {
    if (model.columns().size() > LARGEST) {
      throw new IllegalArgumentException(
          "The model has %s columns but all orders are tried for at most %s. Maybe use SampledShapley."
              .formatted(model.columns().size(), LARGEST));
    }
    return new ExactShapley(model, background, unit);
  }

  @Override
  public List<Explanation> explain(Table cases) {
    MixedRows mixed = new MixedRows(model.columns(), background, cases);
    List<Explanation> explanations = new ArrayList<>(cases.rows());
    for (int row = 0; row < cases.rows(); row++) {
      explanations.add(explain(mixed, cases, row));
    }
    return explanations;
  }

  private Explanation explain(MixedRows mixed, Table cases, int row) {
    int m = model.columns().size();
    double[] means = new double[1 << m];
    for (int known = 0; known < means.length; known++) {
      means[known] = mean(mixed, known, mixed.caseRow(row));
    }
    double[] shapley = shapley(means, m);
    List<Contribution> contributions = new ArrayList<>(m);
    for (int f = 0; f < m; f++) {
      contributions.add(usual.contribution(cases, row, model.columns().get(f), shapley[f], 0));
    }
    return new Explanation(
        means[means.length - 1], means[0], Explanation.Scale.RESPONSE, unit, contributions);
  }

  /** The mean prediction when the columns of a set of bits are known. */
  private double mean(MixedRows mixed, int known, int caseRow) {
    int[][] rows = new int[model.columns().size()][background.rows()];
    for (int f = 0; f < rows.length; f++) {
      for (int b = 0; b < background.rows(); b++) {
        rows[f][b] = (known >> f & 1) == 1 ? caseRow : b;
      }
    }
    double sum = 0;
    for (double prediction : model.predict(mixed.table(rows, background.rows()))) {
      sum += prediction;
    }
    return sum / background.rows();
  }

  /** Shapley values from the values of all sets of m players. */
  static double[] shapley(double[] values, int m) {
    double[] weights = new double[m];
    for (int size = 0; size < m; size++) {
      weights[size] = size == 0 ? 1.0 / m : weights[size - 1] * size / (m - size);
    }
    double[] shapley = new double[m];
    for (int set = 0; set < values.length; set++) {
      for (int f = 0; f < m; f++) {
        if ((set >> f & 1) == 0) {
          shapley[f] += weights[Integer.bitCount(set)] * (values[set | 1 << f] - values[set]);
        }
      }
    }
    return shapley;
  }
}
