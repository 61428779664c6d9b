package io.github.lifecycle4j.predict;

import java.util.List;

/**
 * Sums of values whose Box–Cox transforms are normal. The variance of a sum is that of the steps
 * with the correlation, between the running total and the next step, that their transforms have;
 * the sum is then taken as a value of the same kind with this mean and variance, and for λ &lt; 0
 * as log-normal, as for λ = 0 (Fenton 1960).
 *
 * @param steps the steps
 * @param deviations standard deviation of the sum of the transforms of steps 1 … h, for each h
 */
record BoxCoxTotals(double lambda, List<Marginal> steps, List<Double> deviations)
    implements Totals {

  private static final int ROUNDS = 50;
  private static final double TOLERANCE = 1e-10;

  /** Where u ends: the variance is then the largest that the family has with this mean. */
  private static final double SMALLEST_RATIO = 0.1;

  @Override
  public Marginal of(int count) {
    Marginal total = steps.get(0);
    if (count == 1) {
      return total;
    }
    double point = total.point();
    double mean = total.mean();
    double variance = total.standardDeviation() * total.standardDeviation();
    for (int h = 1; h < count; h++) {
      Marginal next = steps.get(h);
      double deviation = next.standardDeviation();
      variance += deviation * (deviation + 2 * correlation(h) * Math.sqrt(variance));
      point += next.point();
      mean += next.mean();
    }
    double deviation = Math.sqrt(Math.max(variance, 0));
    return deviation == 0 ? new Certain(point) : ofMoments(mean, deviation).withPoint(point);
  }

  /** Correlation of the transform at an index with the sum of those before it. */
  private double correlation(int index) {
    double before = deviations.get(index - 1);
    double after = deviations.get(index);
    double scale = steps.get(index) instanceof BoxCoxMarginal next ? next.scale() : 0;
    double product = before * scale;
    double covariance = (after * after - before * before - scale * scale) / 2;
    return product == 0 ? 0 : Math.max(-1, Math.min(covariance / product, 1));
  }

  /**
   * The Box–Cox normal of these moments. For λ &gt; 0 it is c · (u + N)^(1/λ), N standard normal: u
   * is known from the coefficient of variation, which is about 1/(λ u), and then c from the mean.
   */
  private BoxCoxMarginal ofMoments(double mean, double deviation) {
    double variation = deviation / mean;
    if (lambda <= 0) {
      double variance = Math.log1p(variation * variation);
      return new BoxCoxMarginal(0, Math.log(mean) - variance / 2, Math.sqrt(variance), mean);
    }
    double u = 1 / (lambda * variation);
    BoxCoxMarginal found = ofRatio(u, 1);
    for (int round = 0; round < ROUNDS; round++) {
      double ratio = found.standardDeviation() / found.mean() / variation;
      if (Math.abs(ratio - 1) <= TOLERANCE) {
        break;
      }
      u = Math.max(u * ratio, SMALLEST_RATIO);
      found = ofRatio(u, 1);
    }
    return ofRatio(u, mean / found.mean());
  }

  private BoxCoxMarginal ofRatio(double u, double factor) {
    double power = Math.pow(factor, lambda);
    return new BoxCoxMarginal(lambda, (u * power - 1) / lambda, power / lambda, factor);
  }
}
