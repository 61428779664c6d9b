package io.github.lifecycle4j.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupersessionsTest {

  private static final ProductKey OLD = ProductKey.of("old");
  private static final ProductKey NEW = ProductKey.of("new");
  private static final ProductKey NEXT = ProductKey.of("next");
  private static final ProductKey OTHER = ProductKey.of("other");

  private static final Panel PANEL =
      Panel.builder(Frequency.WEEKLY)
          .add(
              Series.of(OLD, Frequency.WEEKLY, 10, 5, 6, 4, 1),
              Covariates.none().withStatic("size", "small"))
          .add(Series.of(OTHER, Frequency.WEEKLY, 10, 9, 9), Covariates.none())
          .add(
              Series.of(NEW, Frequency.WEEKLY, 12, 2, Double.NaN, 7),
              Covariates.none().withStatic("size", "large"))
          .build();

  @Test
  void historiesOfAChainAreAddedUpUnderTheNewestProduct() {
    Panel merged = Supersessions.of(Map.of(OLD, NEW)).merge(PANEL);
    assertThat(merged.size()).isEqualTo(2);
    assertThat(merged.series(0))
        .isEqualTo(Series.of(NEW, Frequency.WEEKLY, 10, 5, 6, 4 + 2, Double.NaN, 7));
    assertThat(merged.covariates(0).attribute("size")).contains("large");
    assertThat(merged.series(1)).isEqualTo(PANEL.series(1));
  }

  @Test
  void aChainGoesOnToAProductThatIsNotSoldYet() {
    Supersessions chain = Supersessions.of(Map.of(OLD, NEW, NEW, NEXT));
    assertThat(chain.newest(OLD)).isEqualTo(NEXT);
    assertThat(chain.newest(OTHER)).isEqualTo(OTHER);
    Panel merged = chain.merge(PANEL);
    assertThat(merged.series(0).key()).isEqualTo(NEXT);
    assertThat(merged.covariates(0).attribute("size")).contains("small");
  }

  @Test
  void aGapBetweenTwoMembersIsATimeWithoutSales() {
    Panel panel =
        Panel.builder(Frequency.WEEKLY)
            .add(Series.of(OLD, Frequency.WEEKLY, 0, 3), Covariates.none())
            .add(Series.of(NEW, Frequency.WEEKLY, 2, 4), Covariates.none())
            .build();
    assertThat(Supersessions.of(Map.of(OLD, NEW)).merge(panel).series(0))
        .isEqualTo(Series.of(NEW, Frequency.WEEKLY, 0, 3, 0, 4));
  }

  @Test
  void refusesACircle() {
    assertThatThrownBy(() -> Supersessions.of(Map.of(OLD, NEW, NEW, OLD)))
        .hasMessageContaining("comes after itself");
    assertThatThrownBy(() -> Supersessions.of(Map.of(OLD, OLD))).hasMessageContaining("old");
  }
}
