package io.github.lifecycle4j.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Runs parts on an executor and in the calling thread. */
final class ExecutorExecution implements Execution {

  private final Executor executor;
  private final int threads;

  ExecutorExecution(Executor executor, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "The number of threads is %s but must be at least 1.".formatted(threads));
    }
    this.executor = executor;
    this.threads = threads;
  }

  @Override
  public <T> List<T> map(int parts, IntFunction<T> part) {
    Batch<T> batch = new Batch<>(parts, part);
    for (int i = 1; i < Math.min(threads, parts); i++) {
      try {
        executor.execute(batch::work);
      } catch (RejectedExecutionException full) {
        break; // The calling thread does the rest.
      }
    }
    batch.work();
    return batch.await();
  }

  /**
   * The parts of one call. Workers take the next free index until none is left; a worker that the
   * executor starts late finds nothing to do.
   */
  private static final class Batch<T> {

    private final IntFunction<T> part;
    private final int parts;
    private final @Nullable Object[] results;
    private int next;
    private int running;
    private int failedIndex = Integer.MAX_VALUE;
    private @Nullable Throwable failure;

    Batch(int parts, IntFunction<T> part) {
      this.parts = parts;
      this.part = part;
      this.results = new @Nullable Object[parts];
    }

    void work() {
      for (int index = take(); index >= 0; index = take()) {
        try {
          results[index] = part.apply(index);
          done(index, null);
        } catch (Throwable thrown) { // handed to the caller by await
          done(index, thrown);
        }
      }
    }

    private synchronized int take() {
      if (failure != null || next >= parts) {
        return -1;
      }
      running++;
      return next++;
    }

    private synchronized void done(int index, @Nullable Throwable thrown) {
      running--;
      if (thrown != null && index < failedIndex) {
        failedIndex = index;
        failure = thrown;
      }
      notifyAll();
    }

    @SuppressWarnings("unchecked") // only results of the part are stored
    synchronized List<T> await() {
      boolean interrupted = false;
      while (running > 0) {
        try {
          wait();
        } catch (InterruptedException asked) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure != null) {
        throw new IllegalStateException("A part threw a checked exception.", failure);
      }
      List<T> ordered = new ArrayList<>(parts);
      for (Object result : results) {
        ordered.add((T) result);
      }
      return ordered;
    }
  }
}
