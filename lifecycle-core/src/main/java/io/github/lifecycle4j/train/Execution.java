package io.github.lifecycle4j.train;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;

/**
 * Where independent parts of a work run: in the calling thread, or on an executor that the caller
 * owns. Nothing else in this library starts work on other threads.
 *
 * <p>Results come back in the order of their index, so they are the same for any number of threads.
 */
public interface Execution {

  /**
   * Runs a part for each index and returns the results in order of the index.
   *
   * @param parts number of parts, not negative
   * @param part computes one part; must not depend on any other part
   * @throws RuntimeException the exception of the failed part with the lowest index among those
   *     that ran; remaining parts are not started
   */
  <T> List<T> map(int parts, IntFunction<T> part);

  /**
   * Gathers workers for many short rounds. They are asked for in the first round and stay until the
   * crew is closed, so close it.
   */
  Crew crew();

  /** Runs everything in the calling thread. */
  static Execution sequential() {
    return SequentialExecution.INSTANCE;
  }

  /**
   * Runs on an executor with as many threads as the machine has processors.
   *
   * @param executor runs the parts; it is never shut down here
   */
  static Execution on(Executor executor) {
    return on(executor, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Runs on an executor. The calling thread works too, so a full executor cannot block the work.
   *
   * @param executor runs the parts; it is never shut down here
   * @param threads parts that run at the same time, the calling thread's included; at least 1
   * @throws IllegalArgumentException if the number of threads is below 1
   */
  static Execution on(Executor executor, int threads) {
    return new ExecutorExecution(executor, threads);
  }
}
