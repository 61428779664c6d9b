package io.github.lifecycle4j.decide.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.ReferenceCase;
import io.github.lifecycle4j.decide.inventory.ReferenceCases;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import org.junit.jupiter.params.ParameterizedTest;

/** Service levels both ways, and the last order. */
public class ServiceReferenceTest {

  @ParameterizedTest
  @ReferenceCases("ss_.*")
  void safetyStock(ReferenceCase c) {
    SafetyStock model =
        new SafetyStock(c.number("d"), c.number("sd_d"), c.number("L"), c.number("sd_L"));
    c.check("sigma_LT", model.leadTimeDemand().standardDeviation());
    SafetyStock.Level level = model.forCycleService(c.number("csl"));
    c.check("SS", level.safetyStock());
    c.check("ROP", level.reorderPoint());
  }

  @ParameterizedTest
  @ReferenceCases("fillrate_.*")
  void cycleService(ReferenceCase c) {
    CycleService model =
        new CycleService(Demand.normal(c.number("mu_L"), c.number("sd_L")), c.number("Q"));
    CycleService.Service service = model.at(c.number("r"));
    assertThat(service.safetyStock() / c.number("sd_L")).isCloseTo(c.expected("k"), within(1e-9));
    c.check("CSL", service.cycleService());
    c.check("ESC", service.expectedShortage());
    c.check("fill_rate", service.fillRate());
    assertThat(model.forCycleService(c.expected("CSL")).reorderPoint())
        .isCloseTo(c.number("r"), within(1e-6));
    assertThat(model.forFillRate(c.expected("fill_rate")).reorderPoint())
        .isCloseTo(c.number("r"), within(1e-6));
  }

  @ParameterizedTest
  @ReferenceCases("poisson_ebo_.*")
  void oneForOneStock(ReferenceCase c) {
    OneForOneStock.Performance performance =
        new OneForOneStock(c.number("lam"), c.number("T")).at(c.integer("s"));
    c.check("EBO", performance.expectedBackorders());
    c.check("ready_rate", performance.fillRate());
    c.check("item_fill", performance.fillRate());
  }

  /** Demand 120 · 0.8ᵗ in the twelve periods t = 0 … 11; price 40, cost 10, scrap value 2. */
  @ParameterizedTest
  @ReferenceCases("last_time_buy_poisson")
  void lastTimeBuy(ReferenceCase c) {
    Demand remaining = LastTimeBuy.declining(120, 0.8, 12);
    LastTimeBuy model = new LastTimeBuy(40, 10, 2);
    c.check("mean", remaining.mean());
    c.check("critical_ratio", model.criticalRatio());
    c.check("buy", model.buy(remaining, 0));
  }
}
