package io.github.lifecycle4j.models.theta;

/**
 * The line of least squares through the values so far, kept up to date value by value. Before two
 * values it is level. Not safe for use by several threads.
 */
final class TrendLine {

  private int count;
  private double meanTime;
  private double meanValue;
  private double spread;
  private double cross;

  TrendLine() {}

  /** A line that goes on from another one. */
  TrendLine(TrendLine other) {
    this.count = other.count;
    this.meanTime = other.meanTime;
    this.meanValue = other.meanValue;
    this.spread = other.spread;
    this.cross = other.cross;
  }

  void add(double time, double value) {
    count++;
    double fromMean = time - meanTime;
    meanTime += fromMean / count;
    meanValue += (value - meanValue) / count;
    spread += fromMean * (time - meanTime);
    cross += fromMean * (value - meanValue);
  }

  /** Forgets the values, but not when they were: the line through zeros. */
  void zero() {
    meanValue = 0;
    cross = 0;
  }

  double slope() {
    return spread > 0 ? cross / spread : 0;
  }

  /** Value of the line at time 0. */
  double intercept() {
    return meanValue - slope() * meanTime;
  }
}
