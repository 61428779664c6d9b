package io.github.lifecycle4j.feedback;

import static io.github.lifecycle4j.feedback.Drift.Finding.ERROR_GROWN;
import static io.github.lifecycle4j.feedback.Drift.Finding.TOO_FEW_OUTCOMES;
import static io.github.lifecycle4j.feedback.Drift.Finding.TOO_HIGH;
import static io.github.lifecycle4j.feedback.Drift.Finding.TOO_LOW;
import static io.github.lifecycle4j.feedback.LedgerFixture.A;
import static io.github.lifecycle4j.feedback.LedgerFixture.B;
import static io.github.lifecycle4j.feedback.LedgerFixture.SETTINGS;
import static io.github.lifecycle4j.feedback.LedgerFixture.issue;
import static io.github.lifecycle4j.feedback.LedgerFixture.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.feedback.RefitAdvice.Reason;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DriftReportTest {

  private static final Offset<Double> ROUNDING = within(1e-9);
  private static final DriftOptions OPTIONS =
      DriftOptions.defaults().withRecent(6, 6).withGrowth(1, 4);

  private final InMemoryForecastLedger ledger = new InMemoryForecastLedger(SETTINGS);

  /** One-step forecasts of 200 units with these errors in the periods 0, 1, … */
  private void errors(ProductKey product, String forecaster, double... errors) {
    for (int t = 0; t < errors.length; t++) {
      double outcome = 200;
      double mean = outcome + errors[t];
      ledger.issue(
          List.of(
              issue(product, forecaster, t, LifecycleStage.GROWTH, row(mean - 1, mean, mean + 1))));
      ledger.record(List.of(new Outcome(product, t, outcome)));
    }
  }

  private Drift only(long asOf, DriftOptions options) {
    List<Drift> drifts = DriftReport.of(ledger, asOf, options).drifts();
    assertThat(drifts).hasSize(1);
    return drifts.get(0);
  }

  @Test
  void tellsTheTrackingSignal() {
    errors(A, "ses", 1, -1, 2);

    // α = 1/2: E = 0.5, −0.25, 0.875 and M = 0.5, 0.75, 1.375.
    Drift drift = only(3, OPTIONS.withTracking(0.5, 0.6));

    assertThat(drift.trackingSignal()).isEqualTo(7.0 / 11, ROUNDING);
    assertThat(drift.findings()).containsExactly(TOO_FEW_OUTCOMES);
  }

  @Test
  void tellsTheCumulativeSum() {
    errors(A, "ses", 2, -2, 2, -2, 2, -2, 4, -6, 0, 6, -6, 6);

    // In units of the earlier error, 2: S = 0.5, 2, 0.5, 2, 3.5, 5.
    Drift drift = only(12, OPTIONS);

    assertThat(drift.earlierOutcomes()).isEqualTo(6);
    assertThat(drift.recentOutcomes()).isEqualTo(6);
    assertThat(drift.earlierMae()).isEqualTo(2, ROUNDING);
    assertThat(drift.recentMae()).isEqualTo(28.0 / 6, ROUNDING);
    assertThat(drift.cumulativeSum()).isEqualTo(5, ROUNDING);
    assertThat(drift.findings()).containsExactly(ERROR_GROWN);
    assertThat(only(12, OPTIONS.withGrowth(1, 5.1)).findings()).isEmpty();
    // With a growth of 4 to be found: S = 0, 0, 0, 0, 0, 0.
    assertThat(only(12, OPTIONS.withGrowth(4, 4)).cumulativeSum()).isEqualTo(0, ROUNDING);
  }

  @Test
  void findsForecastsThatAreTooHighOrTooLow() {
    errors(A, "ses", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    errors(B, "ses", -1, -2, -1, -2, -1, -2, -1, -2, -1, -2, -1, -2);

    DriftReport report = DriftReport.of(ledger, 12, OPTIONS);

    assertThat(report.with(TOO_HIGH)).extracting(Drift::product).containsExactly(A);
    assertThat(report.with(TOO_LOW)).extracting(Drift::product).containsExactly(B);
    assertThat(report.with(ERROR_GROWN)).isEmpty();
  }

  @Test
  void findsNothingInExactForecastsAndGrowthAfterThem() {
    errors(A, "ses", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    errors(B, "ses", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0);

    List<Drift> drifts = DriftReport.of(ledger, 12, OPTIONS).drifts();

    assertThat(drifts.get(0).trackingSignal()).isZero();
    assertThat(drifts.get(0).findings()).isEmpty();
    assertThat(drifts.get(1).cumulativeSum()).isInfinite();
    assertThat(drifts.get(1).findings()).contains(ERROR_GROWN);
  }

  @Test
  void looksAtNoLaterPeriodAndNoOtherStep() {
    errors(A, "ses", 2, -2, 2, -2, 2, -2, 2, -2, 2, -2, 2, -2, 100, 100, 100);
    ledger.issue(
        List.of(
            issue(A, "ses", -1, LifecycleStage.GROWTH, row(0, 1, 2), row(0, 1, 2), row(0, 1, 2))));

    Drift drift = only(12, OPTIONS);

    assertThat(drift.earlierOutcomes()).isEqualTo(6);
    assertThat(drift.recentMae()).isEqualTo(2, ROUNDING);
    assertThat(only(12, OPTIONS.withStep(2)).findings()).containsExactly(TOO_FEW_OUTCOMES);
  }

  @Test
  void callsFewWrongAndFindsWhatGrew() {
    SplittableRandom random = new SplittableRandom(7);
    int wrong = 0;
    int biased = 0;
    int found = 0;
    int series = 4000;
    for (int i = 0; i < series; i++) {
      DriftMonitor steady = new DriftMonitor(DriftOptions.defaults(), 40);
      DriftMonitor tripled = new DriftMonitor(DriftOptions.defaults(), 40);
      for (int t = 0; t < 52; t++) {
        double error = random.nextGaussian();
        steady.add(t, error);
        tripled.add(t, t < 40 ? error : 3 * error);
      }
      wrong += steady.drift(A, "ses").findings().contains(ERROR_GROWN) ? 1 : 0;
      found += tripled.drift(A, "ses").findings().contains(ERROR_GROWN) ? 1 : 0;
      biased += Math.abs(steady.drift(A, "ses").trackingSignal()) > 0.6 ? 1 : 0;
    }
    assertThat((double) wrong / series).isLessThan(0.02);
    assertThat((double) biased / series).isLessThan(0.05);
    assertThat((double) found / series).isGreaterThan(0.95);
  }

  @Test
  void refusesOptionsOutOfRange() {
    assertThatThrownBy(() -> OPTIONS.withTracking(0, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The smoothing is 0.0 but must be above 0 and at most 1.");
    assertThatThrownBy(() -> OPTIONS.withRecent(6, 1)).hasMessageContaining("minimum of outcomes");
    assertThatThrownBy(() -> OPTIONS.withStep(0)).hasMessageContaining("step");
    assertThatThrownBy(() -> OPTIONS.withGrowth(0, 1)).hasMessageContaining("shift");
  }

  @Test
  void advisesByDriftAndByTheBaseline() {
    errors(A, "ses", 2, -2, 2, -2, 2, -2, 4, -6, 0, 6, -6, 6);
    errors(A, "naive", 9, 9, 9, 9, 9, 9, 1, -1, 1, -1, 1, -1);
    errors(B, "ets", -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);

    RefitAdvice advice = RefitAdvice.of(ledger, 12, OPTIONS, "naive");

    assertThat(advice.advised())
        .extracting(RefitAdvice.Item::product, RefitAdvice.Item::forecaster, i -> i.reason())
        .containsExactly(
            tuple(Optional.of(A), "ses", Reason.ERROR_GROWN),
            tuple(Optional.of(B), "ets", Reason.BIASED),
            tuple(Optional.empty(), "ses", Reason.WORSE_THAN_BASELINE));
    assertThat(advice.advised().get(0).rationale())
        .isEqualTo(
            "The mean absolute error of 'A' by 'ses' grew from 2.00 to 4.67 units:"
                + " the cumulative sum is 5.00, above 4.00.");
    assertThat(advice.advised().get(1).rationale())
        .isEqualTo(
            "Forecasts of 'B' by 'ets' are too low: the tracking signal is -1.00, beyond -0.60.");
    // Of 6 · 200 units sold ses was wrong by 28 and naive by 6.
    assertThat(advice.advised().get(2).value()).isEqualTo(-22.0 / 1200, ROUNDING);
    assertThat(advice.advised().get(2).rationale())
        .isEqualTo(
            "Forecasts by 'ses' have a WAPE of 0.023 where 'naive' has 0.005, on the same 6"
                + " outcomes.");
  }
}
