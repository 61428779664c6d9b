package io.github.lifecycle4j.models.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.models.customer.SpendModel.Spend;
import io.github.lifecycle4j.train.FitContext;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CustomerTest {

  /** The estimates for CDNOW, Fader, Hardie and Lee (2005). */
  private static final BetaGeometricModel BETA =
      new BetaGeometricModel(0.243, 4.414, 0.793, 2.426, 0);

  private static final ParetoModel PARETO = new ParetoModel(0.553, 10.578, 0.606, 11.669, 0);

  private static final SpendModel SPEND = new SpendModel(6.25, 3.74, 15.44, 0);

  /** Fader, Hardie and Lee (2005), sec. 4: E[Y(39)] = 1.226 for x = 2, tx = 30.43, T = 38.86. */
  @Test
  void expectsWhatThePaperDoes() {
    PurchaseHistory customer = new PurchaseHistory(2, 30.43, 38.86);
    assertThat(BETA.expectedPurchases(customer, 39)).isCloseTo(1.226, within(1e-3));
    assertThat(BETA.probabilityAlive(new PurchaseHistory(0, 0, 10))).isEqualTo(1);
  }

  /**
   * By the definition of the models: with s or a near 0 nobody leaves, and a gamma-Poisson customer
   * buys (r + x) / (α + T) times a unit of time.
   */
  @Test
  void whoNeverLeavesBuysAtTheRateSeen() {
    PurchaseHistory customer = new PurchaseHistory(4, 20, 30);
    double rate = (0.5 + 4) / (10 + 30);
    assertThat(new ParetoModel(0.5, 10, 1e-9, 10, 0).expectedPurchases(customer, 8))
        .isCloseTo(8 * rate, within(1e-6));
    assertThat(new BetaGeometricModel(0.5, 10, 1e-9, 2, 0).expectedPurchases(customer, 8))
        .isCloseTo(8 * rate, within(1e-6));
  }

  /** Expected purchases by integrating the process: P(active at t) · rate, drawn on a fine grid. */
  @Test
  void paretoExpectsRateTimesActiveTime() {
    // A new customer: E = ∫ r/α (β / (β + t))^s dt over 0 … 52.
    double sum = 0;
    int steps = 200_000;
    for (int i = 0; i < steps; i++) {
      double t = 52 * (i + 0.5) / steps;
      sum += Math.pow(11.669 / (11.669 + t), 0.606) * 52 / steps;
    }
    assertThat(PARETO.expectedPurchases(52)).isCloseTo(0.553 / 10.578 * sum, within(1e-8));
    // At s = 1 the integral is a logarithm.
    assertThat(new ParetoModel(1, 1, 1, 5, 0).expectedPurchases(10))
        .isCloseTo(5 * Math.log(3), within(1e-12));
  }

  /** The chance of being active by summing the integral over the time of leaving. */
  @Test
  void paretoIsActiveWithTheProbabilityOfItsDefinition() {
    for (ParetoModel model : List.of(PARETO, new ParetoModel(0.553, 11.669, 0.606, 10.578, 0))) {
      PurchaseHistory customer = new PurchaseHistory(3, 12, 30);
      double left = 0;
      int steps = 200_000;
      for (int i = 0; i < steps; i++) {
        double t = 12 + 18 * (i + 0.5) / steps;
        left +=
            model.s()
                * Math.pow(model.alpha() + t, -(model.r() + 3))
                * Math.pow(model.beta() + t, -(model.s() + 1))
                * 18
                / steps;
      }
      double active =
          Math.pow(model.alpha() + 30, -(model.r() + 3)) * Math.pow(model.beta() + 30, -model.s());
      assertThat(model.probabilityAlive(customer))
          .isCloseTo(active / (active + left), within(1e-8));
    }
  }

  @Test
  void theHoleAtOneIsFilled() {
    PurchaseHistory customer = new PurchaseHistory(2, 30.43, 38.86);
    double at = new BetaGeometricModel(0.243, 4.414, 1, 2.426, 0).expectedPurchases(customer, 39);
    double near =
        new BetaGeometricModel(0.243, 4.414, 1.001, 2.426, 0).expectedPurchases(customer, 39);
    assertThat(at).isCloseTo(near, within(1e-3));
    assertThat(new BetaGeometricModel(0.2, 4, 0.3, 0.4, 0).expectedPurchases(26))
        .isBetween(0.2, 1.0);
  }

  @Test
  void spendIsBetweenTheCustomersMeanAndThatOfAll() {
    // p v / (q − 1) = 6.25 · 15.44 / 2.74.
    assertThat(SPEND.expectedSpend()).isCloseTo(35.2190, within(1e-3));
    // Fader and Hardie (2013): 6.25 (15.44 + 2 · 22.35) / (12.5 + 2.74).
    assertThat(SPEND.expectedSpend(new Spend(2, 22.35))).isCloseTo(24.6637, within(1e-3));
    assertThat(new SpendModel(2, 0.9, 3, 0).expectedSpend()).isInfinite();
  }

  @Test
  void valueIsMarginTimesSpendTimesPurchases() {
    PurchaseHistory customer = new PurchaseHistory(2, 30.43, 38.86);
    double purchases = BETA.expectedPurchases(customer, 39);
    double spend = SPEND.expectedSpend(new Spend(2, 22.35));
    assertThat(
            new CustomerValue(BETA, SPEND, 0.3, 0)
                .of(customer, Optional.of(new Spend(2, 22.35)), 39))
        .isCloseTo(0.3 * purchases * spend, within(1e-9));
    assertThat(new CustomerValue(BETA, SPEND, 0.3, 0.1).of(customer, Optional.empty(), 1))
        .isCloseTo(
            0.3 * BETA.expectedPurchases(customer, 1) * SPEND.expectedSpend() / 1.1, within(1e-9));
  }

  @Test
  void countsTimesFromTheFirstPurchase() {
    assertThat(PurchaseHistory.of(50, 12, 10, 30)).isEqualTo(new PurchaseHistory(2, 20, 40));
    assertThat(PurchaseHistory.of(50, 12)).isEqualTo(new PurchaseHistory(0, 0, 38));
  }

  @Test
  void namesWhatIsWrong() {
    assertThatThrownBy(() -> new PurchaseHistory(1, 5, 4)).hasMessageContaining("today at 4.0");
    assertThatThrownBy(() -> new PurchaseHistory(0, 5, 6)).hasMessageContaining("no repeat");
    assertThatThrownBy(() -> new PurchaseHistory(-1, 0, 6)).hasMessageContaining("-1 repeat");
    assertThatThrownBy(() -> PurchaseHistory.of(3)).hasMessageContaining("without a purchase");
    assertThatThrownBy(() -> new Spend(0, 3)).hasMessageContaining("0 purchases");
    assertThatThrownBy(() -> BETA.expectedPurchases(-1)).hasMessageContaining("-1.0");
    assertThatThrownBy(
            () -> BetaGeometricModel.fit(List.of(new PurchaseHistory(0, 0, 9)), FitContext.of(1)))
        .hasMessageContaining("None of the 1 customers has bought again");
  }

  /** Customers who all buy alike and never leave have no spread to estimate. */
  @Test
  void saysWhereThereIsNoMaximum() {
    List<PurchaseHistory> same = Collections.nCopies(50, new PurchaseHistory(10, 10, 10));
    assertThatThrownBy(() -> BetaGeometricModel.fit(same, FitContext.of(1)))
        .hasMessageContaining("BG/NBD model has no maximum");
  }

  @Test
  void staysWithinWhatCanBeComputed() {
    assertThat(new SpendModel(0.3, 0.5, 10, 0).expectedSpend(new Spend(1, 20))).isInfinite();
    assertThatThrownBy(() -> BETA.expectedPurchases(1e9)).hasMessageContaining("too long");
    CustomerValue value = new CustomerValue(BETA, SPEND, 0.3, 0);
    assertThatThrownBy(() -> value.of(new PurchaseHistory(0, 0, 3), Optional.empty(), -3))
        .hasMessageContaining("-3 periods");
  }
}
