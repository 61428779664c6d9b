package io.github.lifecycle4j.models.theta;

/**
 * Where a Theta model stands after some values: the smoothed level, the line, and how far the
 * smoothed line lags behind it. Heights are counted from the first value and times from 1 there.
 * Not safe for use by several threads.
 */
final class ThetaState {

  private final double alpha;
  private final boolean dynamic;
  private final double origin;

  /**
   * Slope of a line that stays as it is; its height is part of the level before the first value.
   */
  private final double slope;

  private final TrendLine line;
  private double level;
  private double time;

  /** What is left of the level before the first value: (1 − α)^(t − 1) without gaps. */
  private double left;

  /** How far smoothing lags behind a line of slope 1: (1 − (1 − α)^t)/α without gaps. */
  private double lag;

  private ThetaState(
      double alpha, boolean dynamic, double origin, double slope, TrendLine line, double level) {
    this.alpha = alpha;
    this.dynamic = dynamic;
    this.origin = origin;
    this.slope = slope;
    this.line = line;
    this.level = level;
    this.time = 1;
    this.left = 1;
    this.lag = 1;
  }

  private ThetaState(ThetaState other, double origin, double slope, double level) {
    this(other.alpha, other.dynamic, origin, slope, new TrendLine(other.line), level);
    this.time = other.time;
    this.left = other.left;
    this.lag = other.lag;
  }

  /**
   * A state before the first value, whose line is that of the values so far.
   *
   * @param origin the first value
   * @param level level before it, counted from it
   */
  static ThetaState dynamic(double alpha, double origin, double level) {
    return new ThetaState(alpha, true, origin, 0, new TrendLine(), level);
  }

  /** A state before the first value, whose line has this slope throughout. */
  static ThetaState fixed(double alpha, double origin, double level, double slope) {
    return new ThetaState(alpha, false, origin, slope, new TrendLine(), level);
  }

  /** A state that goes on from here on its own. */
  ThetaState copy() {
    return new ThetaState(this, origin, slope, level);
  }

  /** A state at the same time after nothing but zeros: it moves as errors act. */
  ThetaState zeroed() {
    ThetaState zeroed = new ThetaState(this, 0, 0, 0);
    zeroed.line.zero();
    return zeroed;
  }

  /**
   * The value expected next.
   *
   * @param share weight of the line, 1 − 1/θ
   */
  double expected(double share) {
    double ahead = dynamic ? left * line.intercept() + lag * line.slope() : lag * slope;
    return origin + level + share * ahead;
  }

  /** Takes in the next value; {@code NaN} if it is missing, which leaves level and line alone. */
  void see(double value) {
    if (!Double.isNaN(value)) {
      double height = value - origin;
      level += alpha * (height - level);
      left *= 1 - alpha;
      lag *= 1 - alpha;
      line.add(time, height);
    }
    lag++;
    time++;
  }
}
