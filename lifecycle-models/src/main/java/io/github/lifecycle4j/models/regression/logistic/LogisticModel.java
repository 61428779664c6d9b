package io.github.lifecycle4j.models.regression.logistic;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.FittedClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A fitted {@link LogisticRegression}. Immutable. */
public final class LogisticModel implements FittedClassifier {

  private final LogisticRegression regression;
  private final Design design;
  private final List<String> classes;
  private final double[][] coefficients;
  private final double[] standardErrors;
  private final LogisticStatistics statistics;
  private final List<String> constantColumns;

  /**
   * @param standardErrors one for each coefficient, or none
   */
  LogisticModel(
      LogisticRegression regression,
      Design design,
      List<String> classes,
      double[][] coefficients,
      double[] standardErrors,
      LogisticStatistics statistics,
      List<String> constantColumns) {
    this.regression = regression;
    this.design = design;
    this.classes = classes;
    this.coefficients = coefficients;
    this.standardErrors = standardErrors;
    this.statistics = statistics;
    this.constantColumns = constantColumns;
  }

  /** What was fitted. */
  public LogisticRegression regression() {
    return regression;
  }

  /** The design that turns tables into the columns of the coefficients. */
  public Design design() {
    return design;
  }

  @Override
  public List<String> columns() {
    return design.formula().columns();
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  /**
   * The coefficients of the margin of a class, the intercept first. With two classes the margin is
   * the logarithm of the odds of the second one, and the first has none.
   *
   * @throws IllegalArgumentException if there is no such class, or it is the first of two
   */
  public List<LogisticCoefficient> coefficients(String label) {
    int index = classes.indexOf(label);
    int output = classes.size() == 2 ? index - 1 : index;
    if (output < 0) {
      throw new IllegalArgumentException(
          "There are no coefficients for the class '%s' among %s. With two classes those of the second tell of both."
              .formatted(label, classes));
    }
    List<LogisticCoefficient> list = new ArrayList<>();
    for (int i = 0; i < coefficients[output].length; i++) {
      double error =
          standardErrors.length == 0
              ? Double.NaN
              : standardErrors[output * design.names().size() + i];
      list.add(new LogisticCoefficient(design.names().get(i), coefficients[output][i], error));
    }
    return list;
  }

  /** How well it fits the rows it learnt from. */
  public LogisticStatistics statistics() {
    return statistics;
  }

  /** Names of columns that did not vary, whose coefficients a penalty holds at 0. */
  public List<String> constantColumns() {
    return constantColumns;
  }

  @Override
  public double[][] probabilities(Table table) {
    return design.predictRows(table, classes.size(), this::probabilities);
  }

  private double[][] probabilities(DesignMatrix matrix) {
    double[][] margins = new double[coefficients.length][];
    for (int k = 0; k < margins.length; k++) {
      margins[k] = matrix.times(coefficients[k]);
    }
    if (margins.length == 1) {
      return pairs(margins[0]);
    }
    SoftmaxLikelihood.normalise(margins, matrix.rows());
    double[][] rows = new double[matrix.rows()][margins.length];
    for (int row = 0; row < rows.length; row++) {
      for (int k = 0; k < margins.length; k++) {
        rows[row][k] = margins[k][row];
      }
    }
    return rows;
  }

  private static double[][] pairs(double[] margins) {
    double[][] rows = new double[margins.length][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] =
          new double[] {
            BinaryLikelihood.probability(-margins[row]), BinaryLikelihood.probability(margins[row])
          };
    }
    return rows;
  }

  /**
   * How far the rows of a table are from what the model says, two classes only; rows that lack a
   * value are left out or refused as the formula says.
   *
   * @param table cases with their classes, such as those that were learnt from
   * @throws IllegalArgumentException if a class was not seen, or there are more than two
   */
  public LogisticResiduals residuals(Table table) {
    return LogisticResiduals.of(this, table);
  }

  /** The coefficients and the fit, as a table of text. */
  public String summary() {
    StringBuilder text = new StringBuilder();
    int wide = design.names().stream().mapToInt(String::length).max().orElse(0);
    for (int k = classes.size() - coefficients.length; k < classes.size(); k++) {
      text.append("margin of %s = '%s'%n".formatted(design.formula().response(), classes.get(k)));
      text.append(line(wide, "", "estimate", "std. error", "z", "p"));
      for (LogisticCoefficient c : coefficients(classes.get(k))) {
        text.append(
            line(
                wide,
                c.name(),
                show(c.value()),
                show(c.standardError()),
                show(c.z()),
                show(c.pValue())));
      }
    }
    if (!constantColumns.isEmpty()) {
      text.append("constant columns, without effect: %s%n".formatted(constantColumns));
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "%d rows (%d left out), deviance %.6g of %.6g, log-likelihood %.6g, AIC %.6g, %d steps%n",
                statistics.rows(),
                statistics.dropped(),
                statistics.deviance(),
                statistics.nullDeviance(),
                statistics.logLikelihood(),
                statistics.aic(),
                statistics.steps()))
        .toString();
  }

  private static String line(int wide, String name, String... cells) {
    StringBuilder line = new StringBuilder(name);
    line.append(" ".repeat(wide - name.length()));
    for (String cell : cells) {
      line.append(" ".repeat(Math.max(1, 13 - cell.length()))).append(cell);
    }
    return line.append(System.lineSeparator()).toString();
  }

  private static String show(double number) {
    return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.5g", number);
  }

  @Override
  public String toString() {
    return "LogisticModel(%s ~ %s, classes %s, %s rows)"
        .formatted(design.formula().response(), design.names(), classes, statistics.rows());
  }
}
