package io.github.lifecycle4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
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
                  meet(all);
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
                          meet(all);
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
  void aCrewStaysForManyRounds() throws InterruptedException {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    AtomicInteger asked = new AtomicInteger();
    Executor counting =
        task -> {
          asked.incrementAndGet();
          pool.execute(task);
        };
    long[] sums = new long[4];
    try (Crew crew = Execution.on(counting, 3).crew()) {
      for (int round = 0; round < 10_000; round++) {
        int now = round;
        crew.run(
            4,
            i -> {
              workers.add(Thread.currentThread());
              sums[i] += now * (i + 1L);
            });
        if (round % 2_500 == 0) {
          Thread.sleep(50); // long enough for the workers to fall asleep
        }
      }
    }
    assertThat(sums).containsExactly(49_995_000L, 99_990_000L, 149_985_000L, 199_980_000L);
    assertThat(asked).hasValue(2);
    assertThat(workers).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void workersThatSleepAreWoken() throws InterruptedException {
    try (Crew crew = Execution.on(pool, 3).crew()) {
      for (int round = 0; round < 3; round++) {
        CountDownLatch all = new CountDownLatch(3);
        crew.run(3, i -> meet(all));
        Thread.sleep(100);
      }
    }
  }

  @Test
  void aCrewLetsItsWorkersGo() throws InterruptedException {
    try (Crew crew = Execution.on(pool, 4).crew()) {
      crew.run(4, i -> {});
      Thread.sleep(50);
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aFailedRoundDoesNotSpoilTheNext() {
    AtomicInteger done = new AtomicInteger();
    for (Execution execution :
        List.of(Execution.sequential(), Execution.on(pool, 3), Execution.on(Runnable::run, 3))) {
      try (Crew crew = execution.crew()) {
        assertThatThrownBy(() -> crew.run(1, i -> slip(new IllegalArgumentException("one"))))
            .hasMessage("one");
        crew.run(5, i -> done.incrementAndGet());
        crew.run(0, i -> done.incrementAndGet());
      }
    }
    assertThat(done).hasValue(15);
  }

  @Test
  void refusesLessThanOneThread() {
    assertThatThrownBy(() -> Execution.on(pool, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
  }

  private static void meet(CountDownLatch all) {
    all.countDown();
    try {
      all.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @SuppressWarnings("unchecked") // throws a checked exception as other JVM languages do
  private static <T extends Throwable> Integer slip(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
