package io.github.lifecycle4j.models.neural;

/**
 * Where an attention layer looked for one example: for each head and step, the share of each step,
 * which add up to 1. How far such shares explain an output is told by {@link
 * io.github.lifecycle4j.models.explain.DeletionTest}. Immutable.
 */
public final class AttentionMap {

  private final int heads;
  private final int steps;
  private final float[] shares;

  AttentionMap(int heads, int steps, float[] shares) {
    this.heads = heads;
    this.steps = steps;
    this.shares = shares;
  }

  /** Number of heads. */
  public int heads() {
    return heads;
  }

  /** Number of steps. */
  public int steps() {
    return steps;
  }

  /**
   * The share of a step in what the layer made of another.
   *
   * @param head from 0
   * @param step the step that looked, from 0
   * @param seen the step that was looked at, from 0
   */
  public double share(int head, int step, int seen) {
    return shares[(head * steps + step) * steps + seen];
  }

  /** The mean share of each step over all heads, as the last step saw them; adds up to 1. */
  public double[] lastStep() {
    double[] mean = new double[steps];
    for (int head = 0; head < heads; head++) {
      for (int seen = 0; seen < steps; seen++) {
        mean[seen] += share(head, steps - 1, seen) / heads;
      }
    }
    return mean;
  }
}
