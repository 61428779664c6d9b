package io.github.lifecycle4j.evaluate;

/**
 * What comes of taking all cases of at least some score for positive.
 *
 * @param threshold the least score taken for positive
 * @param truePositives weight of the positive cases taken so
 * @param falsePositives weight of the negative cases taken so
 * @param positives weight of all positive cases
 * @param total weight of all cases
 */
public record OperatingPoint(
    double threshold, double truePositives, double falsePositives, double positives, double total) {

  /** Share of the positive cases found, 0 … 1; also called true positive rate. */
  public double recall() {
    return truePositives / positives;
  }

  /** Share of the negative cases taken for positive, 0 … 1. */
  public double falsePositiveRate() {
    return falsePositives / (total - positives);
  }

  /** Share of the cases taken for positive that are, 0 … 1; {@code NaN} where none was taken. */
  public double precision() {
    return truePositives / (truePositives + falsePositives);
  }
}
