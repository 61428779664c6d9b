package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import io.github.lifecycle4j.models.regression.linear.Coefficient;
import io.github.lifecycle4j.models.regression.linear.LinearModel;
import io.github.lifecycle4j.models.regression.logistic.LogisticModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The exact Shapley values of a model that is a sum of coefficients times columns of a {@link
 * Design}. A column of the design that comes from one column of the table adds w (x − mean of x)
 * (interventional SHAP: Lundberg and Lee 2017, corollary 1); all that come from the same one, such
 * as the levels of a category or powers, are added up. An interaction is shared out among its
 * columns by {@link ExactShapley}.
 *
 * <p>With the coefficients of a logistic regression the contributions add up on the scale of
 * log-odds.
 */
public final class LinearExplainer implements Explainer {

  private final Design design;
  private final double[] coefficients;
  private final Table background;
  private final double[] means;
  private final UsualValues usual;
  private final Explanation.Scale scale;
  private final String unit;
  private final Map<List<String>, List<Integer>> groups = new LinkedHashMap<>();

  private LinearExplainer(
      Design design,
      double[] coefficients,
      Table background,
      Explanation.Scale scale,
      String unit) {
    this.design = design;
    this.coefficients = coefficients;
    this.background = background;
    this.means = means(design.matrix(background));
    this.usual = UsualValues.of(background, design.formula().columns());
    this.scale = scale;
    this.unit = unit;
    for (int j = 0; j < coefficients.length; j++) {
      groups.computeIfAbsent(design.sources(j), sources -> new ArrayList<>()).add(j);
    }
  }

  /**
   * An explainer of a linear model of the response.
   *
   * @param design what turns tables into the columns of the coefficients
   * @param coefficients one for each column of the design; copied
   * @param background rows that the cases are compared with, such as the training rows, without
   *     missing values
   * @param unit what the response is counted in
   * @throws IllegalArgumentException if there is not a coefficient for each column, or the
   *     background has no rows or lacks a value
   */
  public static LinearExplainer of(
      Design design, double[] coefficients, Table background, String unit) {
    if (coefficients.length != design.names().size() || background.rows() == 0) {
      throw new IllegalArgumentException(
          "%s coefficients of the columns %s cannot be explained against a background of %s rows. Give one for each column and at least one row."
              .formatted(coefficients.length, design.names(), background.rows()));
    }
    return new LinearExplainer(
        design, coefficients.clone(), background, Explanation.Scale.RESPONSE, unit);
  }

  /**
   * An explainer of a linear regression, on the scale of its response.
   *
   * @param background rows that the cases are compared with, without missing values
   * @param unit what the response is counted in
   * @throws IllegalArgumentException if the background has no rows or lacks a value
   */
  public static LinearExplainer of(LinearModel model, Table background, String unit) {
    double[] coefficients = model.coefficients().stream().mapToDouble(Coefficient::value).toArray();
    return of(model.design(), coefficients, background, unit);
  }

  /**
   * An explainer of the margin of a class of a logistic regression: of its log-odds where there are
   * two classes, otherwise of the logarithm of its share before the shares are brought to the sum
   * 1.
   *
   * @param label the class
   * @param background rows that the cases are compared with, without missing values
   * @throws IllegalArgumentException if there is no such class, or the background has no rows or
   *     lacks a value
   */
  public static LinearExplainer of(LogisticModel model, String label, Table background) {
    boolean binary = model.classes().size() == 2;
    boolean first = binary && label.equals(model.classes().get(0));
    double sign = first ? -1 : 1;
    double[] coefficients =
        model.coefficients(first ? model.classes().get(1) : label).stream()
            .mapToDouble(coefficient -> sign * coefficient.value())
            .toArray();
    String unit = "%s=%s".formatted(model.design().formula().response(), label);
    return of(model.design(), coefficients, background, unit)
        .withScale(binary ? Explanation.Scale.LOG_ODDS : Explanation.Scale.LOG_SHARE);
  }

  /** The same for a model that predicts on another scale, such as that of log-odds. */
  public LinearExplainer withScale(Explanation.Scale other) {
    return new LinearExplainer(design, coefficients, background, other, unit);
  }

  private static double[] means(DesignMatrix matrix) {
    double[] means = new double[matrix.columns()];
    for (int row = 0; row < matrix.rows(); row++) {
      for (int j = 0; j < means.length; j++) {
        means[j] += (matrix.get(row, j) - means[j]) / (row + 1);
      }
    }
    return means;
  }

  @Override
  public List<Explanation> explain(Table cases) {
    DesignMatrix matrix = design.matrix(cases);
    List<String> features = usual.columns();
    double[][] amounts = new double[features.size()][cases.rows()];
    groups.forEach(
        (sources, columns) -> {
          if (sources.size() == 1) {
            addLinear(matrix, columns, amounts[features.indexOf(sources.get(0))]);
          } else if (!sources.isEmpty()) {
            addShared(sources, columns, cases, amounts);
          }
        });
    List<Explanation> explanations = new ArrayList<>(cases.rows());
    for (int row = 0; row < cases.rows(); row++) {
      explanations.add(explanation(cases, row, matrix, amounts));
    }
    return explanations;
  }

  private void addLinear(DesignMatrix matrix, List<Integer> columns, double[] amounts) {
    for (int j : columns) {
      for (int row = 0; row < amounts.length; row++) {
        amounts[row] += coefficients[j] * (matrix.get(row, j) - means[j]);
      }
    }
  }

  private void addShared(
      List<String> sources, List<Integer> columns, Table cases, double[][] amounts) {
    List<Explanation> shared =
        ExactShapley.of(new Part(sources, columns), background, unit).explain(cases);
    for (int row = 0; row < shared.size(); row++) {
      for (Contribution each : shared.get(row).contributions()) {
        amounts[usual.columns().indexOf(each.feature())][row] += each.contribution();
      }
    }
  }

  private Explanation explanation(Table cases, int row, DesignMatrix matrix, double[][] amounts) {
    double prediction = 0;
    double baseline = 0;
    for (int j = 0; j < coefficients.length; j++) {
      prediction += coefficients[j] * matrix.get(row, j);
      baseline += coefficients[j] * means[j];
    }
    List<Contribution> contributions = new ArrayList<>();
    for (int f = 0; f < amounts.length; f++) {
      contributions.add(usual.contribution(cases, row, usual.columns().get(f), amounts[f][row], 0));
    }
    return new Explanation(prediction, baseline, scale, unit, contributions);
  }

  /** The part of the model whose columns all come from the same columns of the table. */
  private final class Part implements FittedRegressor {

    private final List<String> sources;
    private final List<Integer> columns;

    Part(List<String> sources, List<Integer> columns) {
      this.sources = sources;
      this.columns = columns;
    }

    @Override
    public List<String> columns() {
      return sources;
    }

    @Override
    public double[] predict(Table table) {
      DesignMatrix matrix = design.matrix(completed(table));
      double[] sums = new double[table.rows()];
      for (int j : columns) {
        for (int row = 0; row < sums.length; row++) {
          sums[row] += coefficients[j] * matrix.get(row, j);
        }
      }
      return sums;
    }

    /** The table with some value in the columns that do not matter here. */
    private Table completed(Table table) {
      Table whole = table;
      int[] first = new int[table.rows()];
      for (String name : design.formula().columns()) {
        if (!sources.contains(name)) {
          whole = whole.with(name, background.column(name).select(first));
        }
      }
      return whole;
    }
  }
}
