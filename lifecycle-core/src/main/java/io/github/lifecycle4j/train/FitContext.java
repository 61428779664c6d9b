package io.github.lifecycle4j.train;

import io.github.lifecycle4j.data.ProductKey;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

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

  /** The same, reporting to nobody: for the parts of a step that reports as a whole. */
  public FitContext quiet() {
    return withProgress(ProgressListener.NONE);
  }

  /**
   * Runs the independent parts of a step where this context says and returns their results in
   * order: checks for cancellation before each part and tells the progress after it, one call at a
   * time.
   *
   * @param step name of the step, such as {@code "backtest"}
   * @param parts number of parts, not negative
   * @param part computes one part; must not depend on any other part
   * @throws java.util.concurrent.CancellationException if the work was cancelled
   */
  public <T> List<T> map(String step, int parts, IntFunction<T> part) {
    Counter counter = new Counter(step, parts, progress);
    return execution.map(
        parts,
        index -> {
          cancellation.check();
          T result = part.apply(index);
          counter.one();
          return result;
        });
  }

  /** Tells the progress of a step, one call at a time. */
  private static final class Counter {

    private final String step;
    private final int total;
    private final ProgressListener listener;
    private int done;

    Counter(String step, int total, ProgressListener listener) {
      this.step = step;
      this.total = total;
      this.listener = listener;
    }

    synchronized void one() {
      done++;
      listener.progressed(step, done, total);
    }
  }

  /** Returns the random generator of a product, which depends on the seed and the key alone. */
  public SplittableRandom random(ProductKey key) {
    return key.random(seed);
  }
}
