package io.github.lifecycle4j.train;

import io.github.lifecycle4j.data.ProductKey;
import java.util.SplittableRandom;

/**
 * What a fit is given beside its data: the seed, who hears of progress, how to cancel, and where to
 * run.
 *
 * @param seed seed of every random draw; each product draws from a generator of its own, so the
 *     order of the products never changes a result
 * @param progress hears how far the work has come
 * @param cancellation stops the work
 * @param execution runs the parts of the work
 */
public record FitContext(
    long seed, ProgressListener progress, Cancellation cancellation, Execution execution) {

  /** A context with this seed that reports to nobody and runs in the calling thread. */
  public static FitContext of(long seed) {
    return new FitContext(seed, ProgressListener.NONE, new Cancellation(), Execution.sequential());
  }

  /** The same, reporting to this listener. */
  public FitContext withProgress(ProgressListener listener) {
    return new FitContext(seed, listener, cancellation, execution);
  }

  /** The same, stopped by this cancellation. */
  public FitContext withCancellation(Cancellation other) {
    return new FitContext(seed, progress, other, execution);
  }

  /** The same, running its parts here. */
  public FitContext withExecution(Execution other) {
    return new FitContext(seed, progress, cancellation, other);
  }

  /** Returns the random generator of a product, which depends on the seed and the key alone. */
  public SplittableRandom random(ProductKey key) {
    return key.random(seed);
  }
}
