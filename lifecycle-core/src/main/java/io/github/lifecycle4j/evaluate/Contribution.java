package io.github.lifecycle4j.evaluate;

import java.util.Arrays;

/** What one realized forecast adds to the sums of a {@link Metric}. Immutable. */
public final class Contribution {

  private final int used;
  private final double[] sums;

  private Contribution(int used, double[] sums) {
    this.used = used;
    this.sums = sums;
  }

  /**
   * Returns a contribution.
   *
   * @param used number of observed steps that entered the sums
   * @param sums one number for each sum of the metric; copied
   */
  public static Contribution of(int used, double... sums) {
    return new Contribution(used, sums.clone());
  }

  /** Returns the contribution of a forecast for which the metric is undefined: nothing. */
  public static Contribution undefined(int sums) {
    return new Contribution(0, new double[sums]);
  }

  /** Number of observed steps that entered the sums. */
  public int used() {
    return used;
  }

  /** The number added to the sum at an index. */
  public double sum(int index) {
    return sums[index];
  }

  @Override
  public String toString() {
    return "Contribution(%s used, %s)".formatted(used, Arrays.toString(sums));
  }
}
