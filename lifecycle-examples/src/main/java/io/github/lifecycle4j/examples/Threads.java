package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.train.Execution;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Lends an execution on a number of threads for the time of one piece of work. */
final class Threads {

  private Threads() {}

  static <T> T with(int threads, Function<Execution, T> work) {
    if (threads == 1) {
      return work.apply(Execution.sequential());
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return work.apply(Execution.on(pool, threads));
    } finally {
      pool.shutdown();
    }
  }
}
