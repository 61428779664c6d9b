package io.github.lifecycle4j.models.analog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.models.smoothing.SimpleExponentialSmoothing;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.ForecasterContract;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhasedForecasterTest implements ForecasterContract {

  private static final FitContext CONTEXT = FitContext.of(1);
  private static final ProductKey OLD = ProductKey.of("old");
  private static final ProductKey NEW = ProductKey.of("new");

  /** A quarter, half and three quarters of the demand in weeks 20 to 22. */
  private static final PhaseProfile COMES = PhaseProfile.linearIn(20, 3);

  private static final Map<ProductKey, PhaseProfile> CHANGE =
      Map.of(NEW, COMES, OLD, COMES.counterpart());

  @Override
  public Forecaster forecaster() {
    return PhasedForecaster.of(SimpleExponentialSmoothing.DEFAULTS, CHANGE);
  }

  @Override
  public Forecaster heldForecaster() {
    return PhasedForecaster.of(SimpleExponentialSmoothing.DEFAULTS.withAlpha(0.3), CHANGE);
  }

  @Override
  public Set<Promise> promises() {
    return EnumSet.allOf(Promise.class);
  }

  @Test
  void sharesByPeriod() {
    double[] periods = {19, 20, 21, 22, 23, 90};
    assertThat(Arrays.stream(periods).map(t -> COMES.share((long) t)))
        .containsExactly(0.0, 0.25, 0.5, 0.75, 1.0, 1.0);
    assertThat(COMES.counterpart()).isEqualTo(PhaseProfile.out(20, 0.75, 0.5, 0.25));
    assertThat(PhaseProfile.out(20, 0.75, 0.5, 0.25).share(23)).isZero();
    assertThat(PhaseProfile.linearIn(5, 0).share(5)).isEqualTo(1);
    assertThatThrownBy(() -> PhaseProfile.in(20, 0.5, 1.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.2");
  }

  /** Together they go on selling 100 a week, as the old one did. */
  @Test
  void aProductHandsOverToTheNext() {
    double[] hundreds = new double[22];
    Arrays.fill(hundreds, 100);
    hundreds[20] = 75;
    hundreds[21] = 50;
    Forecaster forecaster = PhasedForecaster.of(new Naive(), CHANGE);
    Forecast old = forecast(forecaster, Series.of(OLD, Frequency.WEEKLY, 0, hundreds));
    Forecast next = forecast(forecaster, Series.of(NEW, Frequency.WEEKLY, 20, 25, 50));
    assertThat(old.means()).containsExactly(new double[] {25, 0, 0}, within(1e-9));
    assertThat(next.means()).containsExactly(new double[] {75, 100, 100}, within(1e-9));
    assertThat(old.provenance().parameters()).containsKey("profile");
  }

  @Test
  void aSuccessorWithoutSalesIsForecastFromItsReferences() {
    Panel launches = AnalogForecasterTest.launches();
    ProductKey reference = launches.keys().get(0);
    AnalogForecaster analog =
        AnalogForecaster.DEFAULTS.withUnseenPeriods(0).withReferences(NEW, Map.of(reference, 1.0));
    Series empty = Series.of(NEW, launches.frequency(), 21);
    Forecast full = forecast(analog.train(launches, CONTEXT), empty);
    Forecast phased = forecast(PhasedForecaster.of(analog, CHANGE).train(launches, CONTEXT), empty);
    double[] shares = {0.5, 0.75, 1};
    for (int step = 1; step <= 3; step++) {
      assertThat(phased.quantile(step, 0.9))
          .isCloseTo(shares[step - 1] * full.quantile(step, 0.9), within(1e-9));
    }
  }

  @Test
  void otherProductsStayAsTheyAre() {
    Series other = Series.of(ProductKey.of("other"), Frequency.WEEKLY, 0, 3, 5, 4, 6, 5);
    assertThat(forecast(forecaster(), other).distribution())
        .isEqualTo(forecast(SimpleExponentialSmoothing.DEFAULTS, other).distribution());
  }

  @Test
  void whatHasNoFullDemandFailsWithTheReason() {
    Series tooEarly = Series.of(NEW, Frequency.WEEKLY, 10, 0, 0, 0);
    assertThat(forecaster().fit(tooEarly, CONTEXT))
        .isInstanceOfSatisfying(
            FitOutcome.Failed.class, failed -> assertThat(failed.reason()).contains("missing"));
  }

  private static Forecast forecast(Forecaster forecaster, Series history) {
    return forecaster.fit(history, Covariates.none(), CONTEXT).orElseThrow().forecast(3);
  }
}
