package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.models.internal.optimise.CurvedObjective;
import java.util.Arrays;

/**
 * Minus twice the logarithm of the likelihood of a model, without constants: n·ln Σ r² + 2·Σ ln |ŷ|
 * with relative errors r where errors multiply, and n·ln Σ ε² where they are added (Hyndman et al.
 * 2008, eq. 5.3). It is that of a sum of squares, so that the squared derivatives of the errors
 * estimate its curvature (Gauss and Newton). Not safe for use by several threads.
 */
final class EtsLikelihood implements CurvedObjective {

  /** Errors below this, relative to the size of the values, are rounding. */
  private static final double ROUNDING = 1e-14;

  /** A product beyond these is replaced by its logarithm. */
  private static final double SMALL = 1e-100;

  private static final double LARGE = 1e100;

  private final double[] values;
  private final int observed;
  private final boolean relative;
  private final boolean admissible;
  private final EtsVariables variables;
  private final Admissibility admissibility;
  private final EtsRecursion recursion;
  private final EtsSensitivity sensitivity;
  private final SlopeProducts products;
  private final double[] logSlopes;
  private double squares;

  /** Sum of the logarithms of the means; that of the product is still to be added. */
  private double logs;

  private double product;

  EtsLikelihood(EtsData data, EtsVariables variables, int seasonLength, boolean admissible) {
    EtsStructure structure = variables.structure;
    this.values = data.values;
    this.observed = data.observed;
    this.relative = structure.hasMultiplicativeError();
    this.admissible = admissible;
    this.variables = variables;
    this.admissibility = new Admissibility(structure, seasonLength);
    this.recursion = new EtsRecursion(structure, seasonLength);
    this.sensitivity = new EtsSensitivity(variables, recursion.season.length);
    this.products = new SlopeProducts(variables.size);
    this.logSlopes = new double[variables.size];
  }

  @Override
  public double value(double[] x) {
    if (!begin(x)) {
      return Double.POSITIVE_INFINITY;
    }
    for (double value : values) {
      if (!recursion.predict() || !add(value)) {
        return Double.POSITIVE_INFINITY;
      }
      recursion.update(Double.isNaN(value) ? 0 : value - recursion.mean);
    }
    return total();
  }

  @Override
  public double value(double[] x, double[] gradient, double[] curvature) {
    if (!begin(x)) {
      return Double.POSITIVE_INFINITY;
    }
    variables.start(x, sensitivity);
    Arrays.fill(gradient, 0);
    Arrays.fill(curvature, 0);
    Arrays.fill(logSlopes, 0);
    products.clear();
    for (double value : values) {
      if (!recursion.predict() || !add(value)) {
        return Double.POSITIVE_INFINITY;
      }
      boolean known = !Double.isNaN(value);
      double error = known ? value - recursion.mean : 0;
      double[] slopes = products.row();
      sensitivity.step(recursion, error, known, slopes);
      if (known) {
        addSlopes(value, error, slopes, gradient, curvature);
      }
      recursion.update(error);
    }
    products.finish(curvature);
    complete(gradient, curvature);
    return total();
  }

  private boolean begin(double[] x) {
    variables.start(x, recursion);
    squares = 0;
    logs = 0;
    product = 1;
    return !admissible
        || admissibility.holds(recursion.alpha, recursion.beta, recursion.gamma, recursion.phi);
  }

  /** Adds the error of a period; false where a relative error has no meaning. */
  private boolean add(double value) {
    double mean = recursion.mean;
    if (relative) {
      if (!(mean > 0)) {
        return false;
      }
      if (!Double.isNaN(value)) {
        double error = value / mean - 1;
        squares += error * error;
        product *= mean;
        if (!(product > SMALL && product < LARGE)) {
          logs += Math.log(product);
          product = 1;
        }
      }
    } else if (!Double.isNaN(value)) {
      squares += (value - mean) * (value - mean);
    }
    return true;
  }

  /** Adds what the error of a period changes by with the variables: minus weight times slopes. */
  private void addSlopes(
      double value, double error, double[] slopes, double[] gradient, double[] curvature) {
    double weight = 1;
    double residual = error;
    if (relative) {
      double inverse = 1 / recursion.mean;
      weight = value * inverse * inverse;
      residual = error * inverse;
      for (int k = 0; k < slopes.length; k++) {
        logSlopes[k] += slopes[k] * inverse;
      }
    }
    for (int k = 0; k < slopes.length; k++) {
      slopes[k] *= weight;
      gradient[k] -= residual * slopes[k];
    }
    products.add(curvature);
  }

  /** From the derivatives of the sum of squares to those of the whole. */
  private void complete(double[] gradient, double[] curvature) {
    double sum = sumOfSquares();
    double scale = 2 * observed / sum;
    int size = gradient.length;
    for (int k = 0; k < size; k++) {
      for (int j = 0; j <= k; j++) {
        double logK = logSlopes[k] / observed;
        double logJ = logSlopes[j] / observed;
        curvature[k * size + j] += gradient[k] * logJ + gradient[j] * logK + sum * logK * logJ;
        curvature[k * size + j] *= scale;
      }
    }
    for (int k = 0; k < size; k++) {
      gradient[k] = scale * gradient[k] + 2 * logSlopes[k];
    }
  }

  private double sumOfSquares() {
    return Math.max(squares, observed * ROUNDING * ROUNDING);
  }

  private double total() {
    return observed * Math.log(sumOfSquares()) + 2 * (logs + Math.log(product));
  }
}
