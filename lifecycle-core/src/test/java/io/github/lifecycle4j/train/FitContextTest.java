package io.github.lifecycle4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class FitContextTest {

  private static final ProductKey SHOE = ProductKey.of("shoe");

  @Test
  void theGeneratorDependsOnSeedAndKeyAlone() {
    long first = FitContext.of(1).random(SHOE).nextLong();
    FitContext other =
        FitContext.of(1)
            .withExecution(Execution.on(Runnable::run, 2))
            .withCancellation(new Cancellation())
            .withProgress((step, done, total) -> {});
    assertThat(other.random(ProductKey.of("shoe")).nextLong()).isEqualTo(first);
    assertThat(FitContext.of(2).random(SHOE).nextLong()).isNotEqualTo(first);
    assertThat(FitContext.of(1).random(ProductKey.of("shoes")).nextLong()).isNotEqualTo(first);
  }

  @Test
  void likeKeysAndSeedsHaveDifferentGenerators() {
    Set<Long> draws = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      for (int product = 0; product < 500; product++) {
        draws.add(FitContext.of(seed).random(ProductKey.of("p" + product)).nextLong());
      }
    }
    assertThat(draws).hasSize(20 * 500);
  }

  /** The mean of n uniform draws, one of each product, has the deviation 1/√(12 n). */
  @Test
  void firstDrawsOfManyProductsAreEvenlySpread() {
    int n = 20_000;
    double sum = 0;
    for (int product = 0; product < n; product++) {
      sum += FitContext.of(3).random(ProductKey.of("product-" + product)).nextDouble();
    }
    assertThat(sum / n).isBetween(0.5 - 4 / Math.sqrt(12.0 * n), 0.5 + 4 / Math.sqrt(12.0 * n));
  }

  @Test
  void eachPartCanBeReplaced() {
    Cancellation cancellation = new Cancellation();
    ProgressListener listener = (step, done, total) -> {};
    Execution execution = Execution.on(Runnable::run, 2);
    FitContext context =
        FitContext.of(5)
            .withCancellation(cancellation)
            .withProgress(listener)
            .withExecution(execution);
    assertThat(context).isEqualTo(new FitContext(5, listener, cancellation, execution));
  }

  @Test
  void aCancelledWorkStopsAtItsCheck() {
    Cancellation cancellation = new Cancellation();
    cancellation.check();
    cancellation.cancel();
    assertThat(cancellation.isCancelled()).isTrue();
    assertThatThrownBy(cancellation::check).isInstanceOf(CancellationException.class);
  }

  @Test
  void workStopsAtTheCallersDeadline() {
    long[] time = {0};
    Cancellation cancellation = Cancellation.when(() -> time[0] > 10);
    FitContext context = FitContext.of(1).withCancellation(cancellation);
    assertThatThrownBy(() -> context.map("fit", 100, part -> time[0]++))
        .isInstanceOf(CancellationException.class);
    assertThat(time[0]).isEqualTo(11);
    assertThat(cancellation.isCancelled()).isTrue();
  }

  @Test
  void aFailedTrainingFailsEveryFitWithItsReason() {
    Forecaster failing = Forecaster.failing("net", "The training diverged.");
    Series history = Series.of(SHOE, Frequency.DAILY, 0, 1, 2);
    FitOutcome outcome = failing.fit(history, FitContext.of(1));
    assertThat(outcome).isEqualTo(new FitOutcome.Failed(SHOE, "net", "The training diverged."));
    assertThatThrownBy(outcome::orElseThrow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The forecaster 'net' was not fitted to 'shoe': The training diverged.");
  }
}
