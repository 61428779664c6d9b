package io.github.lifecycle4j.clean;

import static io.github.lifecycle4j.clean.Weeks.A;
import static io.github.lifecycle4j.clean.Weeks.PRICE;
import static io.github.lifecycle4j.clean.Weeks.week;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations;
import org.junit.jupiter.api.Test;

class PricesTest {

  /** Prices: none, 10, 0 and 12 in one week, -1, no row, 14. */
  private static final Observations TABLE =
      Observations.builder(Frequency.WEEKLY, PRICE)
          .add(A, week(0), 1, Double.NaN)
          .add(A, week(1), 1, 10)
          .add(A, week(2), 3, 0)
          .add(A, week(2).plusDays(1), 1, 12)
          .add(A, week(3), 1, -1)
          .add(A, week(5), 1, 14)
          .build();

  private static double[] prices(Cleaner cleaner) {
    return cleaner.clean(TABLE).panel().covariates(0).past().get("price").toArray();
  }

  @Test
  void theLastValidPriceIsCarriedForward() {
    assertThat(prices(Cleaner.defaults())).containsExactly(Double.NaN, 10, 12, 12, 12, 14);

    CleaningReport report = Cleaner.defaults().clean(TABLE).report();
    assertThat(report.finding(Issue.INVALID_PRICE).orElseThrow().examples())
        .containsExactly(
            new Finding.Example(A, "2024-01-15", "price", 0, Double.NaN),
            new Finding.Example(A, "2024-01-22", "price", -1, Double.NaN));
    assertThat(report.finding(Issue.PRICE_GAP).orElseThrow().examples())
        .containsExactly(
            new Finding.Example(A, "2024-01-22", "price", Double.NaN, 12),
            new Finding.Example(A, "2024-01-29", "price", Double.NaN, 12));
  }

  @Test
  void orStaysMissing() {
    assertThat(prices(Cleaner.defaults().withPrices(Prices.MISSING)))
        .containsExactly(Double.NaN, 10, 12, Double.NaN, Double.NaN, 14);
  }
}
