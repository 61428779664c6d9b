package io.github.lifecycle4j.decide.inventory.simulation;

import io.github.lifecycle4j.decide.internal.Checks;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean with its confidence interval by Student's t. It assumes draws that are independent and
 * whose mean is about normal: with few draws of very different size the interval is too narrow.
 *
 * @param mean the mean
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param draws number of draws, at least 2
 */
public record MeanInterval(double mean, double low, double high, int draws) {

  /**
   * The mean of draws.
   *
   * @param level of the interval, strictly between 0 and 1
   * @throws IllegalArgumentException if the level is out of its range, a draw is not finite or
   *     there are fewer than two
   */
  static MeanInterval of(double[] draws, double level) {
    Checks.betweenZeroAndOne("level of the confidence interval", level);
    int n = draws.length;
    if (n < 2) {
      throw new IllegalArgumentException(
          "A confidence interval needs at least two draws but there are %s. Maybe simulate more products or seeds."
              .formatted(n));
    }
    double mean = 0;
    for (double draw : draws) {
      Checks.finite("measure", draw);
      mean += draw / n;
    }
    double squares = 0;
    for (double draw : draws) {
      squares += (draw - mean) * (draw - mean);
    }
    double t = TDistribution.of(n - 1).inverseCumulativeProbability(0.5 + level / 2);
    double half = t * Math.sqrt(squares / (n - 1) / n);
    return new MeanInterval(mean, mean - half, mean + half, n);
  }

  /** Whether the interval lies on one side of zero. */
  public boolean excludesZero() {
    return low > 0 || high < 0;
  }
}
