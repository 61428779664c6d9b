package io.github.lifecycle4j.decide.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders against demand that comes in whole units. */
class OrderUpToCountsTest {

  /** Holding a unit for a week costs 0.5, a missing one 9.5: the critical ratio is 0.95. */
  private static final InventoryCosts COSTS = new InventoryCosts(0.5, 9.5, 0);

  /** Lead time 2 and review 1: three weeks. */
  private static final SupplyTerms TERMS = SupplyTerms.leadTime(2);

  /** Poisson demand of 4 a week: R's qpois(.95, 12) = 18, ppois(18, 12), and the loss summed up. */
  @Test
  void poissonDemandIsTheNewsvendorOfTheTextbook() {
    OrderProposal proposal = propose(Parametric.poisson(new double[] {4, 4, 4}));
    assertThat(proposal.orderUpTo()).isEqualTo(18);
    assertThat(proposal.quantity()).isEqualTo(18);
    assertThat(proposal.service()).isCloseTo(0.962583510336608, within(1e-14));
    assertThat(proposal.expectedShortage()).isCloseTo(0.08209874734658884, within(1e-13));
    assertThat(proposal.expectedCost()).isCloseTo(3.8209874734658884, within(1e-12));
  }

  /** The level is the best of all, by trying them. */
  @Test
  void noOtherLevelCostsLess() {
    double[] zero = {0.7, 0.7, 0.7};
    double[] mean = {3, 3, 3};
    double[] size = {0.8, 0.8, 0.8};
    for (Parametric forecast :
        List.of(
            Parametric.negativeBinomial(mean, size),
            Parametric.zeroInflatedPoisson(zero, mean),
            Parametric.zeroInflatedNegativeBinomial(zero, mean, size),
            Parametric.hurdleNegativeBinomial(zero, mean, size))) {
      OrderProposal proposal = propose(forecast);
      ForecastDistribution total = forecast.total(3);
      for (int level = 0; level < 60; level++) {
        double shortage = total.expectedExcess(1, level);
        double leftover = level - total.mean(1) + shortage;
        assertThat(proposal.expectedCost())
            .isLessThanOrEqualTo(9.5 * shortage + 0.5 * leftover + 1e-12);
      }
    }
  }

  private static OrderProposal propose(Parametric forecast) {
    return OrderUpToPolicy.defaults()
        .propose(
            Demand.of(forecast),
            Demand.stage(LifecycleStage.GROWTH),
            InventoryPosition.EMPTY,
            TERMS,
            COSTS);
  }
}
