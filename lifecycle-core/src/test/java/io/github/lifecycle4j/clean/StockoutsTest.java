package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.STOCK;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Observations.Column;
import io.github.lifecycle4j.data.Observations.Role;
import org.junit.jupiter.api.Test;

class StockoutsTest {

  /** On sale, slow, sold out, out of stock, unknown stock. */
  private static final Observations TABLE =
      Observations.builder(Frequency.WEEKLY, STOCK)
          .add(A, week(0), 4, 10)
          .add(A, week(1), 0, 10)
          .add(A, week(2), 10, 0)
          .add(A, week(3), 0, 0)
          .add(A, week(4), 0, Double.NaN)
          .build();

  private static double[] shares(Cleaner cleaner, Observations table) {
    Covariates covariates = cleaner.clean(table).panel().covariates(0);
    return covariates.past().get(Covariates.STOCKOUT).toArray();
  }

  @Test
  void zeroSalesWithoutStockAreMissing() {
    Cleaned cleaned = Cleaner.defaults().clean(TABLE);

    assertThat(cleaned.panel().series(0).toArray()).containsExactly(4, 0, 10, Double.NaN, 0);
    assertThat(shares(Cleaner.defaults(), TABLE)).containsExactly(0, 0, 0.5, 1, Double.NaN);
    assertThat(cleaned.report().finding(Issue.STOCKOUT).orElseThrow().examples())
        .containsExactly(new Finding.Example(A, "2024-01-22", "units", 0, Double.NaN));
    assertThat(cleaned.report().finding(Issue.CENSORED).orElseThrow().examples())
        .containsExactly(new Finding.Example(A, "2024-01-15", "units", 10, 10));
    assertThat(cleaned.report().quality().get(0).stockedOut()).isEqualTo(2 / 5.0);
  }

  @Test
  void theOptionsAreHeeded() {
    Cleaner cleaner =
        Cleaner.defaults()
            .withStockouts(Stockouts.defaults().withZeroIsMissing(false).withSoldOutShare(0.25));

    assertThat(Weeks.clean(cleaner, TABLE)).containsExactly(4, 0, 10, 0, 0);
    assertThat(shares(cleaner, TABLE)).containsExactly(0, 0, 0.25, 1, Double.NaN);
    assertThatThrownBy(() -> Stockouts.defaults().withSoldOutShare(0)).hasMessageContaining("0.0");
  }

  @Test
  void aRecordedShareTellsMoreThanTheStock() {
    Observations table =
        Observations.builder(Frequency.WEEKLY, STOCK, new Column(Covariates.STOCKOUT, Role.PAST))
            .add(A, week(0), 0, 0, 0.3)
            .add(A, week(1), 0, 5, 1)
            .add(A, week(2), 0, 0, Double.NaN)
            .build();

    assertThat(Weeks.clean(Cleaner.defaults(), table)).containsExactly(0, Double.NaN, Double.NaN);
    assertThat(shares(Cleaner.defaults(), table)).containsExactly(0.3, 1, 1);
  }

  @Test
  void withoutStockDataThereIsNoSuchCovariate() {
    Cleaned cleaned = Cleaner.defaults().clean(Weeks.units(4, 0));

    assertThat(cleaned.panel().covariates(0).series(Covariates.STOCKOUT)).isEmpty();
    assertThat(cleaned.report().finding(Issue.STOCKOUT)).isEmpty();
  }
}
