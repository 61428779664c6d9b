package io.github.lifecycle4j.decide.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.predict.Parametric;
import io.github.lifecycle4j.predict.Quantiles;
import org.junit.jupiter.api.Test;

class NewsvendorTest {

  private static final Newsvendor MODEL = new Newsvendor(1, 4);

  /** Four of five observations are met; 100 of the demand of 150 in five is. */
  @Test
  void ordersByWhatWasObserved() {
    StockLevel level = MODEL.optimum(Demand.empirical(10, 20, 30, 40, 50));
    assertThat(level)
        .isEqualTo(new StockLevel(40, 4 * 2 + (30 + 20 + 10) / 5.0, 0.8, 1 - 2 / 30.0, 2, 12));
  }

  @Test
  void ordersTheQuantileOfAForecast() {
    Quantiles forecast = Quantiles.of(new double[] {0.5, 0.9}, new double[][] {{10, 18}});
    assertThat(MODEL.quantity(forecast, 1)).isCloseTo(16, within(1e-12));
    assertThat(MODEL.optimum(Demand.forecast(forecast, 1)).quantity()).isCloseTo(16, within(1e-12));
  }

  /** F(8) = 0.8472 is the first above 0.8 for Poisson demand of 6. */
  @Test
  void ordersWholeUnitsForCounts() {
    assertThat(MODEL.quantity(Parametric.poisson(new double[] {6}), 1)).isEqualTo(8);
    assertThat(MODEL.quantity(CountDemand.negativeBinomial(4, 8))).isEqualTo(6);
  }

  @Test
  void needsNothingWithoutDemand() {
    assertThat(MODEL.optimum(CountDemand.poisson(0))).isEqualTo(new StockLevel(0, 0, 1, 1, 0, 0));
  }

  @Test
  void refusesCostsThatAreNotPositive() {
    assertThatThrownBy(() -> new Newsvendor(-1, 4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The holding cost is -1.0 but must be a positive number.");
    assertThatThrownBy(() -> new Newsvendor(1, 0)).hasMessageContaining("shortage cost");
    assertThatThrownBy(() -> new NewsvendorProfit(2, 3, 1)).hasMessageContaining("lose money");
    assertThatThrownBy(() -> new NewsvendorProfit(4, 3, 3)).hasMessageContaining("without end");
  }

  @Test
  void buysForTheRestOfALife() {
    LastTimeBuy model = new LastTimeBuy(40, 10, 2);
    Demand rest = Demand.empirical(10, 20, 30, 40, 50);
    assertThat(model.buy(rest, 0)).isEqualTo(40);
    assertThat(model.buy(rest, 25)).isEqualTo(15);
    assertThat(model.buy(rest, 60)).isZero();
    // 40 bought for 10; sold 10 … 40, 40; the rest brings 2.
    assertThat(model.profit(rest, 40)).isCloseTo(40 * 28 + 2 * 12 - 400, within(1e-9));
    assertThat(LastTimeBuy.declining(8, 0.5, Double.POSITIVE_INFINITY).mean())
        .isCloseTo(16, within(1e-12));
    assertThat(LastTimeBuy.declining(8, 1, 3).mean()).isCloseTo(24, within(1e-12));
    assertThatThrownBy(() -> LastTimeBuy.declining(8, 1, Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
    assertThatThrownBy(() -> LastTimeBuy.declining(8, 1.1, 3)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> new LastTimeBuy(40, 10, 12)).hasMessageContaining("salvage");
  }
}
