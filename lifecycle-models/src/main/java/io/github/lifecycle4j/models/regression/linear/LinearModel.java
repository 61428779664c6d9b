package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.models.regression.Design;
import io.github.lifecycle4j.models.regression.DesignMatrix;
import io.github.lifecycle4j.models.regression.FittedRegressor;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A linear regression: coefficients b with their standard errors, how well they fit, and
 * predictions with intervals. All figures are defined as by R's {@code lm}: n counts the rows of
 * positive weight, p the coefficients, and the degrees of freedom are n − p. Figures that need
 * degrees of freedom are {@code NaN} where there are none. It keeps no rows; {@link #diagnose}
 * looks at them again. Immutable.
 */
public final class LinearModel implements FittedRegressor {

  /** A variation below this share of the response's size is rounding. */
  private static final double ROUNDING = 1e-13;

  private final Design design;
  private final double[] coefficients;
  private final double[] covariance;
  private final Triangle triangle;
  private final Sample sample;
  private final double residualSquares;
  private final String errors;

  private LinearModel(
      Design design,
      double[] coefficients,
      double[] covariance,
      Triangle triangle,
      Sample sample,
      double residualSquares,
      String errors) {
    this.design = design;
    this.coefficients = coefficients;
    this.covariance = covariance;
    this.triangle = triangle;
    this.sample = sample;
    this.residualSquares = residualSquares;
    this.errors = errors;
  }

  /** The model of a triangle and its solution. */
  static LinearModel of(Design design, Triangle triangle, Sample sample, Solution solution) {
    double[] covariance = triangle.inverseProducts();
    int freedom = sample.rows() - triangle.regressors();
    double variance = freedom > 0 ? solution.residualSquares / freedom : Double.NaN;
    for (int i = 0; i < covariance.length; i++) {
      covariance[i] *= variance;
    }
    return new LinearModel(
        design,
        solution.coefficients,
        covariance,
        triangle,
        sample,
        solution.residualSquares,
        "equal variance");
  }

  /** The same with another covariance of the coefficients. */
  LinearModel withCovariance(double[] other, String name) {
    return new LinearModel(design, coefficients, other, triangle, sample, residualSquares, name);
  }

  /** The design: which columns of a table become which columns here. */
  public Design design() {
    return design;
  }

  @Override
  public List<String> columns() {
    return design.formula().columns();
  }

  /**
   * The coefficients, in the order of the design's columns, with their tests. Where the fit is
   * perfect, a coefficient that is 0 but for rounding has neither t nor p: they are {@code NaN}.
   */
  public List<Coefficient> coefficients() {
    List<Coefficient> all = new ArrayList<>();
    for (int i = 0; i < coefficients.length; i++) {
      double error = standardError(i);
      double t = isRounding(i) ? Double.NaN : coefficients[i] / error;
      double p =
          degreesOfFreedom() > 0 && !Double.isNaN(t)
              ? 2 * student().survivalProbability(Math.abs(t))
              : Double.NaN;
      all.add(new Coefficient(design.names().get(i), coefficients[i], error, t, p));
    }
    return List.copyOf(all);
  }

  /** Whether both what the fit leaves and what a column adds to it are no more than rounding. */
  private boolean isRounding(int i) {
    double rounding = ROUNDING * ROUNDING * triangle.squares(coefficients.length, 0);
    double squares = triangle.squares(i, i < firstRegressor() ? 0 : firstRegressor());
    return residualSquares <= rounding && coefficients[i] * coefficients[i] * squares <= rounding;
  }

  /**
   * The coefficient of a column of the design, such as {@code "log(price)"}.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public Coefficient coefficient(String name) {
    return coefficients().get(index(name));
  }

  /**
   * The interval of a coefficient, by Student's t.
   *
   * @param level probability that such intervals hold the true coefficient, between 0 and 1
   * @throws IllegalArgumentException if there is none of this name or the level is out of range
   */
  public Estimate interval(String name, double level) {
    int i = index(name);
    return estimate(coefficients[i], standardError(i), standardError(i), level);
  }

  /** The covariance of the estimates of two coefficients. */
  public double covariance(String one, String other) {
    return covariance[index(one) * coefficients.length + index(other)];
  }

  /**
   * The variance inflation factor of a column: 1 / (1 − R²) of its regression on the others, about
   * the mean where there is an intercept. 1 where the others tell nothing of it; above 10 its
   * coefficient is hard to tell from theirs. {@code NaN} for the intercept.
   */
  public double varianceInflation(String name) {
    int i = index(name);
    int first = firstRegressor();
    return i < first
        ? Double.NaN
        : triangle.inverseProducts()[i * coefficients.length + i] * triangle.squares(i, first);
  }

  private int index(String name) {
    int index = design.names().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "There is no coefficient '%s'. The coefficients are %s.".formatted(name, design.names()));
    }
    return index;
  }

  private double standardError(int i) {
    return Math.sqrt(covariance[i * coefficients.length + i]);
  }

  private int firstRegressor() {
    return design.formula().intercept() ? 1 : 0;
  }

  /** Number of rows that were learnt from, of positive weight: n. */
  public int rows() {
    return sample.rows();
  }

  /** Number of rows that were left out because they lack a value. */
  public int dropped() {
    return sample.dropped();
  }

  /** n − p. */
  public int degreesOfFreedom() {
    return sample.rows() - coefficients.length;
  }

  /** Sum of the weighted squared residuals. */
  public double residualSquares() {
    return residualSquares;
  }

  /** Standard deviation of the errors of a row of weight 1: √(residual squares / (n − p)). */
  public double sigma() {
    return degreesOfFreedom() > 0 ? Math.sqrt(residualSquares / degreesOfFreedom()) : Double.NaN;
  }

  /**
   * Share of the squares of the response that is explained, 0 … 1: about its mean where there is an
   * intercept, about 0 where there is none. 0 for a response that does not vary.
   */
  public double rSquared() {
    double explained = explained();
    return explained == 0 ? 0 : explained / (explained + residualSquares);
  }

  /** The squares that are explained; 0 where the response does not vary but for rounding. */
  private double explained() {
    double explained = triangle.explainedSquares(firstRegressor());
    double rounding = ROUNDING * ROUNDING * triangle.squares(coefficients.length, 0);
    return explained + triangle.residualSquares() <= rounding ? 0 : explained;
  }

  /** {@link #rSquared} less what as many columns without meaning would explain. */
  public double adjustedRSquared() {
    int freedom = sample.rows() - firstRegressor();
    return 1 - (1 - rSquared()) * freedom / degreesOfFreedom();
  }

  /**
   * The F statistic of all coefficients but the intercept being 0; {@code NaN} if there are none.
   */
  public double f() {
    return explained() / (coefficients.length - firstRegressor()) / (sigma() * sigma());
  }

  /** Probability of an F this large or larger if all coefficients but the intercept are 0. */
  public double fPValue() {
    int regressors = coefficients.length - firstRegressor();
    return regressors > 0 && degreesOfFreedom() > 0
        ? FDistribution.of(regressors, degreesOfFreedom()).survivalProbability(f())
        : Double.NaN;
  }

  /** Logarithm of the normal likelihood at its maximum. */
  public double logLikelihood() {
    int n = sample.rows();
    return 0.5
        * (sample.logWeights()
            - n * (Math.log(2 * Math.PI) + 1 - Math.log(n) + Math.log(residualSquares)));
  }

  /** Akaike's criterion −2 log L + 2 (p + 1), the variance counted. */
  public double aic() {
    return -2 * logLikelihood() + 2 * (coefficients.length + 1);
  }

  /** Schwarz's criterion −2 log L + (p + 1) log n. */
  public double bic() {
    return -2 * logLikelihood() + (coefficients.length + 1) * Math.log(sample.rows());
  }

  @Override
  public double[] predict(Table table) {
    return design.predict(table, matrix -> matrix.times(coefficients));
  }

  /**
   * The mean response of rows with these values, with its interval.
   *
   * @param level probability that such intervals hold the true mean, between 0 and 1
   * @return one estimate for each row of the table, its standard error that of the mean
   * @throws IllegalArgumentException if a value is missing or unsuited, or the level out of range
   */
  public List<Estimate> confidence(Table table, double level) {
    return estimates(table, level, 0);
  }

  /**
   * The response of single rows with these values and weight 1, with its interval.
   *
   * @param level probability that such intervals hold the response, between 0 and 1
   * @return one estimate for each row of the table, its standard error that of the mean
   * @throws IllegalArgumentException if a value is missing or unsuited, or the level out of range
   */
  public List<Estimate> prediction(Table table, double level) {
    return estimates(table, level, sigma() * sigma());
  }

  private List<Estimate> estimates(Table table, double level, double variance) {
    DesignMatrix matrix = design.matrix(table);
    double[] fitted = matrix.times(coefficients);
    List<Estimate> estimates = new ArrayList<>(fitted.length);
    for (int row = 0; row < fitted.length; row++) {
      double mean = varianceOfMean(matrix, row);
      estimates.add(estimate(fitted[row], Math.sqrt(mean), Math.sqrt(mean + variance), level));
    }
    return estimates;
  }

  private double varianceOfMean(DesignMatrix matrix, int row) {
    double sum = 0;
    for (int i = 0; i < coefficients.length; i++) {
      for (int j = 0; j < coefficients.length; j++) {
        sum += matrix.get(row, i) * matrix.get(row, j) * covariance[i * coefficients.length + j];
      }
    }
    return sum;
  }

  private Estimate estimate(double value, double error, double spread, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "The level of an interval is %s but must lie strictly between 0 and 1. Maybe write 80 %% as 0.8."
              .formatted(level));
    }
    double width =
        degreesOfFreedom() > 0
            ? student().inverseSurvivalProbability((1 - level) / 2) * spread
            : Double.NaN;
    return new Estimate(value, error, value - width, value + width);
  }

  private TDistribution student() {
    return TDistribution.of(degreesOfFreedom());
  }

  /**
   * Looks again at the rows that were learnt from: their residuals and influence.
   *
   * @param table the table that was learnt from
   * @throws IllegalArgumentException if it has another number of rows to learn from
   */
  public LinearDiagnostics diagnose(Table table) {
    return LinearDiagnostics.of(this, table);
  }

  /**
   * The same with standard errors that hold when the variance differs from row to row; they change
   * the tests and intervals of coefficients and means. {@link #f} stays as it is.
   *
   * @param table the table that was learnt from
   * @throws IllegalArgumentException if it has another number of rows to learn from, or a row of
   *     leverage 1, whose error nobody knows, by {@link RobustErrors#HC2} and {@link
   *     RobustErrors#HC3}
   */
  public LinearModel robust(Table table, RobustErrors kind) {
    return diagnose(table).robust(kind);
  }

  Triangle triangle() {
    return triangle;
  }

  double[] values() {
    return coefficients;
  }

  /** A table of the coefficients and the fit, for people. */
  public String summary() {
    return LinearSummary.of(this, errors);
  }

  @Override
  public String toString() {
    return summary();
  }
}
