package io.github.lifecycle4j.models.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.baseline.Drift;
import io.github.lifecycle4j.models.baseline.HistoricMean;
import io.github.lifecycle4j.models.baseline.MovingAverage;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.models.baseline.SeasonalNaive;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class MeanEnsembleTest implements ForecasterContract {

  private static final FitContext CONTEXT = FitContext.of(1);

  @Override
  public Forecaster forecaster() {
    return trained(new Drift(), new SeasonalNaive(), SimpleExponentialSmoothing.DEFAULTS);
  }

  @Override
  public Forecaster heldForecaster() {
    return trained(
        new Naive(), new SeasonalNaive(), SimpleExponentialSmoothing.DEFAULTS.withAlpha(0.3));
  }

  private Forecaster trained(GlobalForecaster... members) {
    return trained(MeanEnsemble.of(List.of(members)));
  }

  private Forecaster trained(MeanEnsemble ensemble) {
    return ensemble.train(Panel.of(history()), CONTEXT);
  }

  private Forecast forecast(Forecaster forecaster) {
    return forecaster.fit(history(), CONTEXT).orElseThrow().forecast(HORIZON);
  }

  /** All three are normal, so their average has the means of their means and deviations. */
  @Test
  void averagesMeansQuantilesAndTotals() {
    List<Forecast> members =
        List.of(
            forecast(new Drift()),
            forecast(new SeasonalNaive()),
            forecast(SimpleExponentialSmoothing.DEFAULTS));
    Forecast mean = forecast(forecaster());
    for (int step = 1; step <= HORIZON; step++) {
      int h = step;
      assertThat(mean.mean(h))
          .isCloseTo(members.stream().mapToDouble(m -> m.mean(h)).sum() / 3, within(1e-12));
      assertThat(mean.quantile(h, 0.9))
          .isCloseTo(
              members.stream().mapToDouble(m -> m.quantile(h, 0.9)).sum() / 3, within(1e-12));
      assertThat(mean.total(h).quantile(1, 0.9))
          .isCloseTo(
              members.stream().mapToDouble(m -> m.total(h).quantile(1, 0.9)).sum() / 3,
              within(1e-10));
    }
  }

  @Test
  void theDefaultsAreFittedAllFour() {
    Forecast forecast = forecast(trained(MeanEnsemble.DEFAULTS));
    assertThat(forecast.provenance().forecaster()).isEqualTo("combination");
    assertThat(forecast.provenance().parameters()).containsEntry("fitted", "4");
    // The history is a level of 100 with a season of ±10 and noise of ±12.
    assertThat(Arrays.stream(forecast.means())).allMatch(mean -> mean > 70 && mean < 130);
  }

  /** 13 months do not let a window of 24 be taken. */
  @Test
  void leavesOutWhatCannotBeFittedAndSaysSo() {
    Series history = history().until(history().startPeriod() + 13);
    Forecast forecast =
        trained(new Naive(), new MovingAverage(24)).fit(history, CONTEXT).orElseThrow().forecast(3);
    assertThat(forecast.means()).containsOnly(history.value(12));
    assertThat(forecast.provenance().parameters())
        .containsEntry("fitted", "1")
        .containsKey("naive.sigma")
        .hasEntrySatisfying(
            "failed.moving-average:24", reason -> assertThat(reason).contains("a window of 24"));
  }

  @Test
  void aTrainingThatFailsIsLeftOutToo() {
    GlobalForecaster broken =
        new GlobalForecaster() {
          @Override
          public String name() {
            return "broken";
          }

          @Override
          public Forecaster train(Panel panel, FitContext context) {
            throw new IllegalStateException("no memory");
          }
        };
    assertThat(forecast(trained(broken, new Naive())).provenance().parameters())
        .hasEntrySatisfying("failed.broken", reason -> assertThat(reason).contains("no memory"));
  }

  @Test
  void failsWithTheReasonsWhenTooFewAreFitted() {
    Series history = history().until(history().startPeriod() + 13);
    MeanEnsemble both = MeanEnsemble.of(List.of(new Naive(), new MovingAverage(24)));
    FitOutcome outcome = trained(both.withMinimum(2)).fit(history, CONTEXT);
    assertThat(outcome).isInstanceOf(FitOutcome.Failed.class);
    assertThat(((FitOutcome.Failed) outcome).reason())
        .contains("1 of 2", "moving-average:24: The series (contract) has 13 observations");
  }

  @Test
  void canBeCancelled() {
    FitContext context = FitContext.of(1);
    context.cancellation().cancel();
    assertThatThrownBy(() -> forecaster().fit(history(), context))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void refusesWhatIsNoEnsemble() {
    List<GlobalForecaster> two = List.of(new Naive(), new HistoricMean());
    assertThatThrownBy(() -> MeanEnsemble.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MeanEnsemble.of(List.of(new Naive(), new Naive())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[naive, naive]");
    assertThatThrownBy(() -> MeanEnsemble.of(two).withMinimum(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3");
    assertThatThrownBy(() -> MeanEnsemble.of(two).withMinimum(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
