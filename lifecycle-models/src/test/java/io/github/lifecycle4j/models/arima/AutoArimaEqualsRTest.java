package io.github.lifecycle4j.models.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.InformationCriterion;
import io.github.lifecycle4j.models.r.Golden;
import io.github.lifecycle4j.models.transform.BoxCoxForecaster;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FittedForecaster;
import io.github.lifecycle4j.train.Forecaster;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The choice against that of R's {@code auto.arima}. */
class AutoArimaEqualsRTest {

  static Stream<Golden> cases() {
    return Golden.all("auto_arima");
  }

  /** The same model as R's, or one whose criterion by the exact likelihood is not above its. */
  @ParameterizedTest
  @MethodSource("cases")
  void choosesAsWellAsR(Golden r) {
    FittedForecaster fitted = fit(automatic(r), r);
    ArimaCandidate ours = fitted.model(ArimaCandidates.class).orElseThrow().chosen();
    if (ours.name().equals(name(r))) {
      assertForecast(fitted.forecast(r.horizon()), r);
      return;
    }
    FittedForecaster theirs = fit(Arima.parse(name(r)), r);
    assertThat(criterion(fitted, r)).isLessThanOrEqualTo(criterion(theirs, r));
  }

  private static AutoArima automatic(Golden r) {
    AutoArima automatic = AutoArima.DEFAULTS;
    JsonNode options = r.node("options");
    if (options.path("ic").path(0).asText().equals("bic")) {
      automatic = automatic.withCriterion(InformationCriterion.BIC);
    }
    return options.has("stepwise") ? automatic.withSearch(AutoArima.Search.EXHAUSTIVE) : automatic;
  }

  private static FittedForecaster fit(Forecaster forecaster, Golden r) {
    Series history = r.history();
    Forecaster scaled =
        r.has("lambda") ? BoxCoxForecaster.of(forecaster).withSmallest(-0.9) : forecaster;
    return scaled.fit(history, FitContext.of(1)).orElseThrow();
  }

  private static String name(Golden r) {
    double[] order = r.numbers("order");
    double[] seasonal = r.numbers("seasonal");
    String orders =
        ArimaOrder.of((int) order[0], (int) order[1], (int) order[2])
            .seasonal((int) seasonal[0], (int) seasonal[1], (int) seasonal[2])
            .toString();
    return r.flag("include_mean") || r.flag("include_drift") ? orders + "+c" : orders;
  }

  private static double criterion(FittedForecaster fitted, Golden r) {
    ArimaModel model = fitted.model(ArimaModel.class).orElseThrow();
    return r.node("options").has("ic") ? model.bic() : model.aicc();
  }

  /**
   * R's likelihood has a prior and its search an end, so within a fiftieth of the 80 % interval.
   */
  private static void assertForecast(Forecast forecast, Golden r) {
    double[] mean = r.numbers("forecast.mean");
    double[] lower = r.numbers("forecast.lower80");
    double[] upper = r.numbers("forecast.upper80");
    for (int h = 0; h < mean.length; h++) {
      double near = (upper[h] - lower[h]) / 50;
      assertThat(forecast.mean(h + 1)).isCloseTo(mean[h], within(near));
      assertThat(forecast.quantile(h + 1, 0.1)).isCloseTo(lower[h], within(near));
      assertThat(forecast.quantile(h + 1, 0.9)).isCloseTo(upper[h], within(near));
    }
  }
}
