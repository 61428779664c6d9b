package io.github.lifecycle4j.train;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets a caller stop long work from another thread. */
public final class Cancellation {

  private final AtomicBoolean cancelled = new AtomicBoolean();

  /** A cancellation that nobody has asked for yet. */
  public Cancellation() {}

  /** Asks the work to stop at its next check. */
  public void cancel() {
    cancelled.set(true);
  }

  /** Whether the work has been asked to stop. */
  public boolean isCancelled() {
    return cancelled.get();
  }

  /**
   * Stops the work here if it has been asked to stop.
   *
   * @throws CancellationException if it has
   */
  public void check() {
    if (isCancelled()) {
      throw new CancellationException("The work was cancelled.");
    }
  }
}
