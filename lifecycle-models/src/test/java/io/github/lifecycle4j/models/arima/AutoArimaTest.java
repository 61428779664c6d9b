package io.github.lifecycle4j.models.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.diagnostics.Differencing;
import io.github.lifecycle4j.models.diagnostics.Terms;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.train.Cancellation;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class AutoArimaTest implements ForecasterContract {

  private static final double NAN = Double.NaN;

  @Override
  public Forecaster forecaster() {
    return AutoArima.DEFAULTS;
  }

  /** Models without a mean depend on the level; orders and coefficients are always chosen anew. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.SHIFT, Promise.UPDATE_IS_REFIT));
  }

  @Test
  void theSearchSaysWhatWasTriedAndWhy() {
    FittedForecaster fitted = fitted(Golden.series("nhtemp"));
    ArimaCandidates search = fitted.model(ArimaCandidates.class).orElseThrow();
    ArimaModel model = fitted.model(ArimaModel.class).orElseThrow();
    assertThat(search.candidates()).hasSizeGreaterThan(5).contains(search.chosen());
    assertThat(search.candidates())
        .allSatisfy(
            tried ->
                assertThat(tried.criterion()).isGreaterThanOrEqualTo(search.chosen().criterion()));
    assertThat(search.candidates().stream().map(ArimaCandidate::name)).doesNotHaveDuplicates();
    assertThat(search.chosen().criterion()).isCloseTo(model.aicc(), within(1e-6));
    assertThat(search.chosen().order()).isEqualTo(model.order());
    assertThat(search.toString())
        .startsWith("AICC of the models tried\n")
        .contains("0.1.1 ", "near unit root")
        .endsWith("chosen: " + search.chosen());
    assertThat(fitted.provenance().parameters())
        .containsEntry("model", search.chosen().name())
        .containsKey("sigma2");
    assertThat(fitted.model(String.class)).isEmpty();
  }

  @Test
  void theSimplestModelsOfTwoToFiveValuesAreForecast() {
    double[] values = {3, 5, 4, 6, 5};
    for (int n = 2; n <= values.length; n++) {
      double[] means = fitted(series(java.util.Arrays.copyOf(values, n))).forecast(3).means();
      for (double mean : means) {
        assertThat(mean).as("%d values", n).isBetween(2.0, 7.0);
      }
    }
  }

  @Test
  void aLineAndARepeatedSeasonGoOnWithoutError() {
    double[] line = new double[30];
    double[] season = new double[48];
    for (int t = 0; t < season.length; t++) {
      line[t % line.length] = 0.1 * (t % line.length) - 7;
      season[t] = 10 + t % 12;
    }
    FittedForecaster goesOn = fitted(series(line));
    assertThat(goesOn.forecast(2).means())
        .containsExactly(new double[] {0.1 * 30 - 7, 0.1 * 31 - 7}, within(1e-9));
    assertThat(goesOn.forecast(2).quantile(2, 0.9)).isCloseTo(-3.9, within(1e-9));
    Series months = Series.of(ProductKey.of("p"), Frequency.MONTHLY, 0, season);
    assertThat(fitted(months).forecast(3).means())
        .containsExactly(new double[] {10, 11, 12}, within(1e-9));
  }

  @Test
  void theDifferencesAndTheConstantAreAsAsked() {
    Series history = Golden.series("AirPassengers");
    assertThat(chosen(AutoArima.DEFAULTS.withSeasonal(false), history).order().isSeasonal())
        .isFalse();
    ArimaOrder level = chosen(AutoArima.DEFAULTS.withStationary(true), history).order();
    assertThat(level.differences() + level.seasonalDifferences()).isZero();
    AutoArima given =
        AutoArima.DEFAULTS.withDifferences(
            ArimaDifferences.DEFAULTS.withDifferences(0).withSeasonalDifferences(1));
    assertThat(chosen(given, history).order()).returns(0, ArimaOrder::differences);
    assertThat(chosen(given, history).constant()).isTrue();
    assertThat(chosen(given.withDrift(false), history).constant()).isFalse();
    Series lh = Golden.series("lh");
    assertThat(chosen(AutoArima.DEFAULTS, lh).constant()).isTrue();
    assertThat(chosen(AutoArima.DEFAULTS.withMean(false), lh).constant()).isFalse();
    AutoArima others =
        AutoArima.DEFAULTS.withDifferences(
            ArimaDifferences.DEFAULTS
                .withTest(Differencing.UnitRootTest.DICKEY_FULLER)
                .withTerms(Terms.TREND)
                .withLevel(0.1)
                .withSeasonalTest(Differencing.SeasonalTest.OCSB));
    assertThat(chosen(others, Golden.series("nottem")).order().seasonalDifferences()).isZero();
  }

  @Test
  void theOrdersStayWithinTheLimits() {
    Series history = Golden.series("wineind");
    ArimaLimits limits =
        ArimaLimits.DEFAULTS.withOrder(1, 1, 0).withSeasonalOrder(0, 1, 1).withSum(1);
    AutoArima limited = AutoArima.DEFAULTS.withLimits(limits);
    for (AutoArima.Search search : AutoArima.Search.values()) {
      ArimaCandidates tried = search(limited.withSearch(search), history);
      assertThat(tried.candidates())
          .allSatisfy(
              candidate -> {
                assertThat(candidate.order().ar()).isLessThanOrEqualTo(1);
                assertThat(candidate.order().ma()).isZero();
                assertThat(candidate.order().seasonalAr()).isZero();
                assertThat(candidate.order().seasonalMa()).isLessThanOrEqualTo(1);
              });
    }
    // (0,0) and each of the two orders alone, with D = d = 1 and so without a constant.
    assertThat(search(limited.withSearch(AutoArima.Search.EXHAUSTIVE), history).candidates())
        .hasSize(3);
  }

  @Test
  void aTighterMarginRefusesMoreModels() {
    Series history = Golden.series("USAccDeaths");
    assertThat(search(AutoArima.DEFAULTS.withSmallestRoot(1.5), history).candidates())
        .filteredOn(tried -> tried.verdict() == ArimaCandidate.Verdict.NEAR_UNIT_ROOT)
        .hasSizeGreaterThan(
            (int)
                search(AutoArima.DEFAULTS, history).candidates().stream()
                    .filter(tried -> tried.verdict() == ArimaCandidate.Verdict.NEAR_UNIT_ROOT)
                    .count());
  }

  @Test
  void aCovariateIsInEveryModelAndMovesTheForecast() {
    SplittableRandom random = new SplittableRandom(5);
    double[] price = new double[70];
    double[] sales = new double[60];
    for (int t = 0; t < price.length; t++) {
      price[t] = 10 + (t % 7 == 3 ? -2 : 0);
      if (t < sales.length) {
        sales[t] = 50 - 4 * price[t] + random.nextGaussian();
      }
    }
    sales[20] = NAN;
    Series prices = series(price);
    AutoArima withPrice = AutoArima.DEFAULTS.withCovariates(Covariates.PRICE);
    Covariates covariates = Covariates.none().withFuture(Covariates.PRICE, prices);
    FittedForecaster fitted =
        withPrice.fit(series(sales), covariates, FitContext.of(1)).orElseThrow();
    assertThat(fitted.model(ArimaModel.class).orElseThrow().coefficient(Covariates.PRICE))
        .isCloseTo(-4, within(0.5));
    // Periods 60 and 66 are 4 and 3 modulo 7: only the second is reduced, which sells 8 more.
    double[] means = fitted.forecast(7).means();
    assertThat(means[6] - means[0]).isCloseTo(8, within(1.5));
    assertThat(withPrice.fit(series(sales), Covariates.none(), FitContext.of(1)).toString())
        .contains("price", "Maybe");
  }

  @Test
  void forecastsCanBeSimulated() {
    FittedForecaster fitted =
        AutoArima.DEFAULTS
            .withSimulation(Simulation.DEFAULT.withPaths(50))
            .fit(Golden.series("Nile"), FitContext.of(3))
            .orElseThrow();
    assertThat(fitted.forecast(2).distribution()).isInstanceOf(Samples.class);
  }

  @Test
  void canBeCancelled() {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel();
    FitContext context = FitContext.of(1).withCancellation(cancellation);
    Series history = Golden.series("Nile");
    assertThatThrownBy(() -> AutoArima.DEFAULTS.fit(history, context))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void refusesOptionsOutOfRange() {
    assertRefused(() -> AutoArima.DEFAULTS.withSmallestRoot(0.9), "0.9");
    assertRefused(() -> ArimaLimits.DEFAULTS.withOrder(5, 3, 5), "differences");
    assertRefused(() -> ArimaLimits.DEFAULTS.withSum(-1), "sum");
    assertRefused(() -> ArimaDifferences.DEFAULTS.withLevel(0.5), "0.5");
    assertRefused(() -> ArimaDifferences.DEFAULTS.withTerms(Terms.NONE), "NONE");
    assertRefused(() -> ArimaDifferences.DEFAULTS.withDifferences(3), "3");
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String named) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  private static ArimaCandidates search(AutoArima forecaster, Series history) {
    return forecaster
        .fit(history, FitContext.of(1))
        .orElseThrow()
        .model(ArimaCandidates.class)
        .orElseThrow();
  }

  private static ArimaCandidate chosen(AutoArima forecaster, Series history) {
    return search(forecaster, history).chosen();
  }

  private static Series series(double... values) {
    return Series.of(ProductKey.of("shoe"), Frequency.COUNTED, 0, values);
  }
}
