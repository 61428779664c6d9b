package io.github.lifecycle4j.models.baseline;

import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.Residuals;
import io.github.lifecycle4j.models.internal.UnivariateFit;
import io.github.lifecycle4j.models.internal.UnivariateModel;
import io.github.lifecycle4j.predict.Parametric;
import java.util.Map;

/**
 * A random walk with drift, see {@link Drift}.
 *
 * @param drift mean change from one period to the next
 * @param sigma standard deviation of a change
 * @param span periods from the first observed value to the last one of the fit
 * @param last the last observed value
 * @param unseen missing periods after it
 */
record DriftingWalk(double drift, double sigma, int span, double last, int unseen)
    implements UnivariateModel {

  static DriftingWalk fit(Series history) {
    UnivariateFit.requireObserved(
        history, 3, "a drift and its spread", "Maybe use the naive forecaster.");
    int first = firstObserved(history);
    int end = lastObserved(history);
    double drift = (history.value(end) - history.value(first)) / (end - first);
    Residuals residuals = new Residuals();
    int before = first;
    for (int i = first + 1; i <= end; i++) {
      if (!history.isMissing(i)) {
        int steps = i - before;
        double change = history.value(i) - history.value(before);
        residuals.add((change - steps * drift) / Math.sqrt(steps));
        before = i;
      }
    }
    double sigma = residuals.standardDeviation(1);
    return new DriftingWalk(drift, sigma, end - first, 0, 0).see(history);
  }

  private static int firstObserved(Series history) {
    int first = 0;
    while (history.isMissing(first)) {
      first++;
    }
    return first;
  }

  private static int lastObserved(Series history) {
    int last = history.length() - 1;
    while (history.isMissing(last)) {
      last--;
    }
    return last;
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("drift", Double.toString(drift), "sigma", Double.toString(sigma));
  }

  /**
   * {@inheritDoc} The error at step h is the sum of h steps of the walk and h times the error of
   * the drift, so the error of a total over h steps has the variance σ²·(Σ i² + (Σ i)²/span), i = 1
   * … h; unseen periods add to each.
   */
  @Override
  public Parametric forecast(int horizon) {
    double[] mean = new double[horizon];
    double[] deviation = new double[horizon];
    double[] total = new double[horizon];
    double squares = 0;
    double sum = 0;
    for (int h = 1; h <= horizon; h++) {
      double steps = (double) unseen + h;
      squares += (double) h * h;
      sum += steps;
      mean[h - 1] = last + steps * drift;
      deviation[h - 1] = sigma * Math.sqrt(steps + steps * steps / span);
      total[h - 1] = sigma * Math.sqrt((double) unseen * h * h + squares + sum * sum / span);
    }
    return Parametric.normal(mean, deviation, total);
  }

  @Override
  public DriftingWalk see(Series history) {
    int end = lastObserved(history);
    return new DriftingWalk(drift, sigma, span, history.value(end), history.length() - 1 - end);
  }
}
