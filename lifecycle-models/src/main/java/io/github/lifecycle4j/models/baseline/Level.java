package io.github.lifecycle4j.models.baseline;

/**
 * The mean of values, taken about the first one so that the mean of equal values is that value
 * exactly. Not safe for use by several threads.
 */
final class Level {

  private int count;
  private double anchor;
  private double sum;

  void add(double value) {
    if (count == 0) {
      anchor = value;
    }
    sum += value - anchor;
    count++;
  }

  int count() {
    return count;
  }

  double mean() {
    return anchor + sum / count;
  }
}
