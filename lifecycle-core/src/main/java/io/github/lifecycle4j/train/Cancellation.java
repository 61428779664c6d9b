package io.github.lifecycle4j.train;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Lets a caller stop long work from another thread, or at a deadline. Searches have budgets of
 * evaluations, which do not depend on the machine; a budget of time is the caller's, by {@link
 * #when}.
 */
public final class Cancellation {

  private final AtomicBoolean cancelled = new AtomicBoolean();
  private final BooleanSupplier asked;

  /** A cancellation that nobody has asked for yet. */
  public Cancellation() {
    this(() -> false);
  }

  private Cancellation(BooleanSupplier asked) {
    this.asked = asked;
  }

  /**
   * A cancellation that is asked for as soon as this says so: {@code when(() ->
   * clock.instant().isAfter(deadline))}.
   *
   * @param asked called at every check, by any thread; must be quick and safe for several threads
   */
  public static Cancellation when(BooleanSupplier asked) {
    return new Cancellation(asked);
  }

  /** Asks the work to stop at its next check. */
  public void cancel() {
    cancelled.set(true);
  }

  /** Whether the work has been asked to stop. */
  public boolean isCancelled() {
    return cancelled.get() || asked.getAsBoolean();
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
