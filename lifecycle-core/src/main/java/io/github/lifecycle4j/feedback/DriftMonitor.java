package io.github.lifecycle4j.feedback;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.feedback.Drift.Finding;
import java.util.EnumSet;
import java.util.Set;

/** Follows the errors of one forecaster on one product, in order of time. */
final class DriftMonitor {

  private final DriftOptions options;
  private final long recentStart;
  private long earlier;
  private long recent;
  private double earlierSum;
  private double recentSum;
  private double smoothed;
  private double smoothedAbsolute;
  private double sum;
  private double largestSum;

  /**
   * @param recentStart first period of the recent window
   */
  DriftMonitor(DriftOptions options, long recentStart) {
    this.options = options;
    this.recentStart = recentStart;
  }

  void add(long period, double error) {
    double size = Math.abs(error);
    smoothed += options.smoothing() * (error - smoothed);
    smoothedAbsolute += options.smoothing() * (size - smoothedAbsolute);
    if (period < recentStart) {
      earlier++;
      earlierSum += size;
      return;
    }
    recent++;
    recentSum += size;
    // An error of 0 is no growth, also where all errors were 0 before.
    double scaled = size == 0 ? 0 : size / (earlierSum / earlier);
    sum = Math.max(0, sum + scaled - 1 - options.shift() / 2);
    largestSum = Math.max(largestSum, sum);
  }

  Drift drift(ProductKey product, String forecaster) {
    double signal = smoothedAbsolute == 0 ? 0 : smoothed / smoothedAbsolute;
    return new Drift(
        product,
        forecaster,
        earlier,
        recent,
        earlierSum / earlier,
        recentSum / recent,
        signal,
        earlier == 0 ? Double.NaN : largestSum,
        findings(signal));
  }

  private Set<Finding> findings(double signal) {
    if (earlier < options.minimumOutcomes() || recent < options.minimumOutcomes()) {
      return Set.of(Finding.TOO_FEW_OUTCOMES);
    }
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    if (signal > options.biasLimit()) {
      findings.add(Finding.TOO_HIGH);
    }
    if (signal < -options.biasLimit()) {
      findings.add(Finding.TOO_LOW);
    }
    if (largestSum > options.threshold()) {
      findings.add(Finding.ERROR_GROWN);
    }
    return findings;
  }
}
