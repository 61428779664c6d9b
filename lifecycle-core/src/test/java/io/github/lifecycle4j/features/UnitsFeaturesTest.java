package io.github.lifecycle4j.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import org.junit.jupiter.api.Test;

class UnitsFeaturesTest {

  private static final double NAN = Double.NaN;
  private static final Frequency GRID = Frequency.COUNTED.withSeasonLength(4);

  /** Periods 10 … 19, so the cutoff is 20. */
  private static final Series UNITS =
      Series.of(ProductKey.of("A"), GRID, 10, 0, 3, 5, NAN, 7, 0, 2, 9, 0, 0);

  private static FeatureTable rows(Feature feature, Series units, int horizon) {
    return FeatureSet.of(feature)
        .fit(Panel.of(units))
        .rows(Known.of(units, Covariates.none()), horizon);
  }

  @Test
  void lagsCountFromTheLastKnownPeriodWhateverTheLead() {
    FeatureTable rows = rows(Features.lags(1, 3, 7, 11), UNITS, 2);

    assertThat(rows.columns())
        .containsExactly("units_lag_1", "units_lag_3", "units_lag_7", "units_lag_11");
    assertThat(rows.toArray()).containsExactly(0, 9, NAN, NAN, 0, 9, NAN, NAN);
  }

  @Test
  void seasonLagsTakeTheLatestKnownPeriodOfTheSamePlace() {
    // Season 4, cutoff 20. Period 20: 16 and 12. 23: 19 and 15. 24 is two seasons from 16: 16, 12.
    FeatureTable rows = rows(Features.seasonLags(1, 2), UNITS, 5);

    assertThat(rows.column("units_season_lag_1")).containsExactly(2, 9, 0, 0, 2);
    assertThat(rows.column("units_season_lag_2")).containsExactly(5, NAN, 7, 0, 5);
  }

  @Test
  void rollingStatisticsLeaveMissingValuesOut() {
    // The last 7 periods are NaN 7 0 2 9 0 0: observed 7 0 2 9 0 0, sum 18, mean 3.
    // Squared deviations 16 9 1 36 9 9 add up to 80; 80 / 5 = 16.
    assertThat(rolling(Statistic.MEAN, 7)).isEqualTo(3);
    assertThat(rolling(Statistic.STANDARD_DEVIATION, 7)).isEqualTo(4);
    assertThat(rolling(Statistic.SUM, 7)).isEqualTo(18);
    assertThat(rolling(Statistic.MINIMUM, 7)).isZero();
    assertThat(rolling(Statistic.MAXIMUM, 7)).isEqualTo(9);
    assertThat(rolling(Statistic.MEDIAN, 7)).isEqualTo(1);
    assertThat(rolling(Statistic.ZERO_SHARE, 7)).isEqualTo(0.5);
  }

  @Test
  void aWindowLongerThanTheHistoryTakesWhatThereIs() {
    // All: 0 3 5 7 0 2 9 0 0 observed, sum 26.
    assertThat(rolling(Statistic.MEAN, 100)).isCloseTo(26 / 9.0, within(1e-15));
    assertThat(rolling(Statistic.STANDARD_DEVIATION, 1)).isNaN();
  }

  @Test
  void nothingObservedIsUnknown() {
    Series missing = Series.of(ProductKey.of("A"), GRID, 0, NAN, NAN);

    for (Statistic statistic : Statistic.values()) {
      assertThat(rows(Features.rolling(statistic, 2), missing, 1).toArray()).containsExactly(NAN);
    }
  }

  @Test
  void ageAndTimeSinceTheLastSale() {
    // First sale in 11, last one in 17; the cutoff is 20.
    FeatureTable rows =
        FeatureSet.of(Features.age(), Features.sinceLastSale(), Features.lead())
            .fit(Panel.of(UNITS))
            .rows(Known.of(UNITS, Covariates.none()), 2);

    assertThat(rows.columns()).containsExactly("age", "periods_since_sale", "lead");
    assertThat(rows.toArray()).containsExactly(9, 3, 1, 10, 3, 2);
  }

  @Test
  void aProductThatNeverSoldHasNoAge() {
    Series unsold = Series.of(ProductKey.of("A"), GRID, 0, 0, 0, NAN);

    assertThat(rows(Features.age(), unsold, 1).toArray()).containsExactly(NAN);
    assertThat(rows(Features.sinceLastSale(), unsold, 1).toArray()).containsExactly(NAN);
  }

  @Test
  void ageSinceALaunchMayBeNegative() {
    Covariates covariates = Covariates.none().withStatic("launch", "21");
    FittedFeatureSet fitted = FeatureSet.of(Features.ageSince("launch")).fit(Panel.of(UNITS));

    assertThat(fitted.rows(Known.of(UNITS, covariates), 3).column("age_since_launch"))
        .containsExactly(-1, 0, 1);
    assertThat(fitted.rows(Known.of(UNITS, Covariates.none()), 1).toArray()).containsExactly(NAN);
  }

  @Test
  void aLaunchIsADateWherePeriodsHaveDates() {
    // 1970-01-15 lies in the ISO week that starts on 1970-01-12, which is week 2.
    Series weekly = Series.of(ProductKey.of("A"), Frequency.WEEKLY, 0, 1, 1, 1, 1);
    FittedFeatureSet fitted = FeatureSet.of(Features.ageSince("launch")).fit(Panel.of(weekly));

    Covariates launched = Covariates.none().withStatic("launch", "1970-01-15");
    assertThat(fitted.rows(Known.of(weekly, launched), 1).toArray()).containsExactly(2);
    Covariates unreadable = Covariates.none().withStatic("launch", "spring");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fitted.rows(Known.of(weekly, unreadable), 1))
        .withMessage("The 'launch' of 'A' is 'spring', which is no date such as 2024-03-31.");
  }

  @Test
  void countsOfPeriodsAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Features.lags(1, 0))
        .withMessage("The lag is 0 but must be at least 1 period.");
    assertThatIllegalArgumentException().isThrownBy(() -> Features.seasonLags());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Features.rolling(Statistic.MEAN, -1))
        .withMessageContaining("window is -1");
    assertThatIllegalArgumentException().isThrownBy(() -> Features.price(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Features.groupPrice("category", 0));
  }

  private static double rolling(Statistic statistic, int window) {
    return rows(Features.rolling(statistic, window), UNITS, 1).value(0, 0);
  }
}
