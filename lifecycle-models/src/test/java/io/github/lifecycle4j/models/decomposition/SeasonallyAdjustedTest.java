package io.github.lifecycle4j.models.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.baseline.Drift;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SeasonallyAdjustedTest implements ForecasterContract {

  private static final SeasonallyAdjusted STL = SeasonallyAdjusted.of(Stl.DEFAULTS, new Naive());

  @Override
  public Forecaster forecaster() {
    return STL;
  }

  @Test
  void isTheOtherForecastAndTheLastCycle() {
    Series history = history();
    Decomposition parts = Stl.DEFAULTS.decompose(history);
    Series adjusted =
        Series.of(
            history.key(), history.frequency(), history.startPeriod(), parts.seasonallyAdjusted());
    Parametric other = (Parametric) forecast(new Drift(), adjusted).distribution();
    Forecast forecast = forecast(SeasonallyAdjusted.of(Stl.DEFAULTS, new Drift()), history);
    double total = 0;
    for (int h = 1; h <= HORIZON; h++) {
      double season = parts.seasonal()[60 - 12 + (h - 1) % 12];
      total += season;
      assertThat(forecast.mean(h)).isCloseTo(other.mean(h) + season, within(1e-10));
      assertThat(forecast.quantile(h, 0.1))
          .isCloseTo(other.quantile(h, 0.1) + season, within(1e-10));
      assertThat(forecast.total(h).quantile(1, 0.9))
          .isCloseTo(other.total(h).quantile(1, 0.9) + total, within(1e-8));
    }
  }

  @Test
  void carriesEachOfSeveralSeasonsOn() {
    double[] values = new double[210];
    for (int t = 0; t < values.length; t++) {
      values[t] = 20 + week(t) + month(t);
    }
    Series history = Series.of(ProductKey.of("shoe"), Frequency.DAILY, 0, values);
    Forecast forecast =
        forecast(
            SeasonallyAdjusted.of(Mstl.DEFAULTS.withSeasonLengths(7, 30), new Naive()), history);
    for (int h = 1; h <= HORIZON; h++) {
      int t = values.length + h - 1;
      assertThat(forecast.mean(h)).isCloseTo(20 + week(t) + month(t), within(0.5));
    }
  }

  private static double week(int t) {
    return t % 7 == 0 ? 6 : -1;
  }

  private static double month(int t) {
    return 4 * Math.sin(Math.PI * t / 15);
  }

  @Test
  void readsTheParts() {
    FittedForecaster fitted = STL.fit(history(), FitContext.of(1)).orElseThrow();
    assertThat(fitted.model(Decomposition.class).orElseThrow().trend())
        .isEqualTo(Stl.DEFAULTS.decompose(history()).trend());
    assertThat(fitted.provenance().parameters())
        .containsEntry("seasons", "[12]")
        .containsKey("naive.sigma");
  }

  @TestFactory
  Stream<DynamicTest> failsWithAdvice() {
    Series twoSeasons = history().until(history().startPeriod() + 24);
    Series noSeason =
        Series.of(ProductKey.of("contract"), Frequency.COUNTED, 0, history().toArray());
    return List.of(twoSeasons, noSeason).stream()
        .map(
            series ->
                DynamicTest.dynamicTest(
                    series.toString(),
                    () ->
                        assertThat(STL.fit(series, FitContext.of(1)))
                            .isInstanceOfSatisfying(
                                FitOutcome.Failed.class,
                                failed ->
                                    assertThat(failed.reason())
                                        .contains("(contract)")
                                        .contains("Maybe"))));
  }

  @Test
  void isNamedAfterItsParts() {
    assertThat(STL.name()).isEqualTo("stl:naive");
    assertThat(SeasonallyAdjusted.of(Mstl.DEFAULTS.withSeasonLengths(7, 365), new Drift()).name())
        .isEqualTo("mstl:7+365:drift");
    assertThat(STL.withName("stl").name()).isEqualTo("stl");
  }

  private static Forecast forecast(Forecaster forecaster, Series history) {
    return forecaster.fit(history, FitContext.of(1)).orElseThrow().forecast(HORIZON);
  }
}
