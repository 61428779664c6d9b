package io.github.lifecycle4j.models.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.ReferenceData;
import io.github.lifecycle4j.collect.CsvTable;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.customer.SpendModel.Spend;
import io.github.lifecycle4j.train.FitContext;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The published estimates for the 2,357 customers of CDNOW who first bought early in 1997. */
class CdnowTest {

  private static final FitContext CONTEXT = FitContext.of(1);

  private static List<PurchaseHistory> customers() {
    Path file = ReferenceData.file("clv", "cdnow_customers_summary.csv");
    Table table = CsvTable.of(file).read();
    return IntStream.range(0, table.rows())
        .mapToObj(
            row ->
                new PurchaseHistory(
                    (int) table.numbers("frequency").get(row),
                    table.numbers("recency").get(row),
                    table.numbers("T").get(row)))
        .toList();
  }

  /**
   * Fader, Hardie and Lee (2005), table 2 and sec. 4; digits beyond theirs by the lifetimes
   * package.
   */
  @Test
  void betaGeometric() {
    BetaGeometricModel model = BetaGeometricModel.fit(customers(), CONTEXT);
    assertThat(model.r()).isCloseTo(0.242593, within(2e-5));
    assertThat(model.alpha()).isCloseTo(4.413532, within(2e-4));
    assertThat(model.a()).isCloseTo(0.792886, within(2e-4));
    assertThat(model.b()).isCloseTo(2.425752, within(1e-3));
    assertThat(model.logLikelihood()).isCloseTo(-9582.42556, within(1e-4));

    PurchaseHistory customer = new PurchaseHistory(2, 30.43, 38.86);
    assertThat(model.expectedPurchases(customer, 39)).isCloseTo(1.2259, within(1e-4));
    assertThat(model.probabilityAlive(customer)).isCloseTo(0.7266, within(1e-4));
  }

  /** Fader, Hardie and Lee (2005), table 2. */
  @Test
  void pareto() {
    ParetoModel model = ParetoModel.fit(customers(), CONTEXT);
    assertThat(model.r()).isCloseTo(0.553, within(1e-3));
    assertThat(model.alpha()).isCloseTo(10.578, within(2e-2));
    assertThat(model.s()).isCloseTo(0.606, within(1e-3));
    assertThat(model.beta()).isCloseTo(11.669, within(2e-2));
    assertThat(model.logLikelihood()).isCloseTo(-9595.0, within(0.05));
  }

  /** Fader and Hardie (2013), sec. 4: p 6.25, q 3.74, v 15.44. */
  @Test
  void gammaGamma() {
    Path file = ReferenceData.file("clv", "cdnow_customers_summary_with_transactions.csv");
    Table table = CsvTable.of(file).read();
    List<Spend> spent =
        IntStream.range(0, table.rows())
            .filter(row -> table.numbers("x").get(row) > 0)
            .mapToObj(
                row -> new Spend((int) table.numbers("x").get(row), table.numbers("zbar").get(row)))
            .toList();
    assertThat(spent).hasSize(946);
    SpendModel model = SpendModel.fit(spent, CONTEXT);
    assertThat(model.p()).isCloseTo(6.25, within(0.01));
    assertThat(model.q()).isCloseTo(3.74, within(0.01));
    assertThat(model.v()).isCloseTo(15.44, within(0.05));
  }
}
