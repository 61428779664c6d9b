package io.github.lifecycle4j.train;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The calling thread and some threads of an executor, all of which take the next free part of a
 * round. Who has nothing to do looks again for a while before it sleeps, since to be woken takes
 * longer than a short round. The calling thread waits only for parts that a worker has begun, so an
 * executor that starts nobody, or starts them late, cannot block it.
 */
final class ExecutorCrew implements Crew {

  private static final int LOOKS = 1 << 14;

  private final Executor executor;
  private final int threads;
  private final Object bell = new Object();
  private int invited = 1;
  private int sleeping;
  private volatile @Nullable Round round;
  private volatile boolean closed;

  ExecutorCrew(Executor executor, int threads) {
    this.executor = executor;
    this.threads = threads;
  }

  @Override
  public void run(int parts, IntConsumer part) {
    Round now = new Round(parts, part);
    round = now;
    ring();
    invite(Math.min(threads, parts));
    now.work();
    boolean interrupted = false;
    while (!now.isOver()) {
      interrupted |= !await(now::isOver);
    }
    round = null;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    now.report();
  }

  @Override
  public void close() {
    closed = true;
    ring();
  }

  private void invite(int wanted) {
    Thread caller = Thread.currentThread();
    for (; invited < wanted; invited++) {
      try {
        executor.execute(() -> serve(caller));
      } catch (RejectedExecutionException full) {
        return; // The calling thread does the rest.
      }
    }
  }

  /** What a worker does; one in the calling thread would wait for itself, so it goes. */
  private void serve(Thread caller) {
    Round last = null;
    while (!closed) {
      Round now = round;
      if (now != null && now != last) {
        now.work();
        ring();
        last = now;
      }
      Round done = last;
      if (Thread.currentThread().equals(caller)) {
        return;
      }
      if (!await(() -> hasNews(done))) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean hasNews(@Nullable Round last) {
    Round now = round;
    return closed || (now != null && now != last);
  }

  /** Waits for a condition and tells whether it came; no if the thread was interrupted. */
  private boolean await(BooleanSupplier condition) {
    for (int look = 0; look < LOOKS; look++) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.onSpinWait();
    }
    synchronized (bell) {
      sleeping++;
      try {
        while (!condition.getAsBoolean()) {
          bell.wait();
        }
        return true;
      } catch (InterruptedException asked) {
        return false;
      } finally {
        sleeping--;
      }
    }
  }

  private void ring() {
    synchronized (bell) {
      if (sleeping > 0) {
        bell.notifyAll();
      }
    }
  }

  /** The parts of one call. */
  private static final class Round {

    private final int parts;
    private final IntConsumer part;
    private int next;
    private volatile int running;
    private int failedIndex = Integer.MAX_VALUE;
    private @Nullable Throwable failure;

    Round(int parts, IntConsumer part) {
      this.parts = parts;
      this.part = part;
    }

    void work() {
      for (int index = take(); index >= 0; index = take()) {
        try {
          part.accept(index);
          done(index, null);
        } catch (Throwable thrown) { // handed to the caller by report
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
    }

    /** Whether no part runs, after the caller found none left to begin. */
    boolean isOver() {
      return running == 0;
    }

    synchronized void report() {
      if (failure instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure != null) {
        throw new IllegalStateException("A part threw a checked exception.", failure);
      }
    }
  }
}
