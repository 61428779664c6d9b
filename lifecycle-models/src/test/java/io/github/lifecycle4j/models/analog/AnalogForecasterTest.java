package io.github.lifecycle4j.models.analog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Launches of two kinds: lamps sell 100 units a week and fall slowly, cards 10 and fall fast. */
class AnalogForecasterTest {

  private static final ProductKey NEW = ProductKey.of("new");

  static Panel launches() {
    SplittableRandom random = new SplittableRandom(3);
    Panel.Builder panel = Panel.builder(Frequency.WEEKLY);
    for (int i = 0; i < 80; i++) {
      boolean lamp = i % 2 == 0;
      double[] units = new double[30];
      for (int t = 0; t < units.length; t++) {
        double level = lamp ? 100 * Math.pow(0.97, t) : 10 * Math.pow(0.85, t);
        units[t] = Math.rint(level * (0.8 + 0.4 * random.nextDouble()));
      }
      panel.add(
          ProductKey.of((lamp ? "lamp" : "card") + i),
          20,
          units,
          Covariates.none().withStatic(Covariates.CATEGORY, lamp ? "lamp" : "card"));
    }
    return panel.build();
  }

  private static Forecaster trained() {
    return AnalogForecaster.DEFAULTS.withUnseenPeriods(0).train(launches(), FitContext.of(1));
  }

  private static Series history(double... units) {
    return Series.of(NEW, Frequency.WEEKLY, 60, units);
  }

  private static Covariates category(String name) {
    return Covariates.none().withStatic(Covariates.CATEGORY, name);
  }

  private static FittedForecaster fitted(Series history, Covariates covariates) {
    return trained().fit(history, covariates, FitContext.of(1)).orElseThrow();
  }

  @Test
  void theCategoryTellsTheScaleBeforeTheFirstSale() {
    Forecast lamp = fitted(history(), category("lamp")).forecast(12);
    Forecast card = fitted(history(), category("card")).forecast(12);
    assertThat(lamp.startPeriod()).isEqualTo(60);
    assertThat(lamp.total(12).mean(1)).isGreaterThan(2 * card.total(12).mean(1));
    assertThat(lamp.quantile(1, 0.1)).isLessThan(100);
    assertThat(lamp.quantile(1, 0.9)).isGreaterThan(100);
  }

  @Test
  void ownSalesTellWhichLaunchesAreAlike() {
    FittedForecaster fitted = fitted(history(10, 8, 7, 6), Covariates.none());
    AnalogModel model = fitted.model(AnalogModel.class).orElseThrow();
    double cards =
        model.comparables().stream()
            .filter(it -> it.key().id().startsWith("card"))
            .mapToDouble(ComparableLaunch::weight)
            .sum();
    double all = model.comparables().stream().mapToDouble(ComparableLaunch::weight).sum();
    assertThat(cards).isGreaterThan(all / 2);
    assertThat(all + model.ownShare()).isBetween(1 - 1e-9, 1 + 1e-9);
    assertThat(model.rationale()).contains("like its own sales so far");
    assertThat(fitted.forecast(4).mean(4)).isLessThan(10);
  }

  /** All launches lose a fifth of their sales each week, so this one will too. */
  @Test
  void ownSalesFollowAShapeThatAllLaunchesShare() {
    SplittableRandom random = new SplittableRandom(8);
    Panel.Builder panel = Panel.builder(Frequency.WEEKLY);
    for (int i = 0; i < 20; i++) {
      double size = 1_000 * Math.exp(random.nextGaussian());
      panel.add(ProductKey.of("game" + i), 20, falling(size, 30, random), Covariates.none());
    }
    Forecast forecast =
        AnalogForecaster.DEFAULTS
            .withUnseenPeriods(0)
            .train(panel.build(), FitContext.of(1))
            .fit(history(falling(5_000, 8, random)), Covariates.none(), FitContext.of(1))
            .orElseThrow()
            .forecast(4);
    for (int h = 1; h <= 4; h++) {
      double truth = 5_000 * Math.pow(0.8, 7 + h);
      assertThat(forecast.mean(h)).as("step %s", h).isBetween(0.75 * truth, 1.35 * truth);
    }
  }

  private static double[] falling(double size, int weeks, SplittableRandom random) {
    double[] units = new double[weeks];
    for (int t = 0; t < weeks; t++) {
      units[t] = Math.rint(size * Math.pow(0.8, t) * (0.8 + 0.4 * random.nextDouble()));
    }
    return units;
  }

  @Test
  void anUpdateMovesTheForecastTowardsOwnSales() {
    FittedForecaster empty = fitted(history(), category("card"));
    Series sold = history(300, 320, 310, 290, 305, 300);
    Forecast updated = empty.update(sold, Covariates.none()).forecast(1);
    assertThat(updated.startPeriod()).isEqualTo(66);
    assertThat(updated.mean(1))
        .isGreaterThan(3 * empty.forecast(1).mean(1))
        .isBetween(100.0, 600.0);
  }

  @Test
  void referencesAreTheOnlyOnesComparedWith() {
    ProductKey one = ProductKey.of("card1");
    ProductKey other = ProductKey.of("lamp2");
    Forecaster forecaster =
        AnalogForecaster.DEFAULTS
            .withUnseenPeriods(0)
            .withNearest(1)
            .withReferences(NEW, Map.of(one, 2.0, other, 1.0))
            .train(launches(), FitContext.of(1));
    AnalogModel model =
        forecaster
            .fit(history(), category("lamp"), FitContext.of(1))
            .orElseThrow()
            .model(AnalogModel.class)
            .orElseThrow();
    assertThat(model.comparables())
        .extracting(ComparableLaunch::key)
        .containsExactlyInAnyOrder(one, other);
  }

  /** Launches that differ in nothing that is known before but their price and their season. */
  private static AnalogModel likeAmongPricesAndSeasons(double price, long launch) {
    Panel.Builder panel = Panel.builder(Frequency.WEEKLY);
    for (int i = 0; i < 40; i++) {
      boolean dear = i % 2 == 0;
      boolean summer = i % 4 < 2;
      panel.add(
          ProductKey.of((dear ? "dear" : "cheap") + (summer ? "-summer-" : "-winter-") + i),
          summer ? 26 : 52,
          new double[] {9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 1, 1, 1},
          price(dear ? 40 : 4));
    }
    return AnalogForecaster.DEFAULTS
        .withUnseenPeriods(0)
        .withNearest(10)
        .train(panel.build(), FitContext.of(1))
        .fit(Series.of(NEW, Frequency.WEEKLY, launch), price(price), FitContext.of(1))
        .orElseThrow()
        .model(AnalogModel.class)
        .orElseThrow();
  }

  private static Covariates price(double price) {
    return Covariates.none().withStatic(Covariates.PRICE, Double.toString(price));
  }

  @Test
  void theNearestAreThoseOfTheSamePriceTierAndSeason() {
    assertThat(likeAmongPricesAndSeasons(35, 52 + 28).comparables())
        .hasSize(10)
        .allSatisfy(it -> assertThat(it.key().id()).startsWith("dear-summer"));
    assertThat(likeAmongPricesAndSeasons(5, 102).comparables())
        .hasSize(10)
        .allSatisfy(it -> assertThat(it.key().id()).startsWith("cheap-winter"));
  }

  @Test
  void theSameSeedGivesTheSameForecast() {
    assertThat(fitted(history(5, 4), category("card")).forecast(8).means())
        .isEqualTo(fitted(history(5, 4), category("card")).forecast(8).means());
  }

  @Test
  void saysWhatItNeeds() {
    assertThat(AnalogForecaster.DEFAULTS.fit(history(1, 2), FitContext.of(1)))
        .isInstanceOfSatisfying(
            FitOutcome.Failed.class, it -> assertThat(it.reason()).contains("train it"));
    Forecaster none = AnalogForecaster.DEFAULTS.train(launches(), FitContext.of(1));
    assertThat(none.fit(history(1, 2), FitContext.of(1)))
        .isInstanceOfSatisfying(
            FitOutcome.Failed.class,
            it -> assertThat(it.reason()).contains("withUnseenPeriods(0)"));
    assertThatThrownBy(() -> AnalogForecaster.DEFAULTS.withNearest(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 but must be at least 1");
  }
}
