package io.github.lifecycle4j.evaluate;

/**
 * How well one class, or an average of classes, was found.
 *
 * @param precision share of the predictions of the class that were right, 0 … 1; {@code NaN} when
 *     the class was never predicted
 * @param recall share of the cases of the class that were found, 0 … 1; {@code NaN} when there was
 *     no case
 * @param f1 harmonic mean of both, 2 TP / (2 TP + FP + FN), 0 … 1; {@code NaN} when the class
 *     neither occurred nor was predicted
 */
public record ClassScores(double precision, double recall, double f1) {

  static ClassScores of(long truePositives, long predicted, long actual) {
    return new ClassScores(
        (double) truePositives / predicted,
        (double) truePositives / actual,
        2.0 * truePositives / (predicted + actual));
  }

  /**
   * Weighted harmonic mean of both, (1 + b²) P R / (b² P + R), 0 … 1; 0 where nothing was found
   * (van Rijsbergen 1979).
   *
   * @param beta how many times as much recall counts as precision, positive
   */
  public double fBeta(double beta) {
    if (precision == 0 || recall == 0) {
      return 0;
    }
    return (1 + beta * beta) * precision * recall / (beta * beta * precision + recall);
  }
}
