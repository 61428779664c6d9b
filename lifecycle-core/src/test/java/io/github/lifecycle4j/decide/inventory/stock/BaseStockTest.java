package io.github.lifecycle4j.decide.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.predict.Parametric;
import org.junit.jupiter.api.Test;

class BaseStockTest {

  /** Demand of 0 or 1 in each of two periods: 2 units with probability ¼. */
  @Test
  void fillsWhatIsNotShortForTheFirstTime() {
    CountDemand coin = CountDemand.of(0.5, 0.5);
    StockLevel level = new BaseStock(1, 4, 1).at(coin, 1);
    assertThat(level.service()).isEqualTo(0.75);
    assertThat(level.expectedShortage()).isEqualTo(0.25);
    assertThat(level.cost()).isCloseTo(0.25 + 4 * 0.25, within(1e-12));
    // A unit is asked for with probability ½, and the last is gone before with probability ½.
    assertThat(level.fillRate()).isCloseTo(0.5, within(1e-12));
    assertThat(new BaseStock(1, 4, 0).at(coin, 1).fillRate()).isEqualTo(1);
  }

  @Test
  void takesTheTotalOfAForecast() {
    double[] mean = {50, 50, 50, 50, 50};
    double[] spread = {8, 8, 8, 8, 8};
    double[] total = new double[5];
    for (int h = 0; h < 5; h++) {
      total[h] = 8 * Math.sqrt(h + 1);
    }
    BaseStock model = new BaseStock(0.18, 0.7, 4);
    StockLevel byForecast = model.optimum(Parametric.normal(mean, spread, total));
    StockLevel byDemand = model.optimum(Demand.normal(50, 8));
    assertThat(byForecast.quantity()).isCloseTo(byDemand.quantity(), within(1e-9));
    assertThat(byForecast.cost()).isCloseTo(byDemand.cost(), within(1e-9));
    assertThat(byForecast.fillRate()).isCloseTo(byDemand.fillRate(), within(1e-9));
    assertThatThrownBy(() -> new BaseStock(1, 4, 5).optimum(Parametric.normal(mean, spread, total)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void refusesNegativeLeadTimes() {
    assertThatThrownBy(() -> new BaseStock(1, 4, -1)).hasMessageContaining("lead time is -1");
    assertThatThrownBy(() -> new OneForOneStock(1, -1)).hasMessageContaining("lead time is -1");
  }

  /** Without a lead time a unit in stock fills everything, and none owes each for no time. */
  @Test
  void owesNothingWithoutLeadTime() {
    OneForOneStock model = new OneForOneStock(3, 0);
    assertThat(model.at(1)).isEqualTo(new OneForOneStock.Performance(1, 0, 1, 1));
    assertThat(model.at(0)).isEqualTo(new OneForOneStock.Performance(0, 0, 0, 0));
  }

  /** P(X ≤ 3) = 0.857 and P(X ≤ 4) = 0.947 for X Poisson with mean 2: four in stock fill 0.857. */
  @Test
  void findsTheStockForAFillRate() {
    OneForOneStock model = new OneForOneStock(2, 1);
    assertThat(model.forFillRate(0.85).stock()).isEqualTo(4);
    assertThat(model.forFillRate(0.86).stock()).isEqualTo(5);
    assertThat(model.forFillRate(0.86).fillRate()).isCloseTo(0.9473, within(1e-4));
  }

  /** The costs of 1, 2, … periods of demand, by the sum over 500 lengths of a failure. */
  @Test
  void lastsThroughFailures() {
    DisruptedBaseStock model = new DisruptedBaseStock(0.25, 3, 2000, 0.04, 0.25);
    for (double stock : new double[] {0, 1500, 2000, 7000, 8000, 9000}) {
      double cost = 0;
      double filled = 0;
      double probability = 0.25 / 0.29;
      for (int n = 0; n < 500; n++) {
        double need = (n + 1) * 2000.0;
        cost += probability * (0.25 * Math.max(stock - need, 0) + 3 * Math.max(need - stock, 0));
        filled += probability * Math.min(Math.max(stock - n * 2000.0, 0), 2000) / 2000;
        probability = n == 0 ? 0.04 * 0.25 / 0.29 : probability * 0.75;
      }
      assertThat(model.at(stock).cost()).isCloseTo(cost, within(1e-6));
      assertThat(model.at(stock).fillRate()).isCloseTo(filled, within(1e-9));
    }
    assertThat(model.at(1200).cost()).isCloseTo(5710.344790717086, within(1e-3));
    assertThat(new DisruptedBaseStock(1, 3, 0, 0.04, 0.25).optimum().cost()).isZero();
  }
}
