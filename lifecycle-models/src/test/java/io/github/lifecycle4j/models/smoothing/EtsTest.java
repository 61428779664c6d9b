package io.github.lifecycle4j.models.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.InformationCriterion;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.train.Cancellation;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EtsTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return Ets.DEFAULTS;
  }

  /**
   * The initial state is always estimated, so a refit changes it and an update does not; a model
   * that multiplies is not one that adds.
   */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.UPDATE_IS_REFIT, Promise.SHIFT));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MAdM", "AAN", "ZNZ", "ZZZ", "AAzA", "ZZuZ", "MMdM", "ZZdN", "best", "best:ZZdZ"})
  void namesAndReadsModels(String name) {
    String models = name.replaceFirst("^best:?", "");
    assertThat(Ets.of(name).choice().name()).isEqualTo(models.isEmpty() ? "ZZZ" : models);
    assertThat(Ets.of(name).averaged()).isEqualTo(!name.startsWith("best"));
    assertThat(Ets.of(name).name()).isEqualTo(name.equals("ZZZ") ? "ets" : "ets:" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "NAN", "AAXN", "ANdN", "aan", "AAA "})
  void refusesWhatIsNoModel(String name) {
    assertThatThrownBy(() -> Ets.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void looksAtFifteenModelsOrThirty() {
    assertThat(EtsChoice.AUTOMATIC.structures()).hasSize(15).doesNotHaveDuplicates();
    assertThat(EtsChoice.UNRESTRICTED.structures()).hasSize(30).doesNotHaveDuplicates();
    assertThat(EtsChoice.parse("ZZdN").structures())
        .extracting(EtsStructure::name)
        .containsExactly("AAdN", "MAdN");
    assertThat(EtsChoice.parse("MMuM").structures())
        .extracting(EtsStructure::name)
        .containsExactly("MMM");
  }

  /** Every one of the thirty forecasts a season that multiplies a rising level. */
  @Test
  void everyModelForecastsAirPassengers() {
    Series history = Golden.series("AirPassengers");
    for (EtsStructure structure : EtsChoice.UNRESTRICTED.structures()) {
      Ets ets = Ets.DEFAULTS.withChoice(EtsChoice.of(structure));
      double mean = ets.fit(history, FitContext.of(1)).orElseThrow().forecast(12).mean(12);
      assertThat(mean).as(structure.name()).isBetween(380.0, 560.0);
    }
  }

  @Test
  void anotherCriterionMayChooseAnotherModel() {
    Series history = Golden.series("UKgas");
    for (InformationCriterion criterion : InformationCriterion.values()) {
      EtsModel model = model(Ets.DEFAULTS.withCriterion(criterion), history);
      double least =
          model.candidates().stream().mapToDouble(one -> of(one, criterion)).min().orElseThrow();
      assertThat(model.criterion(criterion)).isCloseTo(least, within(1e-6));
    }
  }

  /** Amounts whose logarithms have a deviation of 2: errors that multiply would explode. */
  @Test
  void choosesNoModelWhosePathsExplode() {
    for (int seed = 0; seed < 10; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] values = new double[32];
      Arrays.setAll(values, t -> Math.ceil(Math.exp(2 + 2 * random.nextGaussian())));
      Series history = Series.of(ProductKey.of("parts"), Frequency.WEEKLY, 0, values);
      EtsModel model = model(Ets.DEFAULTS, history);
      assertThat(model.structure().hasMultiplicativeError() && model.sigma2() >= 1).isFalse();
      double largest = Arrays.stream(values).max().orElseThrow();
      assertThat(forecast(Ets.DEFAULTS, history).quantile(8, 0.9)).isLessThan(2 * largest);
    }
  }

  /**
   * To relative errors a forecast that is too high is cheap, so a step could be foretold yearly.
   */
  @ParameterizedTest
  @ValueSource(doubles = {10, 1000})
  void expectsNoSecondStep(double step) {
    double[] values = new double[60];
    Arrays.setAll(values, t -> t < 30 ? 1 : step);
    ForecastDistribution forecast = forecast(Ets.DEFAULTS, series(12, values));
    for (int h = 1; h <= 10; h++) {
      assertThat(forecast.mean(h)).isCloseTo(step, within(0.1 * step));
      assertThat(forecast.quantile(h, 0.99)).isBetween(step, 3 * step);
    }
  }

  /** Burnham and Anderson (2002), sec. 2.9 and eq. 4.9. */
  @Test
  void takesAJumpBetweenTwoSeasonsForNoTrend() {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = new double[24];
    for (int t = 0; t < values.length; t++) {
      values[t] = (t < 12 ? 100 : 1000) + 5 * random.nextGaussian();
    }

    ForecastDistribution forecast = forecast(Ets.DEFAULTS, series(12, values));

    for (int h = 1; h <= forecast.horizon(); h++) {
      assertThat(forecast.mean(h)).isBetween(900.0, 1100.0);
    }
  }

  @Test
  void weighsModelsByTheirCriterion() {
    Series history = Golden.series("UKgas");
    EtsModel best = model(Ets.DEFAULTS, history);
    double least = best.aicc();
    double sum = 0;
    double mean = 0;
    for (EtsCandidate one : best.candidates()) {
      double support = Math.exp((least - one.aicc()) / 2);
      assertThat(one.weight() > 0).isEqualTo(one.aicc() - least <= 10);
      sum += one.weight() > 0 ? support : 0;
      mean += one.weight() > 0 ? support * known(one, history).mean(10) : 0;
    }
    Parametric forecast = (Parametric) forecast(Ets.DEFAULTS, history);
    assertThat(best.candidates()).filteredOn(one -> one.weight() > 0.01).hasSizeGreaterThan(1);
    assertThat(forecast.mean(10)).isCloseTo(mean / sum, within(1e-3 * mean / sum));
    double deviation = 0;
    for (EtsCandidate one : best.candidates()) {
      assertThat(one.weight())
          .isCloseTo(one.weight() > 0 ? Math.exp((least - one.aicc()) / 2) / sum : 0, within(1e-6));
      double distance = known(one, history).mean(10) - mean / sum;
      double variance = Math.pow(known(one, history).standardDeviation(10), 2);
      deviation += one.weight() * Math.sqrt(variance + distance * distance);
    }
    assertThat(forecast.standardDeviation(10)).isCloseTo(deviation, within(1e-3 * deviation));
  }

  private static Parametric known(EtsCandidate candidate, Series history) {
    return (Parametric) forecast(Ets.of(candidate.structure().name()), history);
  }

  @Test
  void forecastsWithTheBestAlone() {
    Series history = Golden.series("UKgas");
    Ets best = Ets.DEFAULTS.withAveraged(false);
    EtsModel model = model(best, history);
    assertThat(model.structure()).isEqualTo(model(Ets.DEFAULTS, history).structure());
    assertThat(model.candidates())
        .allSatisfy(
            one ->
                assertThat(one.weight())
                    .isEqualTo(one.structure().equals(model.structure()) ? 1 : 0));
    ForecastDistribution alone = forecast(Ets.of(model.structure().name()), history);
    assertThat(forecast(best, history).mean(10))
        .isCloseTo(alone.mean(10), within(1e-4 * alone.mean(10)));
  }

  /** The paths of all models together have the mean and nearly the spread that is known. */
  @Test
  void simulatesModelsByTheirWeights() {
    Series history = Golden.series("UKgas");
    Parametric known = (Parametric) forecast(Ets.DEFAULTS, history);
    Ets simulated = Ets.DEFAULTS.withSimulation(Simulation.DEFAULT.withPaths(20_000));
    Samples paths = (Samples) forecast(simulated, history);
    assertThat(paths.size()).isEqualTo(20_000);
    for (int step = 1; step <= 10; step++) {
      double deviation = known.standardDeviation(step);
      assertThat(paths.mean(step)).isCloseTo(known.mean(step), within(deviation / 30));
      assertThat(paths.quantile(step, 0.9))
          .isCloseTo(known.quantile(step, 0.9), within(deviation / 5));
      assertThat(paths.total(step).mean(1))
          .isCloseTo(
              known.total(step).mean(1), within(known.total(step).standardDeviation(1) / 30));
    }
  }

  private static double of(EtsCandidate candidate, InformationCriterion criterion) {
    return switch (criterion) {
      case AIC -> candidate.aic();
      case AICC -> candidate.aicc();
      case BIC -> candidate.bic();
    };
  }

  /** A wider region holds the narrower one. */
  @Test
  void findsMoreInAWiderRegion() {
    Series history = Golden.series("lynx");
    double both = model(Ets.of("ANN"), history).logLikelihood();
    EtsModel wide = model(Ets.of("ANN").withRegion(EtsRegion.ADMISSIBLE), history);
    assertThat(wide.alpha()).isBetween(1.0, 2.0);
    assertThat(wide.logLikelihood()).isGreaterThan(both + 1);
    EtsModel usual = model(Ets.of("AAA").withRegion(EtsRegion.USUAL), Golden.series("ldeaths"));
    EtsModel narrow = model(Ets.of("AAA"), Golden.series("ldeaths"));
    assertThat(usual.logLikelihood()).isGreaterThanOrEqualTo(narrow.logLikelihood() - 1e-6);
  }

  @Test
  void holdsWhatIsGiven() {
    SmoothingParameters given =
        SmoothingParameters.ESTIMATED.withAlpha(0.4).withBeta(0.1).withGamma(0.2).withPhi(0.9);
    EtsModel model = model(Ets.of("MAdM").withGiven(given), Golden.series("UKgas"));
    assertThat(model).asString().startsWith("EtsModel(MAdM, alpha 0.4, sigma2 ");
    assertThat(model.alpha()).isEqualTo(0.4);
    assertThat(model.beta()).hasValue(0.1);
    assertThat(model.gamma()).hasValue(0.2);
    assertThat(model.phi()).hasValue(0.9);
    // Level, slope, three free seasons and the variance.
    assertThat(model.parameters()).isEqualTo(6);
  }

  @Test
  void simulatesOrKnows() {
    Series history = Golden.series("UKgas");
    Ets ets = Ets.of("MAM");
    Samples normal =
        (Samples) forecast(ets.withSimulation(Simulation.DEFAULT.withPaths(20_000)), history);
    Samples bootstrap = (Samples) forecast(ets.withSimulation(Simulation.BOOTSTRAP), history);
    Parametric known = (Parametric) forecast(ets, history);
    for (int step = 1; step <= 10; step++) {
      double deviation = known.standardDeviation(step);
      assertThat(normal.mean(step)).isCloseTo(known.mean(step), within(deviation / 30));
      assertThat(normal.quantile(step, 0.9))
          .isCloseTo(known.quantile(step, 0.9), within(deviation / 8));
      assertThat(normal.total(step).quantile(1, 0.1))
          .isCloseTo(
              known.total(step).quantile(1, 0.1),
              within(known.total(step).standardDeviation(1) / 8));
      assertThat(bootstrap.mean(step)).isCloseTo(known.mean(step), within(deviation / 5));
    }
  }

  private static ForecastDistribution forecast(Ets ets, Series history) {
    return ets.fit(history, FitContext.of(1)).orElseThrow().forecast(10).distribution();
  }

  @Test
  void aMissingValueIsExpectedToBeWhatItWasForecast() {
    double[] values = Golden.series("UKgas").toArray();
    Series whole = series(4, values);
    values[40] = Double.NaN;
    EtsModel model = model(Ets.of("MAM"), series(4, values));
    assertThat(model.observations()).isEqualTo(values.length - 1);
    assertThat(model.residuals().isMissing(40)).isTrue();
    assertThat(model.residuals().startPeriod()).isEqualTo(1);
    values[40] = model.fitted().value(40);
    double[] refitted = new EtsPass(model.initial(), values).fitted;
    assertThat(model.fitted().toArray()).containsExactly(refitted, within(1e-9));
    assertThat(model(Ets.of("MAM"), whole).observations()).isEqualTo(values.length);
  }

  @Test
  void refusesWithAdvice() {
    Series zeros = series(4, IntStream.range(0, 40).mapToDouble(t -> t % 5).toArray());
    assertFailed(Ets.of("MAM"), zeros, "multiplies");
    assertFailed(Ets.of("AAA"), Golden.series("Nile"), "season");
    assertFailed(Ets.of("ANA"), series(24, Golden.series("lh").toArray()).until(40), "24");
    assertThat(model(Ets.DEFAULTS, zeros).structure().isMultiplicative()).isFalse();
    assertFailed(
        HoltWinters.DEFAULTS.withStart(EtsStart.SIMPLE),
        series(4, new double[] {1, Double.NaN, 3, 4, 5, 6, 7, 8, 9, 12, 11}),
        "missing");
  }

  private static void assertFailed(Forecaster forecaster, Series history, String reason) {
    FitOutcome outcome = forecaster.fit(history, FitContext.of(1));
    assertThat(outcome).isInstanceOf(FitOutcome.Failed.class);
    assertThat(((FitOutcome.Failed) outcome).reason()).contains("Maybe").contains(reason);
  }

  /** From three values on there is a forecast, and below that a reason. */
  @Test
  void forecastsShortHistories() {
    double[] values = {3, 5, 4, 7, 6, 9, 8, 8, 12};
    for (int n = 1; n <= values.length; n++) {
      Series history = series(12, Arrays.copyOf(values, n));
      FitOutcome outcome = Ets.DEFAULTS.fit(history, FitContext.of(1));
      if (n < 3) {
        assertThat(outcome).isInstanceOf(FitOutcome.Failed.class);
      } else {
        assertThat(outcome.orElseThrow().forecast(5).mean(5)).isBetween(0.0, 40.0);
      }
    }
  }

  @Test
  void fitsALongHistory() {
    double[] values =
        IntStream.range(0, 100_000).mapToDouble(t -> 50 + Math.sin(t) + t % 7).toArray();
    EtsModel model = model(Ets.of("ANA"), series(7, values));
    assertThat(model.sigma2()).isLessThan(1);
    assertThat(model.fitted().length()).isEqualTo(values.length);
  }

  @Test
  void isStoppedByACancellation() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    EtsEstimator estimator = new EtsEstimator(EtsData.of(history()), Ets.DEFAULTS, cancellation);
    assertThatThrownBy(() -> estimator.estimate(EtsChoice.AUTOMATIC.structures().get(0)))
        .isInstanceOf(CancellationException.class);
  }

  private static Series series(int seasonLength, double... values) {
    return Series.of(
        ProductKey.of("boot"), Frequency.COUNTED.withSeasonLength(seasonLength), 1, values);
  }

  private static EtsModel model(Forecaster forecaster, Series history) {
    return forecaster
        .fit(history, FitContext.of(1))
        .orElseThrow()
        .model(EtsModel.class)
        .orElseThrow();
  }
}
