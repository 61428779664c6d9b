package io.github.lifecycle4j.models.analog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A forecast needs no sales of its own, so that short and empty histories are forecast. */
class AnalogContractTest implements ForecasterContract {

  private static final Forecaster TRAINED =
      AnalogForecaster.DEFAULTS
          .withUnseenPeriods(0)
          .withPaths(300)
          .train(AnalogForecasterTest.launches(), FitContext.of(1));

  @Override
  public Forecaster forecaster() {
    return TRAINED;
  }

  /** The other launches keep their scale whatever the history. */
  @Override
  public Set<Promise> promises() {
    return EnumSet.noneOf(Promise.class);
  }

  @Test
  @Override
  public void hasAName() {
    assertThat(TRAINED.name()).isEqualTo("analog:0");
    Panel panel = AnalogForecasterTest.launches();
    assertThat(TRAINED.train(panel, FitContext.of(1)).name()).isEqualTo(TRAINED.name());
  }

  @Test
  @Override
  public void tooShortAHistoryFailsWithAdvice() {
    assertForecast(tooShort());
  }

  @Test
  @Override
  public void emptyHistoryFails() {
    assertForecast(history().until(history().startPeriod()));
  }

  @Test
  @Override
  public void historyWithoutAnObservationFails() {
    Series history = history();
    double[] missing = new double[history.length()];
    Arrays.fill(missing, Double.NaN);
    assertForecast(Series.of(history.key(), history.frequency(), history.startPeriod(), missing));
  }

  private static void assertForecast(Series history) {
    Forecast forecast = TRAINED.fit(history, FitContext.of(1)).orElseThrow().forecast(HORIZON);
    assertThat(forecast.startPeriod()).isEqualTo(history.endPeriod());
    assertThat(Arrays.stream(forecast.means())).allMatch(it -> it >= 0 && Double.isFinite(it));
    assertThat(forecast.mean(1)).isPositive();
  }
}
