package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.evaluate.PooledMetric.Term;
import java.util.Optional;

/** The sums of sMAPE and MASE of the forecasts and of Naive2, put together at the end. */
final class OwaMetric extends NamedMetric {

  private static final Scaling SEASONAL = Scaling.seasonal();

  OwaMetric() {
    super("OWA", "1", 0, 4);
  }

  @Override
  public Contribution contribution(RealizedForecast realized) {
    double scale = SEASONAL.absolute(realized.history());
    Optional<double[]> naive2 = Naive2.forecast(realized.history(), realized.horizon());
    if (realized.observed() == 0 || Double.isNaN(scale) || naive2.isEmpty()) {
      return Contribution.undefined(sums());
    }
    RealizedForecast reference = realized.withPoints(naive2.get());
    return Contribution.of(
        realized.observed(),
        Metrics.smape(realized),
        Metrics.smape(reference),
        absoluteError(realized) / scale,
        absoluteError(reference) / scale);
  }

  @Override
  public double value(double... totals) {
    return totals[1] == 0 || totals[3] == 0
        ? Double.NaN
        : (totals[0] / totals[1] + totals[2] / totals[3]) / 2;
  }

  private static double absoluteError(RealizedForecast realized) {
    Term error = (r, step) -> Math.abs(r.point(step) - r.actual(step));
    return Metrics.mean(realized, error);
  }
}
