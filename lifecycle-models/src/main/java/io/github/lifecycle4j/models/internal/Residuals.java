package io.github.lifecycle4j.models.internal;

/** Sums up the errors of one-step forecasts. Not safe for use by several threads. */
public final class Residuals {

  private int count;
  private double sumOfSquares;

  /** Adds an error, observed minus forecast. */
  public void add(double error) {
    count++;
    sumOfSquares += error * error;
  }

  /** Number of errors. */
  public int count() {
    return count;
  }

  /** Sum of the squared errors. */
  public double sumOfSquares() {
    return sumOfSquares;
  }

  /**
   * Standard deviation of the errors: the root of the sum of squares over the degrees of freedom.
   *
   * @param parameters number of estimated parameters, below the number of errors
   */
  public double standardDeviation(int parameters) {
    return Math.sqrt(sumOfSquares / (count - parameters));
  }
}
