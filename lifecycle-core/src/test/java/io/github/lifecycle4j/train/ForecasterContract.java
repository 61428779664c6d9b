package io.github.lifecycle4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Provenance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * What every forecaster keeps. The test of a forecaster implements this interface and adds what is
 * its own.
 */
public interface ForecasterContract {

  /** What a forecaster may or may not promise. */
  enum Promise {
    /** The forecast of a constant history is that constant. */
    CONSTANT,
    /** A history times c has the forecast times c. */
    SCALE,
    /** A history plus c has the forecast plus c. */
    SHIFT,
    /**
     * With the parameters given and not estimated, an update to a longer history expects what a
     * refit to it expects; {@link #heldForecaster()} has them given.
     */
    UPDATE_IS_REFIT,
    /** A history of zeros can be fitted and its forecast is zero. */
    ZERO
  }

  /** Levels at which forecasts are looked at. */
  List<Double> LEVELS = List.of(0.001, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 0.999);

  /** Steps that are forecast. */
  int HORIZON = 15;

  /** The forecaster under test; a global one after its training. */
  Forecaster forecaster();

  /** What it promises; all by default. */
  default Set<Promise> promises() {
    return EnumSet.allOf(Promise.class);
  }

  /** The same forecaster with all parameters given that an update would keep. */
  default Forecaster heldForecaster() {
    return forecaster();
  }

  /** How near a promise is kept, relative to the size of the values. */
  default double tolerance() {
    return 1e-6;
  }

  /** A history that can be fitted: five years of months with a level of 100, season and noise. */
  default Series history() {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = new double[60];
    for (int t = 0; t < values.length; t++) {
      double season = 10 * Math.sin(2 * Math.PI * t / 12);
      values[t] = Math.rint(100 + season + 24 * (random.nextDouble() - 0.5));
    }
    return Series.of(ProductKey.of("contract"), Frequency.MONTHLY, 600, values);
  }

  /** A history too short to be fitted. */
  default Series tooShort() {
    return history().until(history().startPeriod() + 1);
  }

  @Test
  default void sameSeedGivesTheSameForecast() {
    assertThat(numbers(fit(history()).forecast(HORIZON)))
        .isEqualTo(numbers(fit(history()).forecast(HORIZON)));
  }

  @Test
  default void quantilesDoNotCross() {
    Forecast forecast = fit(history()).forecast(HORIZON);
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
    assertThat(numbers(fit(history()).forecast(HORIZON))).allMatch(Double::isFinite);
  }

  @Test
  default void forecastSaysWhatItIsOf() {
    Series history = history();
    Forecast forecast = fit(history).forecast(HORIZON);
    assertThat(forecast.key()).isEqualTo(history.key());
    assertThat(forecast.frequency()).isEqualTo(history.frequency());
    assertThat(forecast.startPeriod()).isEqualTo(history.endPeriod());
    assertThat(forecast.horizon()).isEqualTo(HORIZON);
    assertThat(fit(history).forecast(1).horizon()).isEqualTo(1);
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
    assertThat(fit(history()).provenance().parameters()).isEqualTo(provenance.parameters());
  }

  @Test
  default void totalHasTheSumOfTheMeans() {
    Forecast forecast = fit(history()).forecast(HORIZON);
    double sum = 0;
    for (int step = 1; step <= HORIZON; step++) {
      sum += forecast.mean(step);
      assertThat(forecast.total(step).horizon()).isEqualTo(1);
      assertThat(forecast.total(step).mean(1)).isCloseTo(sum, near(sum));
    }
  }

  @Test
  default void totalOfOneStepIsThatStep() {
    Forecast forecast = fit(history()).forecast(HORIZON);
    for (double level : LEVELS) {
      assertThat(forecast.total(1).quantile(1, level))
          .isCloseTo(forecast.quantile(1, level), near(100));
    }
  }

  @Test
  default void refusesAHorizonBelowOne() {
    FittedForecaster fitted = fit(history());
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
  default void constantHistoryGivesThatConstant() {
    requirePromise(Promise.CONSTANT);
    for (double constant : new double[] {7, -3, 1e-12, 1e12, 0.1}) {
      Forecast forecast = fit(map(history(), value -> constant)).forecast(HORIZON);
      for (int step = 1; step <= HORIZON; step++) {
        assertThat(forecast.mean(step)).isCloseTo(constant, near(constant));
        assertThat(forecast.quantile(step, 0.1)).isCloseTo(constant, near(constant));
        assertThat(forecast.quantile(step, 0.9)).isCloseTo(constant, near(constant));
      }
    }
  }

  @Test
  default void historyOfZerosGivesZero() {
    requirePromise(Promise.ZERO);
    assertThat(fit(map(history(), value -> 0)).forecast(HORIZON).means()).containsOnly(0);
  }

  @Test
  default void historyOfZerosFailsOrIsForecast() {
    assertFailsOrFinite(map(history(), value -> 0));
  }

  @Test
  default void scaledHistoryScalesTheForecast() {
    requirePromise(Promise.SCALE);
    for (double scale : new double[] {2, 1e-12, 1e12, 0.3}) {
      assertMaps(value -> value * scale, near(100 * scale));
    }
  }

  @Test
  default void shiftedHistoryShiftsTheForecast() {
    requirePromise(Promise.SHIFT);
    for (double shift : new double[] {1, -100, 12345}) {
      assertMaps(value -> value + shift, near(100 + Math.abs(shift)));
    }
  }

  @Test
  default void updateWithTheSameHistoryChangesNothing() {
    FittedForecaster fitted = fit(history());
    FittedForecaster updated = fitted.update(history(), Covariates.none());
    assertThat(numbers(updated.forecast(HORIZON))).isEqualTo(numbers(fitted.forecast(HORIZON)));
    assertThat(updated.provenance().parameters()).isEqualTo(fitted.provenance().parameters());
  }

  @Test
  default void updateMovesTheStateAndLeavesTheFittedAsItWas() {
    Series history = history();
    FittedForecaster fitted = fit(history.until(history.endPeriod() - 5));
    List<Double> before = numbers(fitted.forecast(HORIZON));
    Forecast updated = fitted.update(history, Covariates.none()).forecast(HORIZON);
    assertThat(updated.startPeriod()).isEqualTo(history.endPeriod());
    assertThat(numbers(updated)).allMatch(Double::isFinite).isNotEqualTo(before);
    assertThat(numbers(fitted.forecast(HORIZON))).isEqualTo(before);
  }

  @Test
  default void updateExpectsWhatARefitExpects() {
    requirePromise(Promise.UPDATE_IS_REFIT);
    Series history = history();
    FitContext context = FitContext.of(1);
    double[] refitted =
        heldForecaster().fit(history, context).orElseThrow().forecast(HORIZON).means();
    double[] updated =
        heldForecaster()
            .fit(history.until(history.endPeriod() - 7), context)
            .orElseThrow()
            .update(history, Covariates.none())
            .forecast(HORIZON)
            .means();
    assertThat(updated).containsExactly(refitted, near(100));
  }

  @Test
  default void updateRefusesAnotherHistory() {
    Series history = history();
    FittedForecaster fitted = fit(history);
    Series otherKey = history.withKey(ProductKey.of("other"));
    Series shorter = history.until(history.endPeriod() - 1);
    Series otherGrid =
        Series.of(history.key(), Frequency.COUNTED, history.startPeriod(), history.toArray());
    for (Series wrong : List.of(otherKey, shorter, otherGrid)) {
      assertThatThrownBy(() -> fitted.update(wrong, Covariates.none()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(history.key().id());
    }
  }

  @Test
  default void severalThreadsGetTheSameBits() {
    Forecaster shared = forecaster();
    FittedForecaster fitted = fit(history());
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
    assertThat(numbers(fit(view).forecast(HORIZON)))
        .isEqualTo(numbers(fit(history).forecast(HORIZON)));
    assertThat(view).isEqualTo(history);
  }

  @Test
  default void hasAName() {
    assertThat(forecaster().name()).isNotBlank();
    assertThat(forecaster().train(Panel.of(history()), FitContext.of(1)).name())
        .isEqualTo(forecaster().name());
  }

  private FittedForecaster fit(Series history) {
    return forecaster().fit(history, FitContext.of(1)).orElseThrow();
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

  private void assertMaps(DoubleUnaryOperator mapping, Offset<Double> near) {
    Forecast mapped = fit(map(history(), mapping)).forecast(HORIZON);
    Forecast plain = fit(history()).forecast(HORIZON);
    for (int step = 1; step <= HORIZON; step++) {
      assertThat(mapped.mean(step)).isCloseTo(mapping.applyAsDouble(plain.mean(step)), near);
      for (double level : LEVELS) {
        assertThat(mapped.quantile(step, level))
            .isCloseTo(mapping.applyAsDouble(plain.quantile(step, level)), near);
      }
    }
  }

  private void requirePromise(Promise promise) {
    assumeTrue(
        promises().contains(promise),
        () -> "%s does not promise %s".formatted(forecaster().name(), promise));
  }

  private Offset<Double> near(double size) {
    return offset(Math.max(tolerance() * Math.abs(size), Double.MIN_NORMAL));
  }

  /** Means and quantiles of every step and of every total. */
  private static List<Double> numbers(Forecast forecast) {
    List<Double> numbers = new ArrayList<>();
    for (int step = 1; step <= forecast.horizon(); step++) {
      ForecastDistribution total = forecast.total(step);
      numbers.add(forecast.mean(step));
      numbers.add(total.mean(1));
      for (double level : LEVELS) {
        numbers.add(forecast.quantile(step, level));
        numbers.add(total.quantile(1, level));
      }
    }
    return numbers;
  }

  private static Series map(Series series, DoubleUnaryOperator mapping) {
    double[] values = series.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = mapping.applyAsDouble(values[i]);
    }
    return Series.of(series.key(), series.frequency(), series.startPeriod(), values);
  }

  private static Series missing(Series series, IntPredicate at) {
    double[] values = series.toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = at.test(i) ? Double.NaN : values[i];
    }
    return Series.of(series.key(), series.frequency(), series.startPeriod(), values);
  }
}
