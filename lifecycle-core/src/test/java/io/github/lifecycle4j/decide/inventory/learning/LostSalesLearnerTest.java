package io.github.lifecycle4j.decide.inventory.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.stock.LostSales;
import io.github.lifecycle4j.decide.inventory.stock.LostSalesOptimum;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostSalesLearnerTest {

  private static LostSales question(double shortageCost) {
    return new LostSales(1, shortageCost, 2, CountDemand.poisson(5));
  }

  /**
   * Poisson demand of 5, holding cost 1, lead time 2 (Zipkin 2008, table 1; capped base stock Xin
   * 2021): whatever the seed, what is learned is within 2 % of the optimum and better than the best
   * base stock.
   */
  @ParameterizedTest
  @CsvSource({
    "4, 4.395, 4.639, 4.406",
    "9, 6.094, 6.316, 6.119",
    "19, 7.664, 7.842, 7.721",
    "39, 9.106, 9.190, 9.133"
  })
  void isNearTheOptimumWhateverTheSeed(
      double shortageCost, double optimum, double baseStock, double capped) {
    LostSales question = question(shortageCost);
    assertThat(question.optimum().cost()).isCloseTo(optimum, within(5e-4));
    assertThat(question.bestBaseStock().cost()).isCloseTo(baseStock, within(5e-4));
    assertThat(question.bestCappedBaseStock().cost()).isCloseTo(capped, within(5e-4));
    for (long seed = 1; seed <= 20; seed++) {
      LearnedOrders learned = LostSalesLearner.DEFAULTS.learn(question, seed);
      double cost = question.cost(learned, learned.highestPosition());
      assertThat(cost).as("seed %s", seed).isBetween(optimum - 5e-4, 1.02 * optimum);
      assertThat(cost).as("seed %s", seed).isLessThan(baseStock);
    }
  }

  @Test
  void theSameSeedLearnsTheSame() {
    LostSalesLearner quick = new LostSalesLearner(4, 6, 200);
    assertThat(quick.learn(question(9), 3)).isEqualTo(quick.learn(question(9), 3));
    assertThat(quick.learn(question(9), 3)).isNotEqualTo(quick.learn(question(9), 4));
  }

  /** The chain of states costs the best rule and a capped base stock as they are known to cost. */
  @Test
  void theCostOfARuleIsExact() {
    LostSales question = question(4);
    LostSalesOptimum optimum = question.optimum();
    assertThat(question.cost(optimum, 26)).isCloseTo(optimum.cost(), within(1e-7));
    LearnedOrders capped = new LearnedOrders(18, List.of(1.0, 1.0), 6, 40);
    assertThat(question.cost(capped, 18)).isCloseTo(question.capped(18, 6).cost(), within(1e-7));
    assertThatThrownBy(() -> question.cost((onHand, underWay) -> -1, 10))
        .hasMessageContaining("order of the rule is -1");
    assertThatThrownBy(() -> question.cost(capped, -1)).hasMessageContaining("highest position");
  }

  /** The game that is learned from costs what the chain of states costs. */
  @Test
  void theGameMeetsTheExactCost() {
    LostSales question = question(9);
    LearnedOrders orders = new LearnedOrders(17, List.of(0.8, 0.9), 6.4, 25);
    SplittableRandom random = new SplittableRandom(2);
    int[] demands = new int[400_000];
    Arrays.setAll(demands, t -> (int) question.demand().quantile(random.nextDouble(1e-12, 1)));
    double exact = question.cost(orders, orders.highestPosition());
    assertThat(LostSalesGame.cost(question, orders, demands))
        .isCloseTo(exact, within(0.01 * exact));
  }

  @Test
  void learnsForALeadTimeOfOnePeriod() {
    LostSales question = new LostSales(1, 9, 1, CountDemand.poisson(5));
    LearnedOrders learned = LostSalesLearner.DEFAULTS.learn(question, 1);
    assertThat(question.cost(learned, learned.highestPosition()))
        .isBetween(question.optimum().cost() - 1e-6, 1.02 * question.optimum().cost());
  }

  @Test
  void refusesImpossibleNumbers() {
    assertThatThrownBy(() -> new LostSalesLearner(1, 6, 200)).hasMessageContaining("1 rounds");
    assertThatThrownBy(() -> new LearnedOrders(1, List.of(), 1, 1))
        .hasMessageContaining("no weights");
    assertThatThrownBy(() -> new LearnedOrders(1, List.of(1.0), -1, 1))
        .hasMessageContaining("cap of an order is -1");
    assertThatThrownBy(() -> new LearnedOrders(1, List.of(1.0), 1, 1).order(3, 4))
        .hasMessageContaining("1 orders under way");
    assertThatThrownBy(() -> new LearnedPolicy(new LearnedOrders(1, List.of(1.0), 1, 1), 0))
        .hasMessageContaining("mean demand");
  }
}
