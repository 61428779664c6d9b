package io.github.lifecycle4j.models.elasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.train.FitContext;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PromotionEffectEstimatorTest {

  private static final LocalDate MONDAY = LocalDate.of(2022, 1, 3);
  private static final int WEEKS = 156;
  private static final int GROUP = 6;
  private static final double DURING = 0.7;
  private static final double AFTER = -0.2;
  private static final double OTHERS = -0.5;

  private static double base(int product) {
    return 50 + 10 * product;
  }

  /**
   * Two groups of six. A promotion multiplies the sales of its week by exp(0.7) and those of each
   * of the two weeks after it by exp(−0.2); all others of the group on promotion would multiply a
   * product's by exp(−0.5). Errors of 10 %. The last product is never on promotion.
   */
  private static Panel shop() {
    int products = 2 * GROUP;
    double[][] promoted = new double[products][WEEKS];
    SplittableRandom random = new SplittableRandom(11);
    for (int product = 0; product < products - 1; product++) {
      for (int week = 0; week < WEEKS; week++) {
        promoted[product][week] = random.nextDouble() < 0.15 ? 1 : 0;
      }
    }
    Panel.Builder shop = Panel.builder(Frequency.WEEKLY);
    for (int product = 0; product < products; product++) {
      ProductKey key = ProductKey.of("p" + product);
      double[] units = new double[WEEKS];
      for (int week = 0; week < WEEKS; week++) {
        double log = Math.log(base(product)) + DURING * promoted[product][week];
        for (int lag = 1; lag <= 2 && lag <= week; lag++) {
          log += AFTER * promoted[product][week - lag];
        }
        int first = product / GROUP * GROUP;
        for (int other = first; other < first + GROUP; other++) {
          log += other == product ? 0 : OTHERS * promoted[other][week] / (GROUP - 1);
        }
        units[week] = Math.exp(log + 0.1 * random.nextGaussian());
      }
      shop.add(
          Series.of(key, Frequency.WEEKLY, MONDAY, units),
          Covariates.none()
              .withFuture(
                  Covariates.PROMOTION, Series.of(key, Frequency.WEEKLY, MONDAY, promoted[product]))
              .withStatic(Covariates.CATEGORY, "group " + product / GROUP));
    }
    return shop.build();
  }

  @Test
  void takesDipAndCannibalisationOff() {
    List<PromotionLift> lifts =
        PromotionEffectEstimator.DEFAULTS.estimate(shop(), FitContext.of(1));
    assertThat(lifts).hasSize(2 * GROUP);
    for (int product = 0; product < lifts.size(); product++) {
      PromotionLift lift = lifts.get(product);
      double base = base(product);
      int first = product / GROUP * GROUP;
      double rivals = -base;
      for (int other = first; other < first + GROUP; other++) {
        rivals += base(other);
      }
      // The median of weeks without promotion is a little below, for dips and rivals.
      assertThat(lift.baseline()).isBetween(0.8 * base, 1.02 * base);
      assertThat(lift.uplift()).isCloseTo(Math.expm1(DURING), within(0.12));
      assertThat(lift.dip() / lift.baseline()).isCloseTo(2 * Math.expm1(AFTER), within(0.06));
      double share = Math.expm1(OTHERS / (GROUP - 1));
      assertThat(lift.cannibalised())
          .isCloseTo(0.9 * rivals * share, within(-0.25 * rivals * share));
      assertThat(lift.net())
          .isCloseTo(lift.units() + lift.dip() + lift.cannibalised(), within(1e-12));
      assertThat(lift.borrowed()).isBetween(0.3, 1.0);
      // A product alone has a standard error of 0.1 / √(156 · 0.15 · 0.85) = 0.022.
      assertThat(lift.logEffect()).isCloseTo(DURING, within(0.05));
      assertThat(lift.standardError()).isBetween(0.004, 0.03);
      assertThat(lift.lowerUplift()).isLessThan(lift.uplift());
      assertThat(lift.upperUplift()).isGreaterThan(lift.uplift());
      assertThat(lift.sentence()).contains(lift.key().id(), "net");
    }
    PromotionLift never = lifts.get(2 * GROUP - 1);
    assertThat(never.standardError()).isGreaterThanOrEqualTo(lifts.get(0).standardError());
  }

  @Test
  void aProductWithoutSalesIsLeftOut() {
    ProductKey key = ProductKey.of("nothing");
    Panel shop = shop();
    Panel.Builder more = Panel.builder(Frequency.WEEKLY);
    for (int i = 0; i < shop.size(); i++) {
      more.add(shop.series(i), shop.covariates(i));
    }
    more.add(Series.of(key, Frequency.WEEKLY, MONDAY, new double[WEEKS]), Covariates.none());
    assertThat(PromotionEffectEstimator.DEFAULTS.estimate(more.build(), FitContext.of(1)))
        .extracting(PromotionLift::key)
        .hasSize(2 * GROUP)
        .doesNotContain(key);
  }

  @Test
  void aShopWithoutPromotionsIsToldSo() {
    Panel plain = Panel.of(shop().series(0));
    assertThatThrownBy(() -> PromotionEffectEstimator.DEFAULTS.estimate(plain, FitContext.of(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("promotion");
    assertThatThrownBy(() -> PromotionEffectEstimator.DEFAULTS.withDip(-1))
        .hasMessageContaining("-1");
  }
}
