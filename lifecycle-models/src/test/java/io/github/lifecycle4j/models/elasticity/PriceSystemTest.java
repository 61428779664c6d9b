package io.github.lifecycle4j.models.elasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import io.github.lifecycle4j.models.regression.Term;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Products whose own and cross elasticities are known. */
class PriceSystemTest {

  private static final PriceSystemEstimator ESTIMATOR =
      PriceSystemEstimator.of("sku", "week", "price", "units");

  private static double own(int i) {
    return 2 + 0.2 * i;
  }

  /** Neighbours take each other's place, others hardly. */
  private static double cross(int i, int j) {
    return Math.abs(i - j) == 1 ? 0.6 : 0.1;
  }

  /** Logarithms of prices vary by 0.2, those of units by 0.1 beside what prices say. */
  private static Table sales(int products, int weeks, double promotion) {
    SplittableRandom chance = new SplittableRandom(5);
    List<String> sku = new ArrayList<>();
    List<Double> week = new ArrayList<>();
    List<Double> price = new ArrayList<>();
    List<Double> units = new ArrayList<>();
    List<Double> promoted = new ArrayList<>();
    for (int t = 0; t < weeks; t++) {
      double[] log = new double[products];
      for (int i = 0; i < products; i++) {
        log[i] = 0.2 * chance.nextGaussian();
      }
      for (int i = 0; i < products; i++) {
        int on = chance.nextInt(4) == 0 ? 1 : 0;
        double demand = 5 + promotion * on + 0.1 * chance.nextGaussian();
        for (int j = 0; j < products; j++) {
          demand += i == j ? -own(i) * log[j] : cross(i, j) * log[j];
        }
        sku.add("p" + i);
        week.add((double) t);
        price.add(10 * Math.exp(log[i]));
        units.add(Math.exp(demand));
        promoted.add((double) on);
      }
    }
    return Table.empty()
        .with("sku", TextColumn.of(sku))
        .with("week", numbers(week))
        .with("price", numbers(price))
        .with("units", numbers(units))
        .with("promoted", numbers(promoted));
  }

  private static NumberColumn numbers(List<Double> values) {
    return NumberColumn.of(values.stream().mapToDouble(x -> x).toArray());
  }

  /** A coefficient has a standard error of about 0.1 / (0.2 · √weeks). */
  @Test
  void findsOwnAndCrossElasticities() {
    PriceSystem found = ESTIMATOR.estimate(sales(4, 200, 0), FitContext.of(1));
    assertThat(found.own()).hasSize(4);
    assertThat(found.cross()).hasSize(12);
    for (int i = 0; i < 4; i++) {
      assertThat(found.own("p" + i).value()).isCloseTo(own(i), within(0.15));
      assertThat(found.own("p" + i).standardError()).isCloseTo(0.035, within(0.01));
      for (int j = 0; j < 4; j++) {
        if (i != j) {
          CrossElasticity one = found.cross("p" + i, "p" + j);
          assertThat(one.value()).isCloseTo(cross(i, j), within(0.15));
          assertThat(one.lower()).isLessThan(one.upper());
        }
      }
    }
    assertThat(found.cross("p0", "p1").sentence()).contains("'p1' adds 0.", "sales of 'p0'");
    // 10 % less on p1 and 10 % more on p0: both take from p0.
    double expected = Math.pow(1.1, -own(0)) * Math.pow(0.9, 0.6);
    assertThat(found.demandRatio("p0", Map.of("p0", 1.1, "p1", 0.9)))
        .isCloseTo(expected, within(0.03));
  }

  /** With a short history an estimate drawn towards the others errs less. */
  @Test
  void fewWeeksLearnFromTheOtherPairs() {
    PriceSystem found = ESTIMATOR.estimate(sales(8, 14, 0), FitContext.of(1));
    double drawn = 0;
    double alone = 0;
    for (CrossElasticity one : found.cross()) {
      double truth = cross(one.product().charAt(1) - '0', one.other().charAt(1) - '0');
      drawn += Math.pow(one.value() - truth, 2);
      alone += Math.pow(one.own().orElseThrow().value() - truth, 2);
    }
    assertThat(drawn).isLessThan(0.8 * alone);
  }

  @Test
  void controlsAndProductsThatSayNothing() {
    PriceSystem found =
        ESTIMATOR
            .withControls(Term.number("promoted"))
            .estimate(sales(3, 200, 1.5), FitContext.of(1));
    assertThat(found.own("p2").value()).isCloseTo(own(2), within(0.15));
    Table thin = sales(3, 3, 0);
    assertThatThrownBy(() -> ESTIMATOR.estimate(thin, FitContext.of(1)))
        .hasMessageContaining("None of the 3 products tells its elasticity");
    assertThatThrownBy(() -> found.cross("p0", "tea")).hasMessageContaining("'p0' and 'tea'");
    assertThatThrownBy(() -> found.demandRatio("p0", Map.of("p1", 0.0)))
        .hasMessageContaining("factor of 0.0");
  }
}
