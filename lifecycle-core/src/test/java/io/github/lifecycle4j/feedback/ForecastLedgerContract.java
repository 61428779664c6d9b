package io.github.lifecycle4j.feedback;

import static io.github.lifecycle4j.feedback.LedgerFixture.A;
import static io.github.lifecycle4j.feedback.LedgerFixture.B;
import static io.github.lifecycle4j.feedback.LedgerFixture.SETTINGS;
import static io.github.lifecycle4j.feedback.LedgerFixture.issue;
import static io.github.lifecycle4j.feedback.LedgerFixture.row;
import static io.github.lifecycle4j.stage.LifecycleStage.DECLINE;
import static io.github.lifecycle4j.stage.LifecycleStage.GROWTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.evaluate.Metrics;
import io.github.lifecycle4j.evaluate.Score;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Provenance;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger does. */
abstract class ForecastLedgerContract {

  private static final Offset<Double> ROUNDING = within(1e-12);

  private static final IssuedForecast SES_A =
      issue(A, "ses", 10, GROWTH, row(8, 10, 12), row(16, 20, 24));
  private static final IssuedForecast NAIVE_A =
      issue(A, "naive", 10, GROWTH, row(0, 6, 12), row(0, 6, 12));
  private static final IssuedForecast SES_B = issue(B, "ses", 11, DECLINE, row(4, 5, 6));

  /** Errors of ses: 10 − 13 = −3 and 20 − 16 = 4 on A, 5 − 5 = 0 on B; of naive: −7 and −10. */
  private static final List<Outcome> OUTCOMES =
      List.of(new Outcome(A, 10, 13), new Outcome(A, 11, 16), new Outcome(B, 11, 5));

  private static final LedgerFilter SES = LedgerFilter.all().withForecaster("ses");

  private ForecastLedger ledger;

  /** An empty ledger. */
  abstract ForecastLedger open(LedgerSettings settings) throws Exception;

  @BeforeEach
  void openLedger() throws Exception {
    ledger = open(SETTINGS);
  }

  @AfterEach
  void closeLedger() {
    ledger.close();
  }

  private void fill() {
    assertThat(ledger.issue(List.of(SES_A, NAIVE_A, SES_B))).isEqualTo(3);
    assertThat(ledger.record(OUTCOMES)).isEqualTo(new OutcomeReceipt(3, 0, 0));
  }

  private List<LedgerEntry> entries(LedgerFilter filter) {
    List<LedgerEntry> entries = new ArrayList<>();
    ledger.forEach(filter, entries::add);
    return entries;
  }

  @Test
  void keepsWhatWasIssued() {
    ledger.issue(List.of(SES_A));
    ledger.record(List.of(new Outcome(A, 11, 16)));

    List<LedgerEntry> entries = entries(LedgerFilter.all());

    assertThat(entries).hasSize(2);
    LedgerEntry second = entries.get(1);
    assertThat(second.product()).isEqualTo(A);
    assertThat(second.forecaster()).isEqualTo("ses");
    assertThat(second.startPeriod()).isEqualTo(10);
    assertThat(second.step()).isEqualTo(2);
    assertThat(second.period()).isEqualTo(11);
    assertThat(second.stage()).isEqualTo(GROWTH);
    assertThat(second.seed()).isEqualTo(42);
    assertThat(second.digest()).isEqualTo("0123456789abcdef");
    assertThat(second.mean()).isEqualTo(20, ROUNDING);
    assertThat(second.levels()).containsExactly(0.1, 0.5, 0.9);
    assertThat(second.quantiles()).containsExactly(16.0, 20.0, 24.0);
    assertThat(second.actual()).isEqualTo(16);
    assertThat(second.error()).isEqualTo(4, ROUNDING);
    assertThat(entries.get(0).isRealized()).isFalse();
  }

  @Test
  void keepsNumbersToTheLastBit() {
    double[] mean = {0.1 + 0.2, 1e-300};
    double[] deviation = {Math.PI, Math.nextUp(1.0)};
    Forecast forecast =
        new Forecast(
            A,
            Frequency.WEEKLY,
            -3,
            Parametric.normal(mean, deviation, deviation),
            new Provenance("κ'\"; DROP", Map.of(), Long.MIN_VALUE, ""));
    ledger.issue(List.of(new IssuedForecast(forecast, LifecycleStage.MATURITY)));
    ledger.record(List.of(new Outcome(A, -3, 1.0 / 3)));

    LedgerEntry first = entries(LedgerFilter.all()).get(0);

    assertThat(first.mean()).isEqualTo(0.1 + 0.2);
    assertThat(first.quantiles().get(2)).isEqualTo(forecast.quantile(1, 0.9));
    assertThat(first.actual()).isEqualTo(1.0 / 3);
    assertThat(first.forecaster()).isEqualTo("κ'\"; DROP");
    assertThat(first.seed()).isEqualTo(Long.MIN_VALUE);
    assertThat(first.startPeriod()).isEqualTo(-3);
  }

  @Test
  void aNegativeZeroIsZero() {
    IssuedForecast zeros = issue(A, "ses", 10, GROWTH, row(-0.0, -0.0, 0));
    ledger.issue(List.of(zeros));
    ledger.record(List.of(new Outcome(A, 10, -0.0)));

    assertThat(ledger.issue(List.of(zeros))).isZero();
    assertThat(ledger.record(List.of(new Outcome(A, 10, -0.0))))
        .isEqualTo(new OutcomeReceipt(0, 0, 1));
  }

  @Test
  void handsOverByProductStartStepAndForecaster() {
    ledger.issue(List.of(SES_B, SES_A, NAIVE_A, issue(A, "ses", 9, GROWTH, row(1, 2, 3))));

    assertThat(entries(LedgerFilter.all()))
        .extracting(
            e -> e.product() + "/" + e.startPeriod() + "/" + e.step() + "/" + e.forecaster())
        .containsExactly(
            "A/9/1/ses", "A/10/1/naive", "A/10/1/ses", "A/10/2/naive", "A/10/2/ses", "B/11/1/ses");
  }

  @Test
  void filters() {
    fill();

    assertThat(entries(LedgerFilter.all().withProduct(B))).hasSize(1);
    assertThat(entries(SES)).hasSize(3);
    assertThat(entries(SES.withProduct(A))).hasSize(2);
    assertThat(entries(LedgerFilter.all().withPeriods(10, 11))).hasSize(2);
    assertThat(entries(LedgerFilter.all().withProduct(ProductKey.of("C")))).isEmpty();
  }

  @Test
  void tellsErrorsByForecaster() {
    fill();

    SortedMap<String, ErrorSummary> errors =
        ledger.errorsBy(LedgerEntry::forecaster, LedgerFilter.all());

    assertThat(errors).containsOnlyKeys("naive", "ses");
    ErrorSummary ses = errors.get("ses");
    assertThat(ses.wape().value()).isEqualTo(7.0 / 34, ROUNDING);
    assertThat(ses.bias().value()).isEqualTo(1.0 / 34, ROUNDING);
    assertThat(ses.mae().value()).isEqualTo(7.0 / 3, ROUNDING);
    assertThat(ses.rmse().value()).isEqualTo(Math.sqrt(25.0 / 3), ROUNDING);
    // 13 is not within [8, 12], 16 and 5 are within [16, 24] and [4, 6].
    assertThat(ses.coverage().value()).isEqualTo(2.0 / 3, ROUNDING);
    // (0.5 + 1.5 + 0.9) + (0 + 2 + 0.8) + (0.1 + 0 + 0.1) = 5.9 over 3 outcomes and 3 levels.
    assertThat(ses.pinball().value()).isEqualTo(5.9 / 9, ROUNDING);
    assertThat(ses.wape().used()).isEqualTo(3);
    assertThat(errors.get("naive").bias().value()).isEqualTo(-17.0 / 29, ROUNDING);
  }

  @Test
  void tellsErrorsByStageStepAndProduct() {
    fill();

    SortedMap<LifecycleStage, ErrorSummary> stages = ledger.errorsBy(LedgerEntry::stage, SES);
    assertThat(stages).containsOnlyKeys(GROWTH, DECLINE);
    assertThat(stages.get(GROWTH).wape().value()).isEqualTo(7.0 / 29, ROUNDING);
    assertThat(stages.get(DECLINE).wape().value()).isEqualTo(0, ROUNDING);

    SortedMap<Integer, ErrorSummary> steps = ledger.errorsBy(LedgerEntry::step, SES);
    assertThat(steps.get(1).mae().value()).isEqualTo(1.5, ROUNDING);
    assertThat(steps.get(2).mae().value()).isEqualTo(4, ROUNDING);

    SortedMap<ProductKey, ErrorSummary> products = ledger.errorsBy(LedgerEntry::product, SES);
    assertThat(products.get(A).mae().value()).isEqualTo(3.5, ROUNDING);
    assertThat(products.get(B).coverage().value()).isEqualTo(1, ROUNDING);
  }

  @Test
  void scoresByAnyMetric() {
    fill();

    // 0.5 · 3, 0.5 · 4 and 0
    Score median = ledger.score(Metrics.pinball(0.5), SES);

    assertThat(median.value()).isEqualTo(3.5 / 3, ROUNDING);
  }

  @Test
  void comparesWithTheBaselineOnTheSameStepsAlone() {
    fill();

    SortedMap<String, ForecastValueAdded> added =
        ledger.valueAddedBy(LedgerEntry::forecaster, "naive", LedgerFilter.all());

    assertThat(added).containsOnlyKeys("ses");
    ForecastValueAdded ses = added.get("ses");
    assertThat(ses.baselineWape()).isEqualTo(17.0 / 29, ROUNDING);
    assertThat(ses.wape()).isEqualTo(7.0 / 29, ROUNDING);
    assertThat(ses.value()).isEqualTo(10.0 / 29, ROUNDING);
    assertThat(ses.pairs()).isEqualTo(2);
    assertThat(ses.unpaired()).isEqualTo(1);
  }

  @Test
  void comparesTheForecasterOfTheFilterByAnyGroup() {
    fill();
    ledger.issue(List.of(issue(A, "drift", 10, GROWTH, row(0, 1, 2))));

    SortedMap<Integer, ForecastValueAdded> added =
        ledger.valueAddedBy(LedgerEntry::step, "naive", SES);

    assertThat(added.get(1).value()).isEqualTo(4.0 / 13, ROUNDING);
    assertThat(added.get(2).value()).isEqualTo(6.0 / 16, ROUNDING);
  }

  @Test
  void saysThatThereIsNothingToCompareWith() {
    fill();

    ForecastValueAdded ses =
        ledger.valueAddedBy(LedgerEntry::forecaster, "unknown", SES).get("ses");

    assertThat(ses.pairs()).isZero();
    assertThat(ses.unpaired()).isEqualTo(3);
    assertThat(ses.value()).isNaN();
  }

  @Test
  void countsForecastsThatWaitForTheirOutcome() {
    ledger.issue(List.of(SES_A));

    Score before = ledger.errorsBy(LedgerEntry::forecaster, SES).get("ses").mae();
    assertThat(before.value()).isNaN();
    assertThat(before.missing()).isEqualTo(2);

    ledger.record(List.of(new Outcome(A, 10, 13)));
    ErrorSummary after = ledger.errorsBy(LedgerEntry::forecaster, SES).get("ses");
    assertThat(after.mae()).isEqualTo(new Score(3, 1, 0, 1));
    assertThat(after.coverage()).isEqualTo(new Score(0, 1, 0, 1));
  }

  @Test
  void takesCorrectionsOfOutcomes() {
    fill();

    OutcomeReceipt receipt =
        ledger.record(
            List.of(new Outcome(A, 11, 20), new Outcome(B, 11, 5), new Outcome(B, 12, 1)));

    assertThat(receipt).isEqualTo(new OutcomeReceipt(1, 1, 1));
    assertThat(ledger.score(Metrics.MAE, SES).value()).isEqualTo(1, ROUNDING);
  }

  @Test
  void takesOutcomesBack() {
    fill();

    assertThat(ledger.record(List.of(new Outcome(A, 11, Double.NaN))))
        .isEqualTo(new OutcomeReceipt(0, 1, 0));
    assertThat(ledger.record(List.of(new Outcome(A, 11, Double.NaN))))
        .isEqualTo(new OutcomeReceipt(0, 0, 1));

    Score score = ledger.score(Metrics.MAE, SES);
    assertThat(score.used()).isEqualTo(2);
    assertThat(score.missing()).isEqualTo(1);
  }

  @Test
  void refusesOutcomesThatContradictEachOther() {
    assertThatThrownBy(() -> ledger.record(List.of(new Outcome(A, 1, 2), new Outcome(A, 1, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'A' in period 1 is given twice, as 2.0 and as 3.0");
  }

  @Test
  void changesNothingWhenTheSameIsIssuedAgain() {
    fill();

    assertThat(ledger.issue(List.of(SES_A, NAIVE_A))).isZero();
    assertThat(entries(LedgerFilter.all())).hasSize(5);
  }

  @Test
  void refusesAnotherForecastInTheSamePlaceAsAWhole() {
    fill();
    IssuedForecast other = issue(A, "ses", 10, GROWTH, row(8, 10, 12));
    IssuedForecast fresh = issue(ProductKey.of("C"), "ses", 10, GROWTH, row(8, 10, 12));

    assertThatThrownBy(() -> ledger.issue(List.of(fresh, other)))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("forecast of 'A' by 'ses' from period 10 on was issued before")
        .hasMessageContaining("reissue");
    assertThat(entries(LedgerFilter.all())).hasSize(5);
  }

  @Test
  void replacesAForecastWithAllItsSteps() {
    fill();

    int added =
        ledger.reissue(
            List.of(
                issue(A, "ses", 10, DECLINE, row(12, 13, 14)),
                issue(B, "ses", 12, DECLINE, row(1, 2, 3))));

    assertThat(added).isEqualTo(1);
    assertThat(entries(SES.withProduct(A)))
        .extracting(LedgerEntry::step, LedgerEntry::stage, e -> e.quantiles().get(1))
        .containsExactly(tuple(1, DECLINE, 13.0));
    assertThat(entries(LedgerFilter.all())).hasSize(5);
  }

  @Test
  void refusesWhatIsOnAnotherGridOrGivenTwice() {
    Forecast weekly = SES_A.forecast();
    Forecast monthly =
        new Forecast(A, Frequency.MONTHLY, 10, weekly.distribution(), weekly.provenance());

    assertThatThrownBy(() -> ledger.issue(List.of(new IssuedForecast(monthly, GROWTH))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("periods of a MONTH but the ledger's are of a WEEK");
    assertThatThrownBy(() -> ledger.issue(List.of(SES_A, SES_A)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("given twice");
  }

  @Test
  void takesNothing() {
    assertThat(ledger.issue(List.of())).isZero();
    assertThat(ledger.reissue(List.of())).isZero();
    assertThat(ledger.record(List.of())).isEqualTo(new OutcomeReceipt(0, 0, 0));
    assertThat(ledger.errorsBy(LedgerEntry::product, LedgerFilter.all())).isEmpty();
    assertThat(ledger.score(Metrics.MAE, LedgerFilter.all()).value()).isNaN();
  }

  @Test
  void takesACatalogueAtOnce() {
    List<IssuedForecast> issues = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      ProductKey key = ProductKey.of("P" + i);
      issues.add(issue(key, "ses", 5, GROWTH, row(0, 1, 2), row(0, 1, 2), row(0, 1, 2)));
      outcomes.add(new Outcome(key, 6, i % 2 == 0 ? 1 : 3));
    }

    assertThat(ledger.issue(issues.subList(0, 300))).isEqualTo(300);
    assertThat(ledger.issue(issues)).isEqualTo(150);
    assertThat(ledger.record(outcomes.subList(100, 450))).isEqualTo(new OutcomeReceipt(350, 0, 0));
    assertThat(ledger.record(outcomes)).isEqualTo(new OutcomeReceipt(100, 0, 350));

    assertThat(entries(LedgerFilter.all())).hasSize(1350);
    assertThat(ledger.score(Metrics.MAE, LedgerFilter.all()).value()).isEqualTo(1, ROUNDING);
  }
}
