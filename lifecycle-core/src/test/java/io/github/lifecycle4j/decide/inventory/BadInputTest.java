package io.github.lifecycle4j.decide.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.lotsize.AllUnitsDiscount;
import io.github.lifecycle4j.decide.inventory.lotsize.EconomicOrderQuantity;
import io.github.lifecycle4j.decide.inventory.lotsize.EconomicOrderQuantityWithBackorders;
import io.github.lifecycle4j.decide.inventory.lotsize.EconomicProductionQuantity;
import io.github.lifecycle4j.decide.inventory.lotsize.IncrementalDiscount;
import io.github.lifecycle4j.decide.inventory.lotsize.JointReplenishment;
import io.github.lifecycle4j.decide.inventory.lotsize.PriceBreak;
import io.github.lifecycle4j.decide.inventory.lotsize.SupplyDisruption;
import io.github.lifecycle4j.decide.inventory.lotsize.WagnerWhitin;
import io.github.lifecycle4j.decide.inventory.network.SerialSystem;
import io.github.lifecycle4j.decide.inventory.stock.BaseStock;
import io.github.lifecycle4j.decide.inventory.stock.CycleService;
import io.github.lifecycle4j.decide.inventory.stock.FiniteHorizon;
import io.github.lifecycle4j.decide.inventory.stock.LostSales;
import io.github.lifecycle4j.decide.inventory.stock.Newsvendor;
import io.github.lifecycle4j.decide.inventory.stock.OneForOneStock;
import io.github.lifecycle4j.decide.inventory.stock.PowerApproximation;
import io.github.lifecycle4j.decide.inventory.stock.ReorderLevels;
import io.github.lifecycle4j.decide.inventory.stock.ReorderPoint;
import io.github.lifecycle4j.decide.inventory.stock.SafetyStock;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Impossible numbers are errors that name them; extreme ones are the limits that are documented.
 */
class BadInputTest {

  private static final CountDemand POISSON = CountDemand.poisson(6);

  private static final CountDemand NONE = CountDemand.poisson(0);

  /** One good question to each model. */
  static Stream<Record> models() {
    List<PriceBreak> prices = List.of(new PriceBreak(0, 3), new PriceBreak(100, 2));
    return Stream.of(
        new EconomicOrderQuantity(8, 0.225, 1300),
        new EconomicOrderQuantityWithBackorders(8, 0.225, 5, 1300),
        new EconomicProductionQuantity(8, 0.225, 1300, 2000),
        new AllUnitsDiscount(8, 0.3, 1300, prices),
        new IncrementalDiscount(8, 0.3, 1300, prices),
        new PriceBreak(100, 2),
        new JointReplenishment.Item(2, 1, 1000),
        new WagnerWhitin(2, 500),
        new SupplyDisruption(8, 0.225, 5, 1300, 1.5, 14),
        new Newsvendor(1, 4),
        new BaseStock(1, 4, 2),
        new ReorderPoint(1, 4, 5, 6, POISSON),
        new ReorderLevels(1, 4, 5, 0),
        new PowerApproximation(1, 4, 5, 0),
        new FiniteHorizon(1, 4, 2, 5, 0.9, 1, 4),
        new LostSales(1, 4, 1, POISSON),
        new OneForOneStock(2, 3),
        new SafetyStock(100, 20, 9, 2),
        new CycleService(POISSON, 10),
        new SerialSystem(37, List.of(new SerialSystem.Stage(3, 1))),
        new SerialSystem.Stage(3, 1),
        new InventoryCosts(1, 4, 2),
        new SupplyTerms(2, 1, 0, 1),
        new InventoryPosition(3, 2, 1));
  }

  /** Costs, rates and times of less than nothing, of no number or without end. */
  @ParameterizedTest
  @MethodSource("models")
  void aNumberThatIsNegativeOrNoneIsNamed(Record model) throws Exception {
    RecordComponent[] components = model.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      Class<?> type = components[i].getType();
      if (type == double.class) {
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
          refuses(model, i, wrong, Double.toString(wrong));
        }
      } else if (type == int.class) {
        refuses(model, i, -1, "-1");
      }
    }
  }

  private static void refuses(Record model, int which, Object wrong, String named)
      throws ReflectiveOperationException {
    RecordComponent[] components = model.getClass().getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == which ? wrong : components[i].getAccessor().invoke(model);
    }
    Constructor<?> constructor = model.getClass().getDeclaredConstructor(types);
    assertThatThrownBy(() -> constructor.newInstance(values))
        .as("%s with %s = %s", model, components[which].getName(), wrong)
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.5, 0, 1, 1.5, Double.NaN})
  void aServiceLevelOutsideZeroToOneIsRefused(double level) {
    CycleService cycle = new CycleService(POISSON, 10);
    SafetyStock safety = new SafetyStock(100, 20, 9, 2);
    Stream.<Runnable>of(
            () -> cycle.forCycleService(level),
            () -> cycle.forFillRate(level),
            () -> safety.forCycleService(level),
            () -> safety.forFillRate(level, 10),
            () -> InventoryCosts.ofService(1, level, 0),
            () -> POISSON.quantile(level))
        .forEach(
            asked ->
                assertThatIllegalArgumentException()
                    .isThrownBy(asked::run)
                    .withMessageContaining(Double.toString(level)));
  }

  /** At once: a base stock is a newsvendor, and nothing has to be kept for the lead time. */
  @Test
  void aLeadTimeOfZeroIsReceiptBeforeTheNextSale() {
    assertThat(new BaseStock(1, 4, 0).optimum(POISSON).quantity())
        .isEqualTo(new Newsvendor(1, 4).quantity(POISSON));
    assertThat(new SafetyStock(100, 20, 0, 0).forCycleService(0.95).safetyStock()).isZero();
    assertThat(new OneForOneStock(2, 0).at(1).expectedBackorders()).isZero();
    assertThat(LeadTime.fixed(0).mean()).isZero();
    assertThatThrownBy(() -> new SafetyStock(100, 20, 0, 2)).hasMessageContaining("2.0");
  }

  /** Without demand nothing is ordered and nothing is paid. */
  @Test
  void withoutDemandNothingIsStocked() {
    assertThat(new Newsvendor(1, 4).optimum(NONE).quantity()).isZero();
    assertThat(new Newsvendor(1, 4).optimum(NONE).cost()).isZero();
    assertThat(new BaseStock(1, 4, 2).optimum(NONE).quantity()).isZero();
    assertThat(new WagnerWhitin(2, 500).optimum(0, 0, 0).cost()).isZero();
    assertThat(new FiniteHorizon(1, 4, 2, 5, 0.9, 1, 4).optimum(List.of(NONE, NONE), 0).cost())
        .isZero();
    assertThat(new OneForOneStock(0, 3).at(0).expectedBackorders()).isZero();
    assertThat(new EconomicOrderQuantity(8, 0.225, 0).optimum().quantity()).isZero();
    assertThat(new EconomicOrderQuantity(8, 0.225, 0).optimum().cost()).isZero();
  }

  /**
   * A horizon without end: a year of discounted costs tends to that of (s, S), here the case of
   * Snyder and Shen (ex. 4.7) with 4 and 10 at 8.0341 a period, which a long horizon comes near.
   */
  @Test
  void aLongHorizonTendsToTheOneWithoutEnd() {
    FiniteHorizon model = new FiniteHorizon(1, 4, 0, 5, 1, 1, 4);
    FiniteHorizon.Plan longer = model.optimum(Collections.nCopies(61, POISSON), 0);
    FiniteHorizon.Plan shorter = model.optimum(Collections.nCopies(60, POISSON), 0);
    ReorderLevels.Policy endless = new ReorderLevels(1, 4, 5, 0).optimum(POISSON);
    assertThat(longer.cost() - shorter.cost()).isCloseTo(endless.cost(), within(1e-6));
    assertThat(longer.levels().get(0).reorderLevel()).isEqualTo(endless.reorderLevel());
    assertThat(longer.levels().get(0).orderUpTo()).isEqualTo(endless.orderUpTo());
    assertThat(endless.cost()).isCloseTo(8.034111561471644, within(1e-9));
    assertThatThrownBy(() -> new FiniteHorizon(1, 4, 0, 5, 3, 1, 4))
        .hasMessageContaining("discount is 3.0");
    assertThatThrownBy(() -> model.optimum(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
