package io.github.lifecycle4j.models.arima;

/**
 * The conditional sum of squares: innovations before the first p + P·s differences are passed are
 * taken as 0 (Box and Jenkins 1976, sec. 7.1.2). Work space of one thread.
 */
final class ConditionalLikelihood implements Innovations {

  private final DifferencedData data;
  private final ArmaLags lags;
  private final LinearFit fit;

  /** Takes a series without unknown values. */
  ConditionalLikelihood(DifferencedData data, ArmaLags lags) {
    this.data = data;
    this.lags = lags;
    fit = new LinearFit(data.regressors, Math.max(data.length - lags.p(), 0));
  }

  @Override
  public int size() {
    return data.length - lags.p();
  }

  @Override
  public double evaluate(double[] coefficients, double[] innovations) {
    lags.set(coefficients);
    for (int c = 0; c <= data.regressors; c++) {
      filter(data.columns[c], fit.columns[c]);
    }
    fit.solve();
    double[] left = fit.columns[data.regressors];
    System.arraycopy(left, 0, innovations, 0, left.length);
    double sum = fit.sumOfSquares();
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }

  private void filter(double[] values, double[] innovations) {
    int from = lags.p();
    System.arraycopy(values, from, innovations, 0, innovations.length);
    for (int lag : lags.phiLags) {
      double coefficient = lags.phi[lag];
      for (int t = 0; t < innovations.length; t++) {
        innovations[t] -= coefficient * values[from + t - lag];
      }
    }
    for (int t = 0; t < innovations.length; t++) {
      double sum = innovations[t];
      for (int lag : lags.thetaLags) {
        if (lag > t) {
          break;
        }
        sum -= lags.theta[lag] * innovations[t - lag];
      }
      innovations[t] = sum;
    }
  }

  @Override
  public double logDeterminant() {
    return 0;
  }

  @Override
  public LinearFit fit() {
    return fit;
  }

  @Override
  public boolean normalise(double[] coefficients, double radius) {
    return false;
  }
}
