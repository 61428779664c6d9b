package io.github.lifecycle4j.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.ProductKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatedCatalogTest {

  private static final LocalDate MONDAY = LocalDate.of(2021, 1, 4);
  private static final SimulatedCatalog CATALOG = SimulatedCatalog.startingOn(MONDAY);
  private static final Observations ROWS = CATALOG.collect().observations();
  private static final List<SimulatedTruth> TRUTH = CATALOG.truth();

  @Test
  void sameSeedGivesTheSameRowsAndTruth() {
    assertThat(lines(CATALOG.collect().observations())).isEqualTo(lines(ROWS));
    assertThat(CATALOG.truth()).isEqualTo(TRUTH);
  }

  @Test
  void anotherSeedGivesOtherSales() {
    assertThat(lines(CATALOG.withSeed(2).collect().observations())).isNotEqualTo(lines(ROWS));
  }

  @Test
  void moreProductsLeaveTheOthersAsTheyAre() {
    List<String> few = lines(CATALOG.withProducts(7).collect().observations());
    assertThat(lines(ROWS).subList(0, few.size())).isEqualTo(few);
    assertThat(TRUTH.subList(0, 7)).isEqualTo(CATALOG.withProducts(7).truth());
  }

  @Test
  void stockBalancesAndOnlyStockCutsDemand() {
    int cut = 0;
    for (int row = 0; row < ROWS.rows(); row++) {
      double demand = truth(row).demand().valueAt(ROWS.period(row));
      double stock = value(row, Covariates.STOCK);
      assertThat(ROWS.units(row)).isBetween(0.0, demand);
      if (ROWS.units(row) < demand) {
        cut++;
        assertThat(stock).isZero();
        assertThat(value(row, Covariates.STOCKOUT))
            .isCloseTo(1 - ROWS.units(row) / demand, within(1e-12));
      }
      if (row > 0 && ROWS.product(row) == ROWS.product(row - 1)) {
        double arrived = stock - value(row - 1, Covariates.STOCK) + ROWS.units(row);
        assertThat(arrived < 0).isFalse();
      }
    }
    assertThat(cut).isPositive();
  }

  /** Without discount, markdown and dip only the season is left between level and demand. */
  @Test
  void productsOfACategoryShareTheSeason() {
    Map<String, Double> seasons = new HashMap<>();
    int shared = 0;
    for (int row = 1; row < ROWS.rows(); row++) {
      long period = ROWS.period(row);
      SimulatedTruth truth = truth(row);
      double level = truth.level().valueAt(period);
      if (truth.level().startPeriod() >= TRUTH.get(0).expectedDemand().endPeriod() - CATALOG.weeks()
          && level > 0
          && value(row, Covariates.PRICE) == listPrice(row)
          && value(row - 1, Covariates.PROMOTION) == 0) {
        String week = category(row) + period;
        double season = truth.expectedDemand().valueAt(period) / level;
        Double other = seasons.putIfAbsent(week, season);
        if (other != null) {
          shared++;
          assertThat(season).isCloseTo(other, within(1e-9));
        }
      }
    }
    assertThat(shared).isGreaterThan(500);
    assertThat(new HashSet<>(seasons.values())).hasSizeGreaterThan(100);
  }

  /** A discount of 10 % at elasticity 1 and a display effect of 1.1 lift by 1.1 / 0.9 at least. */
  @Test
  void promotionsLiftDemand() {
    double promoted = 0;
    double plain = 0;
    int promotions = 0;
    int others = 0;
    for (int row = 0; row < ROWS.rows(); row++) {
      long period = ROWS.period(row);
      double ratio = truth(row).demand().valueAt(period) / truth(row).level().valueAt(period);
      if (truth(row).level().valueAt(period) > 5) {
        boolean on = value(row, Covariates.PROMOTION) > 0;
        promoted += on ? ratio : 0;
        promotions += on ? 1 : 0;
        plain += on ? 0 : ratio;
        others += on ? 0 : 1;
      }
    }
    assertThat(promotions).isGreaterThan(100);
    assertThat(promoted / promotions / (plain / others))
        .isBetween(1.1 / 0.9, 1.5 * Math.pow(0.6, -2.2));
  }

  /** Demand has mean E and at most variance E + 0.15 E²: the sum is within five deviations. */
  @Test
  void demandIsRightOnAverage() {
    double difference = 0;
    double variance = 0;
    for (SimulatedTruth truth : TRUTH) {
      for (int t = 0; t < truth.demand().length(); t++) {
        double expected = truth.expectedDemand().value(t);
        difference += truth.demand().value(t) - expected;
        variance += expected + 0.15 * expected * expected;
      }
    }
    assertThat(Math.abs(difference)).isLessThan(5 * Math.sqrt(variance));
  }

  @Test
  void livesDiffer() {
    Set<String> shapes = new HashSet<>();
    int before = 0;
    int within = 0;
    int discontinued = 0;
    int slow = 0;
    long first = TRUTH.get(0).expectedDemand().endPeriod() - CATALOG.weeks();
    for (SimulatedTruth truth : TRUTH) {
      shapes.add(truth.shape());
      before += truth.level().startPeriod() < first ? 1 : 0;
      within += truth.level().startPeriod() > first ? 1 : 0;
      discontinued += truth.level().valueAt(first + CATALOG.weeks() - 1) == 0 ? 1 : 0;
      double peak = 0;
      for (int t = 0; t < truth.level().length(); t++) {
        peak = Math.max(peak, truth.level().value(t));
      }
      slow += peak < 4 ? 1 : 0;
    }
    assertThat(shapes).hasSize(LifeShape.values().length);
    assertThat(before).isGreaterThan(10);
    assertThat(within).isGreaterThan(10);
    assertThat(discontinued).isGreaterThan(5);
    assertThat(slow).isGreaterThan(5);
  }

  @Test
  void behaviourGoesWithSales() {
    for (int row = 0; row < ROWS.rows(); row++) {
      assertThat(value(row, SimulatedCatalog.VISITS))
          .isGreaterThanOrEqualTo(value(row, SimulatedCatalog.CARTS));
      assertThat(value(row, SimulatedCatalog.CARTS)).isGreaterThanOrEqualTo(ROWS.units(row));
      assertThat(value(row, SimulatedCatalog.REVIEWS)).isBetween(0.0, ROWS.units(row));
      double rating = value(row, SimulatedCatalog.RATING);
      assertThat(Double.isNaN(rating) || (rating >= 1 && rating <= 5)).isTrue();
    }
  }

  @Test
  void planReachesBeyondTheLastWeek() {
    Observations rows = CATALOG.withPlannedWeeks(12).collect().observations();
    assertThat(rows.rows()).isEqualTo(ROWS.rows() + 12 * CATALOG.products());
    LocalDate last = rows.coverage().orElseThrow().last();
    assertThat(last).isEqualTo(MONDAY.plusWeeks(CATALOG.weeks()).minusDays(1));
    double promotions = 0;
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.day(row) > last.toEpochDay()) {
        assertThat(rows.units(row)).isNaN();
        promotions += rows.value(row, 1);
      }
    }
    assertThat(promotions).isPositive();
  }

  @Test
  void saysThatItIsSimulated() {
    Collected collected = CATALOG.collect();
    assertThat(collected.report().source()).contains("simulated", "seed 1");
    assertThat(collected.report().used()).isEqualTo(collected.observations().rows());
    assertThat(collected.observations().statics(0).get(Covariates.DESCRIPTION))
        .startsWith("simulated");
  }

  @Test
  void refusesWhatItCannotSimulate() {
    assertThatThrownBy(() -> SimulatedCatalog.startingOn(LocalDate.of(2021, 1, 6)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2021-01-06")
        .hasMessageContaining("2021-01-04");
    assertThatThrownBy(() -> CATALOG.withProducts(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 products");
  }

  private static SimulatedTruth truth(int row) {
    return TRUTH.get(ROWS.product(row));
  }

  private static double value(int row, String column) {
    for (int c = 0; c < ROWS.columns().size(); c++) {
      if (ROWS.columns().get(c).name().equals(column)) {
        return ROWS.value(row, c);
      }
    }
    throw new IllegalArgumentException(column);
  }

  private static String category(int row) {
    return ROWS.statics(ROWS.product(row)).get(Covariates.CATEGORY);
  }

  /** The highest price of the product: it is never above its list price. */
  private static double listPrice(int row) {
    ProductKey key = ROWS.products().get(ROWS.product(row));
    return LIST_PRICES.get(key);
  }

  private static final Map<ProductKey, Double> LIST_PRICES = listPrices();

  private static Map<ProductKey, Double> listPrices() {
    Map<ProductKey, Double> highest = new HashMap<>();
    for (int row = 0; row < ROWS.rows(); row++) {
      double price = value(row, Covariates.PRICE);
      if (!Double.isNaN(price)) {
        highest.merge(ROWS.products().get(ROWS.product(row)), price, Math::max);
      }
    }
    return highest;
  }

  private static List<String> lines(Observations rows) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows.rows(); row++) {
      StringBuilder line = new StringBuilder();
      line.append(rows.products().get(rows.product(row))).append(' ').append(rows.day(row));
      line.append(' ').append(rows.units(row));
      for (int c = 0; c < rows.columns().size(); c++) {
        line.append(' ').append(rows.value(row, c));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
