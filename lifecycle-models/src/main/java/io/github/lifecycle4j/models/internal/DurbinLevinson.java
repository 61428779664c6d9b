package io.github.lifecycle4j.models.internal;

/** The recursion of Levinson (1947) and Durbin (1960) for the Yule–Walker equations. */
public final class DurbinLevinson {

  private DurbinLevinson() {}

  /**
   * Solves the Yule–Walker equations of growing order.
   *
   * @param covariances autocovariances at the lags 0 … order
   * @param coefficients takes the coefficients of the largest order
   * @param partials takes the last coefficient of each order
   * @return the variance of the innovations of each order 0 … order
   */
  public static double[] solve(double[] covariances, double[] coefficients, double[] partials) {
    int order = coefficients.length;
    double[] variances = new double[order + 1];
    variances[0] = covariances[0];
    for (int k = 1; k <= order; k++) {
      double remainder = covariances[k];
      for (int j = 1; j < k; j++) {
        remainder -= coefficients[j - 1] * covariances[k - j];
      }
      double partial = remainder / variances[k - 1];
      extend(coefficients, k, partial);
      partials[k - 1] = partial;
      variances[k] = variances[k - 1] * (1 - partial * partial);
    }
    return variances;
  }

  /** Turns the coefficients of order k − 1 into those of order k with this last coefficient. */
  public static void extend(double[] coefficients, int k, double partial) {
    for (int low = 0, high = k - 2; low <= high; low++, high--) {
      double first = coefficients[low];
      double last = coefficients[high];
      coefficients[low] = first - partial * last;
      coefficients[high] = last - partial * first;
    }
    coefficients[k - 1] = partial;
  }
}
