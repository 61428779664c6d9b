package io.github.lifecycle4j.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Runs parts one after the other in the calling thread. */
enum SequentialExecution implements Execution {
  INSTANCE;

  @Override
  public <T> List<T> map(int parts, IntFunction<T> part) {
    List<T> results = new ArrayList<>(parts);
    for (int i = 0; i < parts; i++) {
      results.add(part.apply(i));
    }
    return results;
  }

  @Override
  public Crew crew() {
    return new Alone();
  }

  /** The calling thread. */
  private static final class Alone implements Crew {

    @Override
    public void run(int parts, IntConsumer part) {
      for (int i = 0; i < parts; i++) {
        part.accept(i);
      }
    }

    @Override
    public void close() {
      // Nobody was asked.
    }
  }
}
