package io.github.lifecycle4j.decide.supply;

/** A box of plans: packs by product and period, at least some and at most others. */
final class PackLimits {

  private final double[][] least;
  private final double[][] most;

  PackLimits(double[][] least, double[][] most) {
    this.least = least;
    this.most = most;
  }

  double least(int item, int period) {
    return least[item][period];
  }

  double most(int item, int period) {
    return most[item][period];
  }

  /** The same with other limits for one number. */
  PackLimits with(int item, int period, double low, double high) {
    return new PackLimits(changed(least, item, period, low), changed(most, item, period, high));
  }

  private static double[][] changed(double[][] limits, int item, int period, double value) {
    double[][] copy = limits.clone();
    copy[item] = limits[item].clone();
    copy[item][period] = value;
    return copy;
  }
}
