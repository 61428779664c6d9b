package io.github.lifecycle4j.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiffusionForecasterTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return DiffusionForecaster.averaged().withSimulation(Simulation.DEFAULT.withPaths(300));
  }

  /** A life ends, so it is neither constant nor shifted; zeros are no life. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.of(Promise.SCALE);
  }

  @Test
  void theMarketStaysNearWhatItProvesToBe() {
    // Plain least squares says 181, 248 and 309 after six, seven and eight years.
    double sold = Arrays.stream(Lives.ipod(13).toArray()).sum();
    for (int years = 6; years <= 13; years++) {
      DiffusionModel model = model(DiffusionForecaster.of(CurveFamily.BASS), Lives.ipod(years));
      assertThat(model.value("m")).as("%d years", years).isBetween(0.85 * sold, 1.15 * sold);
      assertThat(model.market().quantile(1, 0.1)).as("%d years", years).isLessThan(sold);
      assertThat(model.market().quantile(1, 0.9)).as("%d years", years).isGreaterThan(sold);
    }
  }

  @Test
  void tellsTheRestOfTheLife() {
    DiffusionModel model = model(DiffusionForecaster.of(CurveFamily.BASS), Lives.ipod(9));
    assertThat(model.names()).containsExactly("m", "p", "q");
    assertThat(model.launch()).isEqualTo(32);
    assertThat(model.family()).isEqualTo(CurveFamily.BASS);
    assertThat(model.probabilities()).containsEntry(CurveFamily.BASS, 1.0);
    // The peak was in the seventh year, which is period 38; four fifths were sold after nine.
    assertThat(model.peak().quantile(1, 0.5)).isBetween(38.0, 40.0);
    assertThat(model.end().quantile(1, 0.5)).isGreaterThan(model.peak().quantile(1, 0.9));
    double sold = Arrays.stream(Lives.ipod(9).toArray()).sum();
    assertThat(model.remaining().quantile(1, 0.5) + sold)
        .isCloseTo(model.market().quantile(1, 0.5), within(0.1 * sold));
    double relative = Math.sqrt(model.logCovariance("m", "m"));
    double width =
        Math.log(model.market().quantile(1, 0.84) / model.market().quantile(1, 0.16)) / 2;
    assertThat(relative).isCloseTo(width, within(0.5 * width));
    assertThat(model.logCovariance("m", "p")).isEqualTo(model.logCovariance("p", "m"));
    assertThatThrownBy(() -> model.value("beta")).hasMessageContaining("m, p, q");
  }

  @Test
  void theForecastAddsUpToWhatRemains() {
    FittedForecaster fitted =
        DiffusionForecaster.of(CurveFamily.BASS).fit(Lives.ipod(9), FitContext.of(1)).orElseThrow();
    Forecast forecast = fitted.forecast(60);
    double remaining = fitted.model(DiffusionModel.class).orElseThrow().remaining().mean(1);
    assertThat(forecast.total(60).mean(1)).isCloseTo(remaining, within(0.02 * remaining));
    assertThat(forecast.mean(1)).isBetween(30.0, 50.0);
    assertThat(forecast.quantile(60, 0.5)).isLessThan(1);
  }

  /** A young life may leave its curve by much: what remains is as uncertain as its forecast. */
  @Test
  void whatRemainsIsAsUncertainAsTheForecast() {
    FittedForecaster fitted =
        DiffusionForecaster.of(CurveFamily.BASS).fit(Lives.ipod(5), FitContext.of(1)).orElseThrow();
    Forecast forecast = fitted.forecast(60);
    DiffusionModel model = fitted.model(DiffusionModel.class).orElseThrow();
    for (double level : new double[] {0.1, 0.5, 0.9}) {
      double remaining = model.remaining().quantile(1, level);
      assertThat(forecast.total(60).quantile(1, level))
          .as("level %s", level)
          .isCloseTo(remaining, within(0.12 * remaining));
    }
  }

  /**
   * Of lives drawn from what the literature knows the intervals hold at least as many as they say:
   * neighbouring errors are held to go together, which they do not here.
   */
  @Test
  void intervalsOfTheMarketHoldIt() {
    SplittableRandom random = new SplittableRandom(11);
    int inside = 0;
    int below = 0;
    int lives = 100;
    for (int i = 0; i < lives; i++) {
      Bass curve =
          new Bass(
              0.03 * Math.exp(-0.72 + 1.2 * random.nextGaussian()),
              0.38 * Math.exp(-0.125 + 0.5 * random.nextGaussian()));
      int known = (int) Math.ceil(curve.peak()) + 4;
      double[] units = Lives.increments(curve, 1000, known);
      for (int t = 0; t < units.length; t++) {
        units[t] *= Math.max(0, 1 + 0.15 * random.nextGaussian());
      }
      DiffusionModel model =
          model(DiffusionForecaster.of(CurveFamily.BASS), Lives.yearly("life " + i, units));
      inside +=
          model.market().quantile(1, 0.1) <= 1000 && 1000 <= model.market().quantile(1, 0.9)
              ? 1
              : 0;
      below += model.market().quantile(1, 0.5) < 1000 ? 1 : 0;
    }
    assertThat(inside).isBetween((int) (0.8 * lives), (int) (0.99 * lives));
    assertThat(below).isBetween((int) (0.3 * lives), (int) (0.7 * lives));
  }

  /** A few periods leave much open, but not so much that the mean is that of a few wild paths. */
  @ParameterizedTest
  @EnumSource(CurveFamily.class)
  void theMeanOfAYoungLifeIsWithinTheForecast(CurveFamily family) {
    for (double[] units :
        new double[][] {
          {1, 2}, {5, 7}, {7, 5}, {10, 12, 15}, {3, 5, 4, 9}, {20, 40, 60, 90, 120}
        }) {
      for (Frequency frequency : new Frequency[] {Frequency.WEEKLY, Frequency.YEARLY}) {
        Series young = Series.of(ProductKey.of("young"), frequency, 0, units);
        for (Forecaster forecaster : List.of(DiffusionForecaster.of(family), averaged())) {
          Forecast forecast = forecaster.fit(young, FitContext.of(1)).orElseThrow().forecast(13);
          for (int h = 1; h <= 13; h++) {
            assertThat(forecast.mean(h))
                .as("%s from %s %s, step %s", forecaster.name(), units.length, frequency, h)
                .isBetween(forecast.quantile(h, 0.05), forecast.quantile(h, 0.95));
          }
        }
      }
    }
  }

  /** Lives of several shapes, of which some are none of the forecaster's, with much noise. */
  @Test
  void intervalsHoldWhatTheySay() {
    SplittableRandom random = new SplittableRandom(7);
    int inside = 0;
    int periods = 0;
    for (int i = 0; i < 60; i++) {
      DiffusionCurve curve =
          switch (i % 3) {
            case 0 -> new Bass(0.002 + 0.01 * random.nextDouble(), 0.15);
            case 1 -> new GammaShiftedGompertz(5 + 10 * random.nextDouble(), 0.1, 0.5);
            default -> new Weibull(30 + 30 * random.nextDouble(), 1.5 + random.nextDouble());
          };
      double[] units = Lives.increments(curve, 500 * Math.exp(3 * random.nextDouble()), 80);
      for (int t = 0; t < units.length; t++) {
        double noise = 0.25 * units[t] + Math.sqrt(units[t]);
        units[t] = Math.max(t == 0 ? 1 : 0, Math.rint(units[t] + noise * random.nextGaussian()));
      }
      Series life = Series.of(ProductKey.of("life " + i), Frequency.WEEKLY, 0, units);
      for (int known : new int[] {10, 25, 40}) {
        Forecast forecast =
            averaged().fit(life.until(known), FitContext.of(1)).orElseThrow().forecast(13);
        for (int h = 1; h <= 13; h++) {
          double sold = units[known + h - 1];
          inside += sold >= forecast.quantile(h, 0.1) && sold <= forecast.quantile(h, 0.9) ? 1 : 0;
          periods++;
        }
      }
    }
    assertThat((double) inside / periods).isBetween(0.72, 0.9);
  }

  @Test
  void salesByThePieceAreForecastByThePiece() {
    double[] units = {2, 5, 9, 14, 17, 19, 16, 12, 7, 4};
    Forecast forecast =
        averaged().fit(Lives.yearly("piece", units), FitContext.of(1)).orElseThrow().forecast(6);
    for (int h = 1; h <= 6; h++) {
      for (double level : new double[] {0.05, 0.2, 0.5, 0.8, 0.95}) {
        double quantile = forecast.quantile(h, level);
        assertThat(quantile).isCloseTo(Math.rint(quantile), within(1e-9));
      }
    }
    assertThat(forecast.quantile(6, 0.1)).isZero();
  }

  /** Of lives of one kind the next one is known from two periods. */
  @Test
  void learnsFromTheLivesOfAPanel() {
    SplittableRandom random = new SplittableRandom(5);
    Series[] lives = new Series[40];
    for (int i = 0; i < lives.length; i++) {
      lives[i] = life("life " + i, 25, random);
    }
    Panel panel = Panel.of(lives);
    DiffusionForecaster untrained = DiffusionForecaster.of(CurveFamily.BASS);
    DiffusionForecaster trained = untrained.train(panel, FitContext.of(1));
    Series young = life("young", 2, random);
    DiffusionModel model = model(trained, young);
    assertThat(model.value("m")).isBetween(700.0, 1400.0);
    assertThat(model.value("q")).isBetween(0.55, 0.85);
    assertThat(model.logCovariance("m", "m"))
        .isLessThan(0.3 * model(untrained, young).logCovariance("m", "m"));
    FittedForecaster fitted = trained.fit(young, FitContext.of(1)).orElseThrow();
    assertThat(fitted.provenance().parameters()).containsEntry("prior.lives", "40");
  }

  private static Series life(String name, int periods, SplittableRandom random) {
    Bass curve =
        new Bass(
            0.01 * Math.exp(0.1 * random.nextGaussian()),
            0.7 * Math.exp(0.1 * random.nextGaussian()));
    double market = 1000 * Math.exp(0.2 * random.nextGaussian());
    double[] units = Lives.increments(curve, market, periods);
    for (int t = 0; t < units.length; t++) {
      units[t] *= 1 + 0.05 * random.nextGaussian();
    }
    return Lives.yearly(name, units);
  }

  @Test
  void lifeBeforeItsPeakTeachesNothing() {
    Panel growing = Panel.of(Lives.ipod(7));
    FittedForecaster fitted =
        DiffusionForecaster.of(CurveFamily.BASS)
            .train(growing, FitContext.of(1))
            .fit(Lives.ipod(7), FitContext.of(1))
            .orElseThrow();
    assertThat(fitted.provenance().parameters()).containsEntry("prior.lives", "0");
  }

  @ParameterizedTest
  @EnumSource(CurveFamily.class)
  void everyCurveForecastsAndEnds(CurveFamily family) {
    DiffusionForecaster forecaster = DiffusionForecaster.of(family);
    FittedForecaster fitted = forecaster.fit(Lives.ipod(11), FitContext.of(1)).orElseThrow();
    assertThat(forecaster.name()).isEqualTo(family.label());
    Forecast forecast = fitted.forecast(40);
    double before = Double.POSITIVE_INFINITY;
    for (int step : new int[] {1, 3, 5, 15, 40}) {
      assertThat(forecast.quantile(step, 0.5)).isLessThanOrEqualTo(before);
      assertThat(forecast.quantile(step, 0.01)).isNotNegative();
      before = forecast.quantile(step, 0.5);
    }
    assertThat(before).isLessThan(0.05 * forecast.quantile(1, 0.5));
    // The twelfth year sold 26.4 and the thirteenth 14.4.
    assertThat(forecast.quantile(1, 0.02)).isLessThan(26.379);
    assertThat(forecast.quantile(1, 0.98)).isGreaterThan(26.379);
  }

  @Test
  void bootstrapsTheResiduals() {
    Forecaster bootstrap =
        DiffusionForecaster.of(CurveFamily.BASS).withSimulation(Simulation.BOOTSTRAP);
    Forecast forecast = bootstrap.fit(Lives.ipod(9), FitContext.of(1)).orElseThrow().forecast(3);
    assertThat(forecast.mean(1)).isBetween(30.0, 50.0);
    assertThat(forecast.quantile(1, 0.1)).isLessThan(forecast.mean(1));
  }

  @Test
  void updatesLookFurther() {
    FittedForecaster fitted =
        DiffusionForecaster.of(CurveFamily.BASS).fit(Lives.ipod(9), FitContext.of(1)).orElseThrow();
    double updated = fitted.update(Lives.ipod(11), Covariates.none()).forecast(1).mean(1);
    assertThat(updated).isCloseTo(fitted.forecast(3).mean(3), within(1.0));
  }

  @Test
  void forecastsFromTwoPeriodsOfVeryLongHistoriesAndOfHiddenLaunches() {
    assertThat(model(averaged(), Lives.yearly("young", 3, 5)).market().mean(1)).isFinite();
    assertThat(model(averaged(), Lives.yearly("late", 0, 0, 3, 5, 4, 6)).launch()).isEqualTo(34);
    double[] many = Lives.increments(new Bass(1e-6, 2e-4), 1e9, 100_000);
    DiffusionModel model =
        model(DiffusionForecaster.of(CurveFamily.BASS), Lives.yearly("long", many));
    assertThat(model.value("m")).isCloseTo(1e9, within(2e7));
    assertThat(model.peak().mean(1)).isCloseTo(32 + 26_359, within(300.0));
  }

  @Test
  void refusesWhatIsNoLife() {
    for (double[] units : new double[][] {{0, 0, 0}, {0, 7, 0, 0}, {-1, -2, 5}}) {
      FitOutcome outcome = averaged().fit(Lives.yearly("shoe", units), FitContext.of(1));
      assertThat(outcome).isInstanceOf(FitOutcome.Failed.class);
      assertThat(((FitOutcome.Failed) outcome).reason()).contains("shoe").contains("Maybe");
    }
  }

  private static DiffusionForecaster averaged() {
    return DiffusionForecaster.averaged();
  }

  private static DiffusionModel model(Forecaster forecaster, Series history) {
    return forecaster
        .fit(history, FitContext.of(1))
        .orElseThrow()
        .model(DiffusionModel.class)
        .orElseThrow();
  }
}
