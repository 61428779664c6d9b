package io.github.lifecycle4j.train;

import java.util.function.IntConsumer;

/**
 * Workers for a work of many short rounds, such as the steps of a training. They stay between the
 * rounds, for to start a worker takes longer than such a round.
 *
 * <p>One thread at a time may call a crew. A part must not call it.
 */
public interface Crew extends AutoCloseable {

  /**
   * Runs a part for each index and returns when all are done.
   *
   * @param parts number of parts, not negative
   * @param part does one part; must not depend on any other part of the round
   * @throws RuntimeException the exception of the failed part with the lowest index among those
   *     that ran; remaining parts are not started
   */
  void run(int parts, IntConsumer part);

  /** Lets the workers go. */
  @Override
  void close();
}
