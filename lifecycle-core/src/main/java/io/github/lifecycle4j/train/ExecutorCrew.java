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
  private final BooleanSupplier over = this::isOver;
  private int invited = 1;
  private int sleeping;
  private IntConsumer part = ExecutorCrew::nothing;
  private int parts;
  private int next;
  private int failedIndex;
  private @Nullable Throwable failure;
  private volatile int running;
  private volatile long round;
  private volatile boolean closed;

  ExecutorCrew(Executor executor, int threads) {
    this.executor = executor;
    this.threads = threads;
  }

  @Override
  public void run(int number, IntConsumer work) {
    begin(number, work);
    ring();
    invite(Math.min(threads, number));
    work();
    boolean interrupted = false;
    while (!isOver()) {
      interrupted |= !await(over);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    report();
  }

  @Override
  public void close() {
    closed = true;
    ring();
  }

  private synchronized void begin(int number, IntConsumer work) {
    parts = number;
    part = work;
    next = 0;
    failedIndex = Integer.MAX_VALUE;
    failure = null;
    round++;
  }

  private void invite(int wanted) {
    Thread caller = Thread.currentThread();
    for (; invited < wanted; invited++) {
      try {
        executor.execute(new Worker(caller));
      } catch (RejectedExecutionException full) {
        return; // The calling thread does the rest.
      }
    }
  }

  private static void nothing(int index) {
    // There is no round.
  }

  /** Takes parts until none is left to begin. */
  private void work() {
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

  /** Whether no part runs, which lasts once none is left to begin. */
  private boolean isOver() {
    return running == 0;
  }

  private synchronized void report() {
    part = ExecutorCrew::nothing;
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

  /** A thread of the executor at work; one that is the calling thread would wait for itself. */
  private final class Worker implements Runnable, BooleanSupplier {

    private final Thread caller;
    private long last;

    Worker(Thread caller) {
      this.caller = caller;
    }

    @Override
    public void run() {
      while (!closed) {
        last = round;
        work();
        ring();
        if (Thread.currentThread().equals(caller)) {
          return;
        }
        if (!await(this)) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }

    /** Whether there is something new. */
    @Override
    public boolean getAsBoolean() {
      return closed || round != last;
    }
  }
}
