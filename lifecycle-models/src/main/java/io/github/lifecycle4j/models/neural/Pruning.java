package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.internal.nets.WeightMatrix;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sets the smallest weights of each matrix to 0, a share that grows round by round (Zhu and Gupta
 * 2018, eq. 1, from no zeros), and trains the others on after each round.
 *
 * <p>Each matrix keeps the same share: one bound for the weights of all matrices lost more in
 * simulated forecasts, for it empties the wide matrices. Rounds as long as the first training do; a
 * network that would overfit if it were trained on overfits here too, whatever is pruned, so give
 * it fewer epochs, a lower rate or validation examples.
 *
 * @param share share of the entries of each matrix that end as 0, in (0, 1)
 * @param rounds number of rounds, at least 1
 */
public record Pruning(double share, int rounds) {

  /** Four fifths of the weights in 5 rounds. */
  public static final Pruning DEFAULTS = new Pruning(0.8, 5);

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public Pruning {
    if (!(share > 0 && share < 1) || rounds < 1) {
      throw new IllegalArgumentException(
          "The share %s of pruned weights must lie in (0, 1) and the rounds %s be at least 1."
              .formatted(share, rounds));
    }
  }

  /** The same with another share. */
  public Pruning withShare(double other) {
    return new Pruning(other, rounds);
  }

  /** The same with another number of rounds. */
  public Pruning withRounds(int other) {
    return new Pruning(share, other);
  }

  /**
   * Prunes a network.
   *
   * @param network where to begin
   * @param task what it learns from in each round; its own start is not used
   * @param training how it is trained in each round
   * @return the pruned network, of the same spec, with the history of the last round
   * @throws IllegalArgumentException if network and task do not fit each other
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  public Trained prune(Network network, TrainingTask task, Training training, FitContext context) {
    @Nullable Trained trained = null;
    Network current = network;
    for (int round = 1; round <= rounds; round++) {
      double left = 1 - (double) round / rounds;
      boolean[] pruned = smallest(current, share * (1 - left * left * left));
      trained = training.fit(task.withStart(current), context, pruned);
      current = trained.network();
    }
    return Objects.requireNonNull(trained);
  }

  /** Which weights are among the smallest of their matrix. */
  private static boolean[] smallest(Network network, double share) {
    float[] weights = network.weights();
    boolean[] pruned = new boolean[weights.length];
    for (WeightMatrix matrix : WeightMatrix.of(network.spec())) {
      int size = matrix.rows() * matrix.columns();
      Integer[] order = new Integer[size];
      Arrays.setAll(order, i -> matrix.at() + i);
      Arrays.sort(order, (a, b) -> Float.compare(Math.abs(weights[a]), Math.abs(weights[b])));
      int count = (int) Math.round(share * size);
      for (int i = 0; i < count; i++) {
        pruned[order[i]] = true;
      }
    }
    return pruned;
  }
}
