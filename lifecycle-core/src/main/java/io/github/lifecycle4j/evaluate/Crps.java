package io.github.lifecycle4j.evaluate;

import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.QuantileAverage;
import io.github.lifecycle4j.predict.Quantiles;
import io.github.lifecycle4j.predict.Samples;
import java.util.Arrays;

/** The continuous ranked probability score ∫ (F(x) − 1{y ≤ x})² dx of each kind of distribution. */
final class Crps {

  private Crps() {}

  static double of(ForecastDistribution distribution, int step, double actual) {
    if (distribution instanceof Parametric known) {
      // E|X − y| − E|X − X′| / 2: Gneiting and Raftery (2007), eq. 21.
      return known.expectedDistance(step, actual) - known.meanDifference(step) / 2;
    }
    if (distribution instanceof Samples samples) {
      return samples(samples, step, actual);
    }
    if (distribution instanceof QuantileAverage average) {
      return average(average, step, actual);
    }
    return quantiles((Quantiles) distribution, step, actual);
  }

  /**
   * With q the quantile function, CRPS is 2 ∫ (1{q(p) > y} − p) (q(p) − y) dp = 2 E[max(X − y, 0)]
   * − 2 ∫ p (q(p) − y) dp. The second part is linear in q, so that only the first makes a
   * difference between the average and the mean score of the members, to the good of the average.
   */
  private static double average(QuantileAverage average, int step, double actual) {
    double apart = 0;
    for (ForecastDistribution member : average.members()) {
      apart += of(member, step, actual) - 2 * member.expectedExcess(step, actual);
    }
    return Math.max(apart / average.members().size() + 2 * average.expectedExcess(step, actual), 0);
  }

  /** E|X − y| − E|X − X′| / 2 over the values, the second by their order statistics. */
  private static double samples(Samples samples, int step, double actual) {
    int n = samples.size();
    double[] sorted = new double[n];
    for (int path = 0; path < n; path++) {
      sorted[path] = samples.value(path, step);
    }
    Arrays.sort(sorted);
    double distance = 0;
    double spread = 0;
    for (int i = 0; i < n; i++) {
      distance += Math.abs(sorted[i] - actual);
      spread += (2.0 * i - n + 1) * sorted[i];
    }
    return distance / n - spread / ((double) n * n);
  }

  /** F is linear between the quantiles, 0 below the lowest and 1 above the highest. */
  private static double quantiles(Quantiles quantiles, int step, double actual) {
    double[] levels = quantiles.levels();
    double low = quantiles.quantile(step, levels[0]);
    double score = Math.max(low - actual, 0);
    for (int l = 1; l < levels.length; l++) {
      double high = quantiles.quantile(step, levels[l]);
      score += segment(low, levels[l - 1], high, levels[l], actual);
      low = high;
    }
    return score + Math.max(actual - low, 0);
  }

  /** The integral from {@code low} to {@code high}, where F rises linearly from p to q. */
  private static double segment(double low, double p, double high, double q, double actual) {
    if (actual >= high) {
      return squares(high - low, p, q);
    }
    if (actual <= low) {
      return squares(high - low, 1 - p, 1 - q);
    }
    double middle = p + (q - p) * (actual - low) / (high - low);
    return squares(actual - low, p, middle) + squares(high - actual, 1 - middle, 1 - q);
  }

  /** The integral over a width of the square of a line that goes from a to b. */
  private static double squares(double width, double a, double b) {
    return width * (a * a + a * b + b * b) / 3;
  }
}
