package io.github.lifecycle4j.train;

/** Hears how far long work has come. Called by the threads that do the work, one call at a time. */
@FunctionalInterface
public interface ProgressListener {

  /** Hears nothing. */
  ProgressListener NONE = (step, done, total) -> {};

  /**
   * Some more of a step is done.
   *
   * @param step name of the step, such as {@code "train"}
   * @param done units of work done so far, 0 … total
   * @param total units of work of the step, at least 1
   */
  void progressed(String step, long done, long total);
}
