package io.github.lifecycle4j.models.theta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.models.decomposition.Composition;
import io.github.lifecycle4j.models.decomposition.Season;
import io.github.lifecycle4j.models.decomposition.SeasonalAdjustment;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThetaTest implements ForecasterContract {

  @Override
  public Forecaster forecaster() {
    return Theta.DEFAULTS;
  }

  /**
   * Level, slope and season are estimated; a multiplicative season is not that of a shifted series.
   */
  @Override
  public Set<Promise> promises() {
    return EnumSet.complementOf(EnumSet.of(Promise.UPDATE_IS_REFIT, Promise.SHIFT));
  }

  @Override
  public Series tooShort() {
    return history().until(history().startPeriod() + 2);
  }

  static Stream<Golden> cases() {
    return Golden.all("theta");
  }

  /** R stops its search for α where the likelihood is flat to 1e-4 or so. */
  @ParameterizedTest
  @MethodSource("cases")
  void forecastsAsR(Golden golden) {
    golden.assertEqual(fit(golden.history()).forecast(golden.horizon()), 5e-5);
    ThetaModel model = model(fit(golden.history()));
    assertThat(model.alpha()).isCloseTo(golden.number("model.alpha"), within(2e-4));
    double drift = golden.number("model.drift");
    assertThat(model.drift().orElseThrow())
        .isCloseTo(drift, within(1e-12 * Math.abs(drift) + 1e-12));
    double variance = golden.number("model.sigma");
    assertThat(model.sigma() * model.sigma())
        .isLessThanOrEqualTo(variance * (1 + 1e-7))
        .isCloseTo(variance, within(1e-4 * variance));
  }

  /** The first one is the level before it, which hardly counts where α is near 1. */
  @ParameterizedTest
  @MethodSource("cases")
  void smoothsAsR(Golden golden) {
    Series history = golden.history();
    double[] fitted = golden.numbers("fitted");
    Season season = SeasonalAdjustment.CLASSICAL.seasonOf(history);
    double[] adjusted = season.adjust(history);
    double[] residuals = model(fit(history)).residuals();
    for (int t = 0; t < fitted.length; t++) {
      assertThat(season.apply(t, adjusted[t] - residuals[t]))
          .as("period %d", t)
          .isCloseTo(fitted[t], within((t == 0 ? 4e-3 : 2e-4) * history.value(t)));
    }
  }

  @Test
  void addsHalfTheSlopeOfTheLine() {
    // Of 1, 2, 3, 10 the slope is (3·9 + 1·1)/10 = 2.8.
    Series history = series(1, 2, 3, 10);
    FittedForecaster fitted = fit(history);
    ThetaModel model = model(fitted);
    assertThat(model.theta()).isEqualTo(2);
    assertThat(model).asString().startsWith("ThetaModel(theta 2.0, alpha ").contains("season none");
    assertThat(model.drift()).hasValue(1.4);
    double alpha = model.alpha();
    double level = model.initialLevel();
    double lag = 0;
    for (int t = 0; t < 4; t++) {
      assertThat(model.residuals()[t]).isCloseTo(history.value(t) - level, within(1e-12));
      level += alpha * (history.value(t) - level);
      lag = (1 - alpha) * lag + 1;
    }
    Parametric ahead = (Parametric) fitted.forecast(3).distribution();
    assertThat(ahead.mean(1)).isCloseTo(level + 1.4 * (lag * (1 - alpha) + 1), within(1e-12));
    assertThat(ahead.mean(3) - ahead.mean(2)).isCloseTo(1.4, within(1e-12));
    assertThat(ahead.standardDeviation(3))
        .isCloseTo(model.sigma() * Math.sqrt(1 + 2 * alpha * alpha), within(1e-12));
    // The innovations of three steps act with 1 + α + α, 1 + α and 1.
    assertThat(ahead.total(3).standardDeviation(1))
        .isCloseTo(
            model.sigma() * Math.sqrt(Math.pow(1 + 2 * alpha, 2) + Math.pow(1 + alpha, 2) + 1),
            within(1e-12));
  }

  @Test
  void theLineGoesOnWhereValuesAreMissing() {
    double[] values = new double[40];
    for (int t = 0; t < values.length; t++) {
      values[t] = t < 3 || t == 20 || t > 34 ? Double.NaN : 5 + 2.0 * t;
    }
    Forecast forecast = fit(series(values)).forecast(3);
    // With α at its upper bound the level is the last value, 5 + 2·34, six periods ago.
    assertThat(forecast.mean(1)).isCloseTo(73 + 6, within(0.01));
    assertThat(forecast.mean(3) - forecast.mean(2)).isCloseTo(1, within(1e-9));
  }

  @Test
  void aSeasonIsAdditiveWhereAValueIsNotPositive() {
    Series positive = seasonal(30, 12);
    Series crossing = seasonal(0, 12);
    assertThat(model(fit(positive)).season().composition()).hasValue(Composition.MULTIPLICATIVE);
    assertThat(model(fit(crossing)).season().composition()).hasValue(Composition.ADDITIVE);
    assertThat(fit(positive).provenance().parameters()).containsEntry("season", "multiplicative");
    assertThat(fit(crossing).provenance().parameters()).containsEntry("season", "additive");
    assertThat(model(fit(crossing)).season().indices())
        .hasSize(12)
        .satisfies(indices -> assertThat(indices[3]).isCloseTo(10, within(1.0)));
    Forecast forecast = fit(crossing).forecast(12);
    assertThat(forecast.mean(4) - forecast.mean(10)).isCloseTo(20, within(2.0));
  }

  @Test
  void withoutASignificantSeasonThereIsNone() {
    assertThat(model(fit(seasonal(30, 1))).season().composition()).isEmpty();
    Series noise = seasonal(30, 12).until(24);
    assertThat(model(fit(noise)).season().composition()).as("not more than two seasons").isEmpty();
    assertThat(model(fit(noise)).season().indices()).isEmpty();
    assertThat(fit(noise).provenance().parameters()).containsEntry("season", "none");
  }

  @Test
  void seasonIsFoundInSpiteOfGaps() {
    double[] values = seasonal(30, 12).toArray();
    double[] gaps = values.clone();
    for (int t = 5; t < gaps.length; t += 7) {
      gaps[t] = Double.NaN;
    }
    double[] whole = model(fit(seasonal(30, 12))).season().indices();
    Series history = Series.of(ProductKey.of("x"), Frequency.MONTHLY, 0, gaps);
    assertThat(model(fit(history)).season().indices()).containsExactly(whole, within(0.05));
  }

  @Test
  void simulatesTheSameMeansAndDeviations() {
    double[] values = new double[200];
    SplittableRandom random = new SplittableRandom(8);
    for (int t = 0; t < values.length; t++) {
      values[t] = 100 + (t > 0 ? 0.7 * (values[t - 1] - 100) : 0) + random.nextGaussian();
    }
    Series history = series(values);
    Theta simulated = Theta.DEFAULTS.withSimulation(Simulation.DEFAULT.withPaths(20_000));
    Parametric analytic = (Parametric) fit(history).forecast(6).distribution();
    for (Simulation simulation : new Simulation[] {Simulation.DEFAULT, Simulation.BOOTSTRAP}) {
      Forecast paths =
          simulated
              .withSimulation(simulation.withPaths(20_000))
              .fit(history, FitContext.of(3))
              .orElseThrow()
              .forecast(6);
      for (int h = 1; h <= 6; h++) {
        double deviation = analytic.standardDeviation(h);
        assertThat(paths.mean(h)).isCloseTo(analytic.mean(h), within(0.05 * deviation));
        assertThat(paths.quantile(h, 0.8413) - paths.quantile(h, 0.1587))
            .isCloseTo(2 * deviation, within(0.25 * deviation));
      }
    }
    assertThat(simulated.simulation()).isNotEqualTo(Optional.empty());
  }

  @Test
  void hundredThousandValuesAreFitted() {
    double[] values = new double[100_000];
    SplittableRandom random = new SplittableRandom(5);
    for (int t = 0; t < values.length; t++) {
      values[t] = 1e9 + 1e6 * Math.sin(2 * Math.PI * t / 52) + 1e5 * random.nextGaussian();
    }
    FittedForecaster fitted = fit(Series.of(ProductKey.of("x"), Frequency.WEEKLY, 0, values));
    assertThat(model(fitted).season().composition()).hasValue(Composition.MULTIPLICATIVE);
    assertThat(fitted.forecast(1).mean(1))
        .isCloseTo(1e9 + 1e6 * Math.sin(2 * Math.PI * 100_000 / 52), within(1e5));
  }

  @Test
  void refusesACriticalValueBelowZero() {
    for (double critical : new double[] {-1, Double.NaN}) {
      assertThatThrownBy(() -> SeasonalAdjustment.CLASSICAL.withCritical(critical))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(Double.toString(critical));
    }
  }

  /** Ten years around a level; with season length 12 or none. */
  private static Series seasonal(double level, int seasonLength) {
    double[] values = new double[120];
    SplittableRandom random = new SplittableRandom(11);
    for (int t = 0; t < values.length; t++) {
      values[t] = level + 10 * Math.sin(Math.PI * t / 6) + random.nextGaussian();
    }
    return Series.of(
        ProductKey.of("shoe"), Frequency.MONTHLY.withSeasonLength(seasonLength), 0, values);
  }

  private static Series series(double... values) {
    return Series.of(ProductKey.of("shoe"), Frequency.COUNTED, 1, values);
  }

  private static FittedForecaster fit(Series history) {
    return Theta.DEFAULTS.fit(history, FitContext.of(1)).orElseThrow();
  }

  private static ThetaModel model(FittedForecaster fitted) {
    return fitted.model(ThetaModel.class).orElseThrow();
  }
}
