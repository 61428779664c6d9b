package io.github.lifecycle4j.models.diffusion;

/**
 * How the variance of an observation depends on its mean, up to a dispersion: which makes a
 * quasi-likelihood (Wedderburn 1974).
 *
 * @param grows whether the variance is the mean plus the background, as of Poisson counts;
 *     otherwise it is 1, as of least squares
 * @param background variance where the mean is 0, not negative
 */
record Variance(boolean grows, double background) {

  /** The same everywhere: the likelihood is that of normal errors, least squares. */
  static final Variance CONSTANT = new Variance(false, 0);

  /** In proportion to the mean: the likelihood is that of Poisson counts. */
  static final Variance PROPORTIONAL = new Variance(true, 0);

  /** Twice the loss of quasi-likelihood of a mean; 0 where the mean is the value. */
  double deviance(double value, double mean) {
    double error = value - mean;
    if (!grows) {
      return error * error;
    }
    double raised = value + background;
    double log = raised > 0 ? raised * Math.log(raised / (mean + background)) : 0;
    return 2 * (log - error);
  }

  /** The variance at a mean, up to the dispersion. */
  double at(double mean) {
    return grows ? mean + background : 1;
  }
}
