package io.github.lifecycle4j.models.intermittent;

import java.util.Arrays;

/**
 * What a method expected of each period from the periods before it: the mean, and the size of a
 * demand. Work space, filled anew by each pass over the history.
 */
final class Track {

  private final Demand demand;

  /** One-step means and sizes, and behind them those of the period after the history. */
  private final double[] mean;

  private final double[] size;

  Track(Demand demand) {
    this.demand = demand;
    this.mean = new double[demand.length() + 1];
    this.size = new double[demand.length() + 1];
  }

  /** Index of the first period that is forecast. */
  int start() {
    return demand.first() + 1;
  }

  /** Mean of a period, from {@link #start} to the number of periods. */
  double mean(int index) {
    return mean[index];
  }

  /** Size of a demand in a period. */
  double size(int index) {
    return size[index];
  }

  /** Follows a method with these parameters; sizes are smoothed by alpha. */
  void follow(IntermittentMethod method, double alpha, double beta) {
    switch (method) {
      case CROSTON -> followIntervals(alpha, beta, 1);
      case SBA -> followIntervals(alpha, beta, 1 - beta / 2);
      case SBJ -> followIntervals(alpha, beta, 1 - beta / (2 - beta));
      case TSB -> followProbability(alpha, beta);
      case ADIDA -> followSums(bucket(), bucket(), alpha);
      case IMAPA -> followSums(1, bucket(), alpha);
    }
  }

  /** Sum of squared errors of the means, in squared mean sizes of a demand. */
  double sumOfSquares() {
    double unit = demand.meanSize();
    double sum = 0;
    for (int t = start(); t < demand.length(); t++) {
      double error = (demand.value(t) - mean[t]) / unit;
      sum += error * error;
    }
    return sum;
  }

  private void followIntervals(double alpha, double beta, double factor) {
    int first = demand.first();
    double z = demand.value(first);
    double x = first + 1;
    int since = 1;
    for (int t = first + 1; t <= demand.length(); t++) {
      mean[t] = factor * z / x;
      size[t] = z;
      if (t < demand.length()) {
        if (demand.value(t) > 0) {
          z += alpha * (demand.value(t) - z);
          x += beta * (since - x);
          since = 1;
        } else {
          since++;
        }
      }
    }
  }

  private void followProbability(double alpha, double beta) {
    int first = demand.first();
    double z = demand.value(first);
    double p = 1.0 / (first + 1);
    for (int t = first + 1; t <= demand.length(); t++) {
      mean[t] = p * z;
      size[t] = z;
      if (t < demand.length()) {
        boolean occurs = demand.value(t) > 0;
        z += occurs ? alpha * (demand.value(t) - z) : 0;
        p += beta * ((occurs ? 1 : 0) - p);
      }
    }
  }

  /** The mean interval between demands, rounded. */
  private int bucket() {
    return (int) Math.max(1, Math.rint((double) demand.length() / demand.demands()));
  }

  /** The mean of the levels by sums over {@code fewest} to {@code most} periods. */
  private void followSums(int fewest, int most, double alpha) {
    Arrays.fill(size, demand.meanSize());
    Arrays.fill(mean, 0);
    for (int periods = fewest; periods <= most; periods++) {
      addLevels(periods, alpha, 1.0 / ((most - fewest + 1) * periods));
    }
    for (int t = 1; t <= demand.length(); t++) {
      mean[t] += mean[t - 1];
    }
  }

  /** Adds to the mean, at the period from which they hold, the changes of a weighted level. */
  private void addLevels(int periods, double alpha, double weight) {
    int oldest = demand.length() % periods;
    double level = demand.sum(oldest, periods);
    mean[0] += weight * level;
    for (int end = oldest + periods; end <= demand.length(); end += periods) {
      double change = alpha * (demand.sum(end - periods, periods) - level);
      level += change;
      mean[end] += weight * change;
    }
  }
}
