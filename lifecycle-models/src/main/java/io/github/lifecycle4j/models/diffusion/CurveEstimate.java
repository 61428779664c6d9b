package io.github.lifecycle4j.models.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A curve and its market as they were estimated from one history: see {@link CurveFit}. Immutable.
 */
public final class CurveEstimate {

  /** Name of the market among the parameters. */
  public static final String MARKET = "m";

  private final CurveFit fit;
  private final DiffusionCurve curve;
  private final List<String> names;
  private final double[] parameters;
  private final double[][] covariance;
  private final double[] fitted;
  private final double sumOfSquares;
  private final double rSquared;

  CurveEstimate(
      CurveFit fit, double[] values, LifeMeans means, CurveRegression regression, double[] theta) {
    this.fit = fit;
    curve = LifeMeans.curve(fit.family(), theta, 1);
    names = names(fit);
    fitted = new double[values.length];
    means.means(theta, fitted);
    double[] mean = new double[values.length];
    Arrays.fill(mean, Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElseThrow());
    sumOfSquares = squares(Variance.CONSTANT, values, fitted);
    rSquared = 1 - sumOfSquares / squares(Variance.CONSTANT, values, mean);
    parameters = theta.clone();
    double[] slopes = new double[theta.length];
    Arrays.fill(slopes, 1);
    for (int i = 0; i < theta.length - fit.drivers().size(); i++) {
      parameters[i] = Math.exp(theta[i]);
      slopes[i] = parameters[i];
    }
    double dispersion =
        squares(fit.estimation().variance(), values, fitted)
            / (regression.observed() - theta.length);
    covariance = new Precision(regression.information(theta)).covariance();
    for (int i = 0; i < slopes.length; i++) {
      for (int j = 0; j < slopes.length; j++) {
        covariance[i][j] *= dispersion * slopes[i] * slopes[j];
      }
    }
  }

  private static List<String> names(CurveFit fit) {
    List<String> names = new ArrayList<>();
    names.add(MARKET);
    fit.family().parameters().forEach(parameter -> names.add(parameter.name()));
    fit.drivers().forEach(driver -> names.add(driver.covariate()));
    return Collections.unmodifiableList(names);
  }

  /** Sum of squared errors, each over the variance of its mean. */
  private static double squares(Variance variance, double[] values, double[] means) {
    double sum = 0;
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(values[t])) {
        double error = values[t] - means[t];
        sum += error * error / variance.at(means[t]);
      }
    }
    return sum;
  }

  /** How it was estimated. */
  public CurveFit fit() {
    return fit;
  }

  /** The curve; drivers at rest. */
  public DiffusionCurve curve() {
    return curve;
  }

  /** All who ever adopt, in units. */
  public double market() {
    return parameters[0];
  }

  /** Names of the parameters: the market, those of the curve, then the drivers. */
  public List<String> names() {
    return names;
  }

  /**
   * The estimate of a parameter.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public double value(String name) {
    return parameters[index(name)];
  }

  /**
   * Standard error of a parameter: asymptotic, from the information at the estimate and the
   * dispersion with a degree of freedom lost for each parameter.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public double standardError(String name) {
    return Math.sqrt(covariance(name, name));
  }

  /**
   * Covariance of the estimates of two parameters.
   *
   * @throws IllegalArgumentException if there is none of a name
   */
  public double covariance(String name, String other) {
    return covariance[index(name)][index(other)];
  }

  private int index(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "There is no parameter '%s'. Use one of %s.".formatted(name, String.join(", ", names)));
    }
    return index;
  }

  /** The mean of each period of the history, a copy. */
  public double[] fitted() {
    return fitted.clone();
  }

  /** Sum of squared errors. */
  public double sumOfSquares() {
    return sumOfSquares;
  }

  /** Share of the squared deviations from the mean that the curve explains, at most 1. */
  public double rSquared() {
    return rSquared;
  }

  @Override
  public String toString() {
    return "CurveEstimate(%s %s)".formatted(names, Arrays.toString(parameters));
  }
}
