package io.github.lifecycle4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ExecutionTest {

  private final ExecutorService pool = Executors.newFixedThreadPool(3);

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  @Test
  void resultsComeInOrderOfTheirIndex() {
    List<Integer> squares = IntStream.range(0, 1000).map(i -> i * i).boxed().toList();
    assertThat(Execution.sequential().map(1000, i -> i * i)).isEqualTo(squares);
    for (int threads = 1; threads <= 5; threads++) {
      assertThat(Execution.on(pool, threads).map(1000, i -> i * i)).isEqualTo(squares);
    }
    assertThat(Execution.on(pool).map(0, i -> i)).isEmpty();
  }

  @Test
  void runsAsManyPartsAtOnceAsAsked() {
    CountDownLatch all = new CountDownLatch(3);
    List<Boolean> met =
        Execution.on(pool, 3)
            .map(
                3,
                i -> {
                  all.countDown();
                  try {
                    all.await();
                  } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                  }
                  return true;
                });
    assertThat(met).containsExactly(true, true, true);
  }

  @Test
  void worksInsideItself() {
    ExecutorService single = Executors.newSingleThreadExecutor();
    try {
      Execution execution = Execution.on(single, 4);
      List<List<Integer>> nested = execution.map(4, i -> execution.map(4, j -> 10 * i + j));
      assertThat(nested.get(3)).containsExactly(30, 31, 32, 33);
    } finally {
      single.shutdownNow();
    }
  }

  @Test
  void theCallingThreadWorksAloneWhenNoOtherComes() {
    Execution never = Execution.on(task -> {}, 4);
    assertThat(never.map(3, i -> i)).containsExactly(0, 1, 2);
    Execution full =
        Execution.on(
            task -> {
              throw new RejectedExecutionException("full");
            },
            4);
    assertThat(full.map(3, i -> i)).containsExactly(0, 1, 2);
  }

  @Test
  void aWorkerThatComesLateFindsNothingToDo() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    AtomicInteger calls = new AtomicInteger();
    List<Integer> results = Execution.on(waiting::add, 2).map(5, i -> calls.incrementAndGet());
    waiting.forEach(Runnable::run);
    assertThat(results).containsExactly(1, 2, 3, 4, 5);
    assertThat(calls).hasValue(5);
  }

  @Test
  void aFailureStopsTheRest() {
    for (Execution execution : List.of(Execution.sequential(), Execution.on(Runnable::run, 3))) {
      List<Integer> started = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  execution.map(
                      100,
                      i -> {
                        started.add(i);
                        if (i == 5) {
                          throw new IllegalArgumentException("part " + i);
                        }
                        return i;
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("part 5");
      assertThat(started).containsExactly(0, 1, 2, 3, 4, 5);
    }
  }

  @Test
  void theFailureOfTheLowestIndexIsThrown() {
    CountDownLatch all = new CountDownLatch(3);
    assertThatThrownBy(
            () ->
                Execution.on(pool, 3)
                    .map(
                        3,
                        i -> {
                          all.countDown();
                          try {
                            all.await();
                          } catch (InterruptedException interrupted) {
                            throw new IllegalStateException(interrupted);
                          }
                          throw new IllegalArgumentException("part " + i);
                        }))
        .hasMessage("part 0");
  }

  @Test
  void errorsReachTheCaller() {
    assertThatThrownBy(
            () ->
                Execution.on(pool, 2)
                    .map(
                        2,
                        i -> {
                          throw new StackOverflowError();
                        }))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void checkedExceptionsThatSlipThroughReachTheCaller() {
    assertThatThrownBy(() -> Execution.on(pool, 2).map(2, i -> slip(new IOException("disk"))))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("disk");
  }

  @Test
  void refusesLessThanOneThread() {
    assertThatThrownBy(() -> Execution.on(pool, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  @SuppressWarnings("unchecked") // throws a checked exception as other JVM languages do
  private static <T extends Throwable> Integer slip(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
