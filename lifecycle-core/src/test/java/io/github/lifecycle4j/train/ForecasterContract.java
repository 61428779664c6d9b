package io.github.lifecycle4j.train;

import static io.github.lifecycle4j.train.ContractData.LEVELS;
import static io.github.lifecycle4j.train.ContractData.map;
import static io.github.lifecycle4j.train.ContractData.missing;
import static io.github.lifecycle4j.train.ContractData.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Provenance;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * What every forecaster keeps. The test of a forecaster implements this interface and adds what is
 * its own.
 */
public interface ForecasterContract extends UpdateContract, EquivarianceContract {

  @Test
  default void sameSeedGivesTheSameForecast() {
    assertThat(numbers(fitted(history()).forecast(HORIZON)))
        .isEqualTo(numbers(fitted(history()).forecast(HORIZON)));
  }

  @Test
  default void quantilesDoNotCross() {
    Forecast forecast = fitted(history()).forecast(HORIZON);
    for (int step = 1; step <= HORIZON; step++) {
      double below = Double.NEGATIVE_INFINITY;
      for (double level : LEVELS) {
        double quantile = forecast.quantile(step, level);
        assertThat(quantile).as("step %d, level %s", step, level).isGreaterThanOrEqualTo(below);
        below = quantile;
      }
    }
  }

  @Test
  default void everyNumberIsFinite() {
    assertThat(numbers(fitted(history()).forecast(HORIZON))).allMatch(Double::isFinite);
  }

  @Test
  default void forecastSaysWhatItIsOf() {
    Series history = history();
    Forecast forecast = fitted(history).forecast(HORIZON);
    assertThat(forecast.key()).isEqualTo(history.key());
    assertThat(forecast.frequency()).isEqualTo(history.frequency());
    assertThat(forecast.startPeriod()).isEqualTo(history.endPeriod());
    assertThat(forecast.horizon()).isEqualTo(HORIZON);
    assertThat(fitted(history).forecast(1).horizon()).isEqualTo(1);
  }

  @Test
  default void provenanceTellsHowItWasMade() {
    FitContext context = FitContext.of(42);
    Provenance provenance =
        forecaster().fit(history(), context).orElseThrow().forecast(HORIZON).provenance();
    assertThat(provenance.forecaster()).isEqualTo(forecaster().name());
    assertThat(provenance.seed()).isEqualTo(42);
    assertThat(provenance.dataDigest()).isEqualTo(Provenance.digest(history()));
    assertThat(provenance.parameters()).isNotEmpty();
    assertThat(fitted(history()).provenance().parameters()).isEqualTo(provenance.parameters());
  }

  @Test
  default void totalHasTheSumOfTheMeans() {
    Forecast forecast = fitted(history()).forecast(HORIZON);
    double sum = 0;
    for (int step = 1; step <= HORIZON; step++) {
      sum += forecast.mean(step);
      assertThat(forecast.total(step).horizon()).isEqualTo(1);
      assertThat(forecast.total(step).mean(1)).isCloseTo(sum, near(sum));
    }
  }

  @Test
  default void totalOfOneStepIsThatStep() {
    Forecast forecast = fitted(history()).forecast(HORIZON);
    for (double level : LEVELS) {
      assertThat(forecast.total(1).quantile(1, level))
          .isCloseTo(forecast.quantile(1, level), near(100));
    }
  }

  @Test
  default void refusesAHorizonBelowOne() {
    FittedForecaster fitted = fitted(history());
    for (int horizon : new int[] {0, -1, Integer.MIN_VALUE}) {
      assertThatThrownBy(() -> fitted.forecast(horizon))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Integer.toString(horizon));
      assertThatThrownBy(() -> fitted.forecast(horizon, Covariates.none()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  default void tooShortAHistoryFailsWithAdvice() {
    assertFails(tooShort());
  }

  @Test
  default void emptyHistoryFails() {
    assertFails(history().until(history().startPeriod()));
  }

  @Test
  default void historyWithoutAnObservationFails() {
    assertFails(map(history(), value -> Double.NaN));
  }

  @Test
  default void hugeValuesFailOrAreForecast() {
    assertFailsOrFinite(map(history(), value -> value * 1e306));
    assertFailsOrFinite(map(history(), value -> value * 1e148));
  }

  @Test
  default void missingValuesNeverLeak() {
    Series history = history();
    int last = history.length() - 1;
    assertFailsOrFinite(missing(history, index -> index == 0));
    assertFailsOrFinite(missing(history, index -> index == last));
    assertFailsOrFinite(missing(history, index -> index % 3 == 1));
    assertFailsOrFinite(missing(history, index -> index < last / 2));
    assertFailsOrFinite(missing(history, index -> index > last / 2));
    assertFailsOrFinite(missing(history, index -> index != last));
    assertFailsOrFinite(missing(history, index -> index != 0));
    assertThat(forecaster().fit(missing(history, index -> index == 20), FitContext.of(1)))
        .as("one missing value among %d", last + 1)
        .isInstanceOf(FitOutcome.Fitted.class);
  }

  @Test
  default void historyOfZerosFailsOrIsForecast() {
    assertFailsOrFinite(map(history(), value -> 0));
  }

  @Test
  default void severalThreadsGetTheSameBits() {
    Forecaster shared = forecaster();
    FittedForecaster fitted = fitted(history());
    List<Double> expected = numbers(fitted.forecast(HORIZON));
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<List<Double>> results =
          Execution.on(threads, 4)
              .map(
                  12,
                  part -> {
                    FittedForecaster own =
                        part % 2 == 0
                            ? fitted
                            : shared.fit(history(), FitContext.of(1)).orElseThrow();
                    return numbers(own.forecast(HORIZON));
                  });
      assertThat(results).hasSize(12).allSatisfy(got -> assertThat(got).isEqualTo(expected));
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  default void doesNotDependOnThePartOfTheStoreItSees() {
    Series history = history();
    double[] padded = new double[history.length() + 6];
    Arrays.fill(padded, 1e6);
    System.arraycopy(history.toArray(), 0, padded, 3, history.length());
    Series view =
        Series.of(history.key(), history.frequency(), history.startPeriod() - 3, padded)
            .between(history.startPeriod(), history.endPeriod());
    assertThat(numbers(fitted(view).forecast(HORIZON)))
        .isEqualTo(numbers(fitted(history).forecast(HORIZON)));
    assertThat(view).isEqualTo(history);
  }

  @Test
  default void hasAName() {
    assertThat(forecaster().name()).isNotBlank();
    assertThat(forecaster().train(Panel.of(history()), FitContext.of(1)).name())
        .isEqualTo(forecaster().name());
  }

  private void assertFails(Series history) {
    FitOutcome outcome = forecaster().fit(history, FitContext.of(1));
    assertThat(outcome).isInstanceOf(FitOutcome.Failed.class);
    FitOutcome.Failed failed = (FitOutcome.Failed) outcome;
    assertThat(failed.key()).isEqualTo(history.key());
    assertThat(failed.forecaster()).isEqualTo(forecaster().name());
    assertThat(failed.reason()).contains(history.key().id()).contains("Maybe");
  }

  private void assertFailsOrFinite(Series history) {
    FitOutcome outcome = forecaster().fit(history, FitContext.of(1));
    if (outcome instanceof FitOutcome.Fitted fitted) {
      assertThat(numbers(fitted.forecaster().forecast(HORIZON))).allMatch(Double::isFinite);
    } else {
      assertThat(((FitOutcome.Failed) outcome).reason()).contains(history.key().id());
    }
  }
}
