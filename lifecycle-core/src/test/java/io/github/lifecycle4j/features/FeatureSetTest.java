package io.github.lifecycle4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureSetTest {

  private static final double NAN = Double.NaN;

  /** Periods 5 … 9. */
  private static final Series UNITS =
      Series.of(ProductKey.of("A"), Frequency.COUNTED, 5, 1, 2, NAN, 4, 5);

  private static final FittedFeatureSet LEAD_AND_LAG =
      FeatureSet.of(Features.lead(), Features.lags(1)).fit(Panel.of(UNITS));

  @Test
  void rowsAreThePeriodsAfterTheCutoff() {
    FeatureTable rows = LEAD_AND_LAG.rows(Known.of(UNITS, Covariates.none()), 2);

    assertThat(rows.rows()).isEqualTo(2);
    assertThat(rows.key(1)).isEqualTo(UNITS.key());
    assertThat(rows.cutoff(1)).isEqualTo(10);
    assertThat(rows.period(1)).isEqualTo(11);
    assertThat(rows.target(1)).isNaN();
    assertThat(rows.toArray()).containsExactly(1, 5, 2, 5);
  }

  @Test
  void trainingRowsAreThePairsWithAnObservedTarget() {
    FeatureTable rows = LEAD_AND_LAG.trainingRows(UNITS, Covariates.none(), RowPlan.upTo(2));

    // Cutoff 6: targets 6 (2) and 7 (missing). 7: 8 (4) at lead 2. 8: 8 and 9. 9: 9.
    assertThat(rows.targets()).containsExactly(2, 4, 4, 5, 5);
    assertThat(rows.toArray()).containsExactly(1, 1, 2, 2, 1, NAN, 2, NAN, 1, 4);
    assertThat(rows.cutoff(2)).isEqualTo(8);
    assertThat(rows.period(3)).isEqualTo(9);
  }

  @Test
  void aPlanChoosesLeadsAndCutoffs() {
    RowPlan lead2 = RowPlan.upTo(1).withLeads(2, 2);

    // Cutoffs 6, 7, 8 reach the targets 7 (missing), 8 and 9.
    assertThat(targets(lead2)).containsExactly(4, 5);
    assertThat(targets(lead2.withLatest(1))).containsExactly(5);
    assertThat(targets(RowPlan.upTo(1).withMinimumHistory(4))).containsExactly(5);
    assertThat(targets(RowPlan.upTo(1).withMinimumHistory(0))).containsExactly(1, 2, 4, 5);
    assertThat(targets(RowPlan.upTo(1).withMinimumHistory(9))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> RowPlan.upTo(0));
    assertThatIllegalArgumentException().isThrownBy(() -> RowPlan.upTo(1).withLatest(0));
    assertThatIllegalArgumentException().isThrownBy(() -> RowPlan.upTo(1).withMinimumHistory(-1));
  }

  private static double[] targets(RowPlan plan) {
    return LEAD_AND_LAG.trainingRows(UNITS, Covariates.none(), plan).targets();
  }

  @Test
  void aPanelGivesTheRowsOfItsProductsInOrder() {
    Series other = Series.of(ProductKey.of("B"), Frequency.COUNTED, 0, 7, 8, 9);
    Panel panel = Panel.of(UNITS, other);

    FeatureTable rows = LEAD_AND_LAG.trainingRows(panel, RowPlan.upTo(1));

    assertThat(rows.targets()).containsExactly(2, 4, 5, 8, 9);
    assertThat(rows.key(2)).isEqualTo(UNITS.key());
    assertThat(rows.key(3)).isEqualTo(other.key());
    assertThat(rows.column("units_lag_1")).containsExactly(1, NAN, 4, 7, 8);
  }

  @Test
  void aTableIsReadByRowColumnAndName() {
    FeatureTable rows = LEAD_AND_LAG.rows(Known.of(UNITS, Covariates.none()), 2);
    double[] into = new double[4];

    rows.copyRow(1, into, 1);

    assertThat(into).containsExactly(0, 2, 5, 0);
    assertThat(rows.column(0)).containsExactly(1, 2);
    assertThat(rows.value(1, "lead")).isEqualTo(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows.column("price"))
        .withMessage("There is no column 'price'. The columns are [lead, units_lag_1].");
    assertThatThrownBy(() -> rows.value(2, 0))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("Row 2");
    assertThatThrownBy(() -> rows.value(0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("Column 2");
  }

  @Test
  void tablesOfDifferentColumnsDoNotMix() {
    FeatureTable rows = LEAD_AND_LAG.rows(Known.of(UNITS, Covariates.none()), 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureTable.concat(List.of("lead"), List.of(rows)));
  }

  @Test
  void columnsMustDiffer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FeatureSet.of(Features.lags(1), Features.lags(2, 1)).fit(Panel.of(UNITS)))
        .withMessageContaining("'units_lag_1'");
  }

  @Test
  void aFeatureMustFillItsColumns() {
    FittedFeature broken =
        new FittedFeature() {
          @Override
          public List<String> columns() {
            return List.of("one", "two");
          }

          @Override
          public PeriodValues at(Known known) {
            return PeriodValues.constant(1);
          }
        };
    FittedFeatureSet fitted = FeatureSet.of(broken).fit(Panel.of(UNITS));

    assertThatThrownBy(() -> fitted.rows(Known.of(UNITS, Covariates.none()), 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("wrote 1 values for its columns [one, two]");
  }

  @Test
  void theRetailSetTakesMoreFeatures() {
    Panel panel = Panel.of(UNITS);
    FeatureSet retail = FeatureSet.retail();
    FeatureSet more = retail.with(Features.latest("reviews"));

    assertThat(more.fit(panel).columns())
        .startsWith(retail.fit(panel).columns().toArray(String[]::new))
        .endsWith("reviews_latest");
    assertThat(retail.fit(panel).columns()).doesNotContain("reviews_latest");
  }

  @Test
  void whatIsKnownCannotReachBeyondItsCutoff() {
    Series stock = UNITS.withKey(UNITS.key());
    Covariates covariates = Covariates.none().withPast("stock", stock).withFuture("plan", stock);
    Known known = Known.at(7, UNITS, covariates);

    assertThat(known.sales()).isEqualTo(UNITS.until(7));
    assertThat(known.history("stock")).isEqualTo(stock.until(7));
    assertThat(known.history("plan")).isEqualTo(stock.until(7));
    assertThat(known.planned("plan", 9)).isEqualTo(5);
    assertThat(known.planned("stock", 6)).isNaN();
    assertThat(known.before(6).sales()).isEqualTo(UNITS.until(6));
    assertThat(known.before(6).lastSale()).hasValue(5);
    assertThat(known.before(5).firstSale()).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> known.before(8))
        .withMessageContaining("later period 8");
  }

  @Test
  void eachColumnOfATableIsScaledByItself() {
    FeatureSet set = FeatureSet.of(Features.lead(), Features.lags(1), Features.latest("reviews"));
    FeatureTable training =
        set.fit(Panel.of(UNITS))
            .trainingRows(UNITS, Covariates.none(), RowPlan.upTo(2).withLatest(2));

    // Cutoffs 8 and 9: leads 1 2 1, lags NaN NaN 4, no reviews.
    TableScaler scaler = TableScaler.fit(MinMaxScaler.defaults(), training);

    assertThat(scaler.scalers())
        .containsExactly(new AffineScale(1, 1), new AffineScale(4, 1), new AffineScale(0, 1));
    FeatureTable scaled = scaler.transform(training);
    assertThat(scaled.toArray()).containsExactly(0, NAN, NAN, 1, NAN, NAN, 0, 0, NAN);
    assertThat(scaled.targets()).containsExactly(4, 5, 5);
    FeatureTable other = LEAD_AND_LAG.rows(Known.of(UNITS, Covariates.none()), 1);
    assertThatIllegalArgumentException().isThrownBy(() -> scaler.transform(other));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TableScaler.fit(LogScaler.defaults().withOffset(0), scaler.transform(training)))
        .withMessageStartingWith("The column 'lead' cannot be scaled");
  }
}
