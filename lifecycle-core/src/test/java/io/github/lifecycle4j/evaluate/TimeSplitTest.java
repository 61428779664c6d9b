package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeSplitTest {

  private static final ProductKey KEY = ProductKey.of("a");
  private static final Series TEN =
      Series.of(KEY, Frequency.COUNTED, 5, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

  @Test
  void splitsASeriesByShare() {
    TimeSplit split = TimeSplit.ofShares(TEN, 0.6, 0.2);
    assertThat(split).isEqualTo(new TimeSplit(11, 13));
    assertThat(split.training(TEN).toArray()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(split.validation(TEN).toArray()).containsExactly(6, 7);
    assertThat(split.test(TEN).toArray()).containsExactly(8, 9);
    assertThat(split.test(TEN).startPeriod()).isEqualTo(13);
  }

  @Test
  void splitsAPanelByPeriod() {
    Series stock = Series.of(KEY, Frequency.COUNTED, 5, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
    Series late = Series.of(ProductKey.of("late"), Frequency.COUNTED, 12, 1, 2, 3);
    Panel panel =
        Panel.builder(Frequency.COUNTED)
            .add(TEN, Covariates.none().withPast(Covariates.STOCK, stock))
            .add(late, Covariates.none())
            .build();
    assertThat(TimeSplit.ofShares(panel, 0.5, 0)).isEqualTo(new TimeSplit(10, 10));
    Panel withAnEmptyOne =
        Panel.builder(Frequency.COUNTED)
            .add(TEN, Covariates.none())
            .add(ProductKey.of("empty"), 0, new double[0], Covariates.none())
            .build();
    assertThat(TimeSplit.ofShares(withAnEmptyOne, 0.5, 0)).isEqualTo(new TimeSplit(10, 10));
    TimeSplit split = new TimeSplit(11, 13);
    List<Panel> parts = List.of(split.training(panel), split.validation(panel), split.test(panel));
    assertThat(parts).extracting(Panel::size).containsOnly(2);
    assertThat(parts).extracting(p -> p.series(0).length()).containsExactly(6, 2, 2);
    assertThat(parts).extracting(p -> p.series(1).length()).containsExactly(0, 1, 2);
    assertThat(parts)
        .extracting(p -> p.covariates(0).past().get(Covariates.STOCK).endPeriod())
        .containsExactly(11L, 13L, 15L);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> new TimeSplit(5, 4)).hasMessageContaining("swap");
    assertThatThrownBy(() -> TimeSplit.ofShares(TEN, 0.8, 0.3)).hasMessageContaining("0.3");
    assertThatThrownBy(() -> TimeSplit.ofShares(TEN, 0, 0.3)).hasMessageContaining("0.0");
  }
}
