package io.github.lifecycle4j.models.arima;

/**
 * The exact Gaussian likelihood of a series at given ARMA coefficients, with the coefficients of
 * the regressors and the variance at their best values. Work space of one thread.
 */
final class ExactLikelihood implements Innovations {

  private final DifferencedData data;
  private final ArmaLags lags;
  private final ArmaFilter filter;
  private final double[][] windows;
  private final Elimination elimination;
  private final LinearFit fit;
  private final Reflection reflection;
  private double logDeterminant;

  ExactLikelihood(DifferencedData data, ArmaLags lags) {
    reflection = new Reflection(lags.order());
    this.data = data;
    this.lags = lags;
    filter = new ArmaFilter(lags, data.length);
    windows = new double[data.columns.length][filter.windowLength(data.length)];
    elimination = new Elimination(data);
    fit = new LinearFit(data.regressors, data.used);
  }

  @Override
  public int size() {
    return data.used;
  }

  @Override
  public double evaluate(double[] coefficients, double[] innovations) {
    lags.set(coefficients);
    if (!filter.run(data.columns, windows, windows.length, data.length)) {
      return Double.POSITIVE_INFINITY;
    }
    logDeterminant = filter.logVariances() + data.logStart;
    if (data.unknowns > 0) {
      logDeterminant += elimination.run(windows, filter.variances, fit.columns);
    } else {
      standardise();
    }
    fit.solve();
    double scale = Math.exp(logDeterminant / (2 * size()));
    double[] left = fit.columns[data.regressors];
    for (int t = 0; t < left.length; t++) {
      innovations[t] = left[t] * scale;
    }
    return fit.sumOfSquares() * scale * scale;
  }

  private void standardise() {
    double[] scales = filter.scales();
    for (int c = 0; c < windows.length; c++) {
      double[] window = windows[c];
      double[] column = fit.columns[c];
      for (int t = 0; t < column.length; t++) {
        column[t] = window[t] * scales[t];
      }
    }
  }

  @Override
  public double logDeterminant() {
    return logDeterminant;
  }

  @Override
  public LinearFit fit() {
    return fit;
  }

  /** The elimination of the last evaluation. */
  Elimination elimination() {
    return elimination;
  }

  /** The polynomials, as the last evaluation set them. */
  ArmaLags lags() {
    return lags;
  }

  /** The filter of the last evaluation. */
  ArmaFilter filter() {
    return filter;
  }

  /** {@inheritDoc} Reflects a moving average that is not invertible. */
  @Override
  public boolean normalise(double[] coefficients, double radius) {
    return reflection.apply(coefficients, radius);
  }
}
