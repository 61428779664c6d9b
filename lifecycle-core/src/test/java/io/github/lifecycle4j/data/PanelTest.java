package io.github.lifecycle4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTest {

  private static final Series HAT = Series.of(ProductKey.of("hat"), Frequency.WEEKLY, 5, 1, 2, 3);
  private static final Series SHOE = Series.of(ProductKey.of("shoe"), Frequency.WEEKLY, 7, 4, 5);

  @Test
  void keepsProductsInOrder() {
    Panel panel = Panel.of(SHOE, HAT);
    assertThat(panel.size()).isEqualTo(2);
    assertThat(panel.keys()).containsExactly(SHOE.key(), HAT.key());
    assertThat(panel.series()).containsExactly(SHOE, HAT);
    assertThat(panel.indexOf(HAT.key())).contains(1);
    assertThat(panel.indexOf(ProductKey.of("sock"))).isEmpty();
    assertThat(panel.observations()).isEqualTo(5);
    assertThat(panel.endPeriod()).isEqualTo(9);
  }

  @Test
  void growsPastItsFirstStore() {
    Panel.Builder builder = Panel.builder(Frequency.DAILY);
    for (int i = 0; i < 100; i++) {
      double[] values = new double[i];
      Arrays.fill(values, i);
      builder.add(ProductKey.of("p" + i), i, values, Covariates.none());
    }
    Panel panel = builder.build();
    assertThat(panel.observations()).isEqualTo(4950);
    for (int i = 0; i < 100; i++) {
      assertThat(panel.series(i).startPeriod()).isEqualTo(i);
      assertThat(panel.series(i).length()).isEqualTo(i);
      for (double value : panel.series(i).toArray()) {
        assertThat(value).isEqualTo(i);
      }
    }
  }

  @Test
  void refusesACovariateOnAnotherGrid() {
    Series daily = Series.of(HAT.key(), Frequency.DAILY, 5, 9, 8, 7);
    for (Covariates wrong :
        List.of(
            Covariates.none().withPast(Covariates.STOCK, daily),
            Covariates.none().withFuture(Covariates.PRICE, daily))) {
      assertThatThrownBy(() -> Panel.builder(Frequency.WEEKLY).add(HAT, wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll("hat", "DAY", "WEEK", "Maybe");
    }
    Series otherSeason = Series.of(HAT.key(), Frequency.WEEKLY.withSeasonLength(13), 5, 9, 8, 7);
    Covariates sameWeeks = Covariates.none().withPast(Covariates.STOCK, otherSeason);
    assertThat(Panel.builder(Frequency.WEEKLY).add(HAT, sameWeeks).build().covariates(0))
        .isEqualTo(sameWeeks);
  }

  @Test
  void aBuiltPanelStaysWhenTheBuilderGoesOn() {
    Panel.Builder builder = Panel.builder(Frequency.WEEKLY).add(HAT, Covariates.none());
    Panel first = builder.build();
    Panel second = builder.add(SHOE, Covariates.none()).build();
    assertThat(first.series()).containsExactly(HAT);
    assertThat(first.indexOf(SHOE.key())).isEmpty();
    assertThat(second.series()).containsExactly(HAT, SHOE);
  }

  @Test
  void knowsNothingOfThePeriodsAfterACutoff() {
    Series price = Series.of(HAT.key(), Frequency.WEEKLY, 5, 9, 8, 7, 6);
    Covariates covariates =
        Covariates.none()
            .withPast(Covariates.STOCK, price)
            .withFuture(Covariates.PRICE, price)
            .withStatic(Covariates.CATEGORY, "head");
    Panel panel =
        Panel.builder(Frequency.WEEKLY)
            .add(HAT, covariates)
            .add(SHOE, Covariates.none())
            .build()
            .knownBefore(6);
    assertThat(panel.series(0).toArray()).containsExactly(1);
    assertThat(panel.series(1).isEmpty()).isTrue();
    assertThat(panel.endPeriod()).isEqualTo(6);
    assertThat(panel.covariates(0).past().get(Covariates.STOCK).toArray()).containsExactly(9);
    assertThat(panel.covariates(0).series(Covariates.PRICE)).contains(price);
    assertThat(panel.covariates(0).attribute(Covariates.CATEGORY)).contains("head");
    assertThat(panel.keys()).containsExactly(HAT.key(), SHOE.key());
  }

  @Test
  void mayBeEmpty() {
    Panel panel = Panel.builder(Frequency.DAILY).build();
    assertThat(panel.size()).isZero();
    assertThat(panel.observations()).isZero();
    assertThat(panel.endPeriod()).isZero();
    assertThatThrownBy(Panel::of).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAProductTwice() {
    assertThatThrownBy(() -> Panel.of(HAT, HAT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hat");
  }

  @Test
  void refusesAnotherGrid() {
    Series daily = Series.of(ProductKey.of("sock"), Frequency.DAILY, 0, 1);
    assertThatThrownBy(() -> Panel.of(HAT, daily))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sock")
        .hasMessageContaining("Maybe");
  }

  @Test
  void refusesInfiniteValues() {
    double[] values = {1, Double.POSITIVE_INFINITY};
    assertThatThrownBy(
            () -> Panel.builder(Frequency.DAILY).add(HAT.key(), 0, values, Covariates.none()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hat");
  }
}
