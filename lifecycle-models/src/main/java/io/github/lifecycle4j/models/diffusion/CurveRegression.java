package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.models.internal.optimise.Bounds;
import io.github.lifecycle4j.models.internal.optimise.CurvedObjective;
import io.github.lifecycle4j.models.internal.optimise.LevenbergMarquardt;
import io.github.lifecycle4j.models.internal.optimise.Limits;
import io.github.lifecycle4j.train.Cancellation;
import java.util.Arrays;

/**
 * Estimates the parameters of a mean function by the largest quasi-likelihood or, with a prior, the
 * largest posterior density, with the dispersion integrated out: minimises ½(ν + wn)·ln(νs² +
 * wD(θ)) + ½(θ − θ₀)ᵀP(θ − θ₀), where D is the deviance and w the weight of an observation, by
 * Fisher scoring; derivatives of the means are central differences. Not safe for use by several
 * threads.
 */
final class CurveRegression implements CurvedObjective {

  private static final int EVALUATIONS = 500;
  private static final double TOLERANCE = 1e-14;
  private static final double STEP = 1e-5;

  /** Keeps the cube root of a χ² number over its mean away from 0. */
  private static final double LEAST_ROOT = 0.2;

  /** A deviance below this share of the sum of squares is rounding. */
  private static final double EXACT = 1e-24;

  private final double[] values;
  private final MeanFunction function;
  private final Variance variance;
  private final NoisePrior noise;
  private final NormalPrior prior;
  private final Bounds bounds;
  private final LevenbergMarquardt search;
  private final int observed;
  private final double leastDeviance;
  private final double leastSum;
  private final double[] means;
  private final double[] above;
  private final double[][] slopes;

  /**
   * @param values observations, NaN where missing
   * @param bounds of the parameters
   */
  CurveRegression(
      double[] values,
      MeanFunction function,
      Variance variance,
      NoisePrior noise,
      NormalPrior prior,
      Bounds bounds,
      Cancellation cancellation) {
    this.values = values;
    this.function = function;
    this.variance = variance;
    this.noise = noise;
    this.prior = prior;
    this.bounds = bounds;
    search = new LevenbergMarquardt(bounds, new Limits(EVALUATIONS, TOLERANCE, cancellation));
    observed = (int) Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    leastDeviance =
        EXACT
            * Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value * value)
                .sum();
    leastSum =
        noise.explained() * Arrays.stream(values).filter(value -> !Double.isNaN(value)).sum();
    means = new double[values.length];
    above = new double[values.length];
    slopes = new double[bounds.dimension()][values.length];
  }

  /** Number of observed values. */
  int observed() {
    return observed;
  }

  /**
   * Returns the logarithm of the scale of the means that is best for the observations, where the
   * first parameter is that logarithm; the parameter itself if there is none.
   */
  double bestLogScale(double[] theta) {
    function.means(theta, means);
    double cross = 0;
    double squares = 0;
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(values[t])) {
        cross += means[t] * values[t] / variance.at(means[t]);
        squares += means[t] * means[t] / variance.at(means[t]);
      }
    }
    double scale = cross / squares;
    return scale > 0 && scale < Double.POSITIVE_INFINITY ? theta[0] + Math.log(scale) : theta[0];
  }

  /** Searches from a start, which takes the parameters that were found; returns the objective. */
  double minimise(double[] theta) {
    return search.minimise(this, theta).value();
  }

  /** Minus the logarithm of the posterior density, up to a constant; infinite out of bounds. */
  @Override
  public double value(double[] theta) {
    for (int i = 0; i < theta.length; i++) {
      if (!(theta[i] >= bounds.lower(i) && theta[i] <= bounds.upper(i))) {
        return Double.POSITIVE_INFINITY;
      }
    }
    double weight = (noise.observations() + noise.weight() * observed) / 2;
    return weight * Math.log(spread(deviance(theta))) + prior.penalty(theta);
  }

  @Override
  public double value(double[] theta, double[] gradient, double[] curvature) {
    int parameters = theta.length;
    double[][] matrix = curvature(theta);
    double weight = noise.weight() / dispersionOf(deviance(theta));
    for (int i = 0; i < parameters; i++) {
      gradient[i] = prior.pull(theta, i) - weight * score(i);
      System.arraycopy(matrix[i], 0, curvature, i * parameters, parameters);
    }
    return value(theta);
  }

  /** The expected second derivatives: the information of observations and prior together. */
  double[][] curvature(double[] theta) {
    double[][] matrix = information(theta);
    double weight = noise.weight() / dispersionOf(deviance(theta));
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        matrix[i][j] = weight * matrix[i][j] + prior.precision()[i][j];
      }
    }
    return matrix;
  }

  /** D(θ), infinite where the means are out of range or explain too little. */
  double deviance(double[] theta) {
    function.means(theta, means);
    double sum = 0;
    double explained = 0;
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(values[t])) {
        sum += variance.deviance(values[t], means[t]);
        explained += means[t];
      }
    }
    return Double.isNaN(sum) || explained < leastSum ? Double.POSITIVE_INFINITY : sum;
  }

  private double spread(double deviance) {
    return noise.deviance() + noise.weight() * Math.max(leastDeviance, deviance);
  }

  /** The dispersion that a deviance speaks for. */
  private double dispersionOf(double deviance) {
    return spread(deviance) / (noise.observations() + noise.weight() * observed);
  }

  /**
   * A draw of the dispersion over the one that is expected at the same parameters: 1 over a χ²
   * number over its mean, by the transformation of Wilson and Hilferty (1931).
   *
   * @param normal a standard normal number
   */
  double dispersionFactor(double normal) {
    double spread = 2 / (9 * (noise.observations() + noise.weight() * observed));
    double root = Math.max(LEAST_ROOT, 1 - spread + normal * Math.sqrt(spread));
    return 1 / (root * root * root);
  }

  /** The dispersion that is expected at parameters. */
  double dispersion(double[] theta) {
    return dispersionOf(deviance(theta));
  }

  /** The information that the observations give of the parameters at dispersion 1, JᵀWJ. */
  double[][] information(double[] theta) {
    differentiate(theta);
    function.means(theta, means);
    int parameters = theta.length;
    double[][] information = new double[parameters][parameters];
    for (int i = 0; i < parameters; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int t = 0; t < values.length; t++) {
          if (!Double.isNaN(values[t])) {
            sum += slopes[i][t] * slopes[j][t] / variance.at(means[t]);
          }
        }
        information[i][j] = sum;
        information[j][i] = sum;
      }
    }
    return information;
  }

  private void differentiate(double[] theta) {
    double[] near = theta.clone();
    for (int j = 0; j < theta.length; j++) {
      near[j] = theta[j] + STEP;
      function.means(near, above);
      near[j] = theta[j] - STEP;
      function.means(near, slopes[j]);
      near[j] = theta[j];
      for (int t = 0; t < values.length; t++) {
        slopes[j][t] = (above[t] - slopes[j][t]) / (2 * STEP);
      }
    }
  }

  /** Derivative of half the deviance, with its sign turned. */
  private double score(int parameter) {
    double sum = 0;
    for (int t = 0; t < values.length; t++) {
      if (!Double.isNaN(values[t])) {
        sum += (values[t] - means[t]) * slopes[parameter][t] / variance.at(means[t]);
      }
    }
    return sum;
  }
}
