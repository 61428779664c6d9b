package io.github.lifecycle4j.train;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
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
  @SuppressWarnings("unchecked") // only results of the part are stored
  public <T> List<T> map(int parts, IntFunction<T> part) {
    @Nullable Object[] results = new @Nullable Object[parts];
    try (Crew crew = crew()) {
      crew.run(parts, index -> results[index] = part.apply(index));
    }
    return (List<T>) Arrays.asList(results);
  }

  @Override
  public Crew crew() {
    return new ExecutorCrew(executor, threads);
  }
}
