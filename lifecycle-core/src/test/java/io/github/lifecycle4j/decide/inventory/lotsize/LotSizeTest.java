package io.github.lifecycle4j.decide.inventory.lotsize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Limit cases and refusals of the lot sizes. */
class LotSizeTest {

  @Test
  void ordersNothingWithoutDemand() {
    assertThat(new EconomicOrderQuantity(8, 0.2, 0).optimum()).isEqualTo(new Lot(0, 0));
    assertThat(new EconomicOrderQuantity(0, 0.2, 10).optimum()).isEqualTo(new Lot(0, 0));
    assertThat(new EconomicOrderQuantityWithBackorders(8, 1, 3, 0).optimum())
        .isEqualTo(new EconomicOrderQuantityWithBackorders.Plan(0, 0.25, 0));
    assertThat(new EconomicProductionQuantity(8, 1, 0, 5).optimum()).isEqualTo(new Lot(0, 0));
    List<PriceBreak> prices = List.of(new PriceBreak(0, 3), new PriceBreak(10, 2));
    assertThat(new AllUnitsDiscount(8, 0.2, 0, prices).optimum())
        .isEqualTo(new DiscountedLot(0, 0, 0));
    assertThat(new IncrementalDiscount(8, 0.2, 0, prices).optimum())
        .isEqualTo(new DiscountedLot(0, 0, 0));
    assertThat(new WagnerWhitin(1, 5).optimum(0, 0, 0))
        .isEqualTo(new WagnerWhitin.Plan(List.of(0.0, 0.0, 0.0), 0));
  }

  @Test
  void refusesNumbersOutOfRange() {
    assertThatThrownBy(() -> new EconomicOrderQuantity(-8, 0.2, 10))
        .hasMessage(
            "The fixed cost of an order is -8.0 but must be a number that is not negative.");
    assertThatThrownBy(() -> new EconomicOrderQuantity(8, 0, 10))
        .hasMessageContaining("holding cost is 0.0");
    assertThatThrownBy(() -> new EconomicOrderQuantity(8, 0.2, 10).cost(0))
        .hasMessageContaining("order quantity is 0.0");
    assertThatThrownBy(() -> new EconomicOrderQuantityWithBackorders(8, 1, 3, 9).cost(4, 2))
        .hasMessageContaining("2.0");
    assertThatThrownBy(() -> new EconomicProductionQuantity(8, 1, 5, 5))
        .hasMessageContaining("not above the demand rate");
    assertThatThrownBy(() -> new AllUnitsDiscount(8, 0.2, 9, List.of(new PriceBreak(5, 3))))
        .hasMessageContaining("list price");
    assertThatThrownBy(
            () ->
                new IncrementalDiscount(
                    8, 0.2, 9, List.of(new PriceBreak(0, 3), new PriceBreak(5, 4))))
        .hasMessageContaining("prices must not");
    assertThatThrownBy(() -> new JointReplenishment(0, List.of()))
        .hasMessageContaining("shared cost");
    assertThatThrownBy(() -> new JointReplenishment.Item(1, 1, 0))
        .hasMessageContaining("demand rate");
    assertThatThrownBy(() -> new WagnerWhitin(1, 5).optimum()).hasMessageContaining("one period");
    assertThatThrownBy(() -> new WagnerWhitin(1, 5).optimum(3, -1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new SupplyDisruption(8, 1, 1, 9, 0, 1))
        .hasMessageContaining("disruption rate");
    assertThatThrownBy(() -> new MultiplicativeYield(8, 1, 9, 0, 1))
        .hasMessageContaining("mean yield");
  }

  /** Silver's (1976) example. */
  @Test
  void triesAllMultiples() {
    JointReplenishment model =
        new JointReplenishment(
            10,
            List.of(
                new JointReplenishment.Item(1.87, 0.2, 1736),
                new JointReplenishment.Item(5.27, 0.2, 656),
                new JointReplenishment.Item(7.94, 0.2, 558),
                new JointReplenishment.Item(8.19, 0.2, 170),
                new JointReplenishment.Item(8.87, 0.2, 142)));
    double least = Double.POSITIVE_INFINITY;
    for (int code = 0; code < 6 * 6 * 6 * 6 * 6; code++) {
      List<Integer> multiples =
          List.of(
              code % 6 + 1,
              code / 6 % 6 + 1,
              code / 36 % 6 + 1,
              code / 216 % 6 + 1,
              code / 1296 + 1);
      least = Math.min(least, model.plan(multiples).cost());
    }
    assertThat(model.optimum().cost()).isCloseTo(least, within(1e-12));
    assertThatThrownBy(() -> model.plan(List.of(1, 2))).hasMessageContaining("5 numbers");
  }

  @Test
  void skipsPeriodsWithoutDemand() {
    assertThat(new WagnerWhitin(1, 10).optimum(0, 4, 0, 3, 50).orders())
        .containsExactly(0.0, 7.0, 0.0, 0.0, 50.0);
  }

  /** A large yield on top: what arrives is more than enough even if nothing is ordered. */
  @Test
  void ordersNothingWhereMoreThanEnoughArrives() {
    AdditiveYield model = new AdditiveYield(8, 1, 4, 10, 0);
    assertThat(model.optimum().quantity()).isZero();
    assertThat(model.optimum().cost()).isCloseTo(8 * 4 / 10.0 + 5, within(1e-12));
    assertThatThrownBy(() -> new AdditiveYield(8, 1, 4, -10, 0).cost(9))
        .hasMessageContaining("arrives on average is -1.0");
  }

  /** Examples of the documentation of stockpyl. */
  @Test
  void agreesWithFurtherExamples() {
    Lot production = new EconomicProductionQuantity(8, 0.225, 1300, 1700).optimum();
    assertThat(production.quantity()).isCloseTo(626.8084945889684, within(1e-9));
    assertThat(production.cost()).isCloseTo(33.183979125298336, within(1e-9));
    DiscountedLot all =
        new AllUnitsDiscount(
                200,
                0.2,
                1000,
                List.of(new PriceBreak(0, 500), new PriceBreak(200, 475), new PriceBreak(500, 450)))
            .optimum();
    assertThat(all).isEqualTo(new DiscountedLot(500, 2, 472900));
    DiscountedLot further =
        new IncrementalDiscount(
                150,
                0.25,
                2400,
                List.of(new PriceBreak(0, 100), new PriceBreak(300, 90), new PriceBreak(600, 80)))
            .optimum();
    assertThat(further.quantity()).isCloseTo(1481.8906842274164, within(1e-9));
    assertThat(further.cost()).isCloseTo(222762.8136845483, within(1e-6));
    assertThat(new SupplyDisruption(8, 0.225, 5, 1300, 1.5, 14).cost(700))
        .isCloseTo(174.78711738886236, within(1e-9));
    assertThat(new AdditiveYield(18500, 0.06, 75000, -15000, 9000).cost(300000))
        .isCloseTo(13426.947368421053, within(1e-8));
  }
}
