package io.github.lifecycle4j.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.stage.StageEstimate.Transition;
import io.github.lifecycle4j.stage.StageException.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StageTableTest {

  private static final int HORIZON = 8;

  private static StageRow row(
      String product, LifecycleStage stage, double p, Transition next, double units) {
    double[] probability = new double[LifecycleStage.values().length];
    probability[stage.ordinal()] = p;
    probability[(stage.ordinal() + 1) % probability.length] = (1 - p) / 2;
    probability[(stage.ordinal() + 2) % probability.length] = (1 - p) / 2;
    ProductKey key = ProductKey.of(product);
    double[] sales = new double[16];
    Arrays.fill(sales, 0, 8, 10);
    Arrays.fill(sales, 8, 16, 8);
    Series history = Series.of(key, Frequency.WEEKLY, 100, sales);
    StageEstimate estimate =
        new StageEstimate(
            key,
            115,
            StageProbabilities.of(probability),
            4,
            Optional.ofNullable(next),
            8,
            List.of());
    return StageRow.of(history, estimate, 90, units, HORIZON);
  }

  private static final StageTable TABLE =
      new StageTable(
          HORIZON,
          List.of(
              row("steady", LifecycleStage.MATURITY, 1, decline(40, 20, 60), 1000),
              row("ending", LifecycleStage.MATURITY, 0.9, decline(6, 2, 10), 100),
              row("falling", LifecycleStage.DECLINE, 1, null, 50),
              row("doubtful", LifecycleStage.GROWTH, 0.4, null, 10),
              StageRow.failed(ProductKey.of("broken"), "Its history is empty.")));

  private static Transition decline(double expected, double earliest, double latest) {
    return new Transition(LifecycleStage.DECLINE, expected, earliest, latest);
  }

  @Test
  void aRowTellsSinceTrendAndUnitsAtRisk() {
    StageRow ending = TABLE.rows().get(1);
    assertThat(ending.since()).isEqualTo(112);
    assertThat(ending.maybeEarlier()).isFalse();
    assertThat(ending.trend()).isCloseTo(-0.2, within(1e-12));
    // Past its best with 0.1; else decline comes within 8 periods with ½ + 0.4 (8 − 6) / (10 − 6).
    assertThat(ending.unitsAtRisk()).isCloseTo(100 * (0.1 + 0.9 * 0.7), within(1e-9));
    assertThat(TABLE.rows().get(2).unitsAtRisk()).isEqualTo(50);
  }

  @Test
  void theProbabilityOfATransitionRises() {
    Transition transition = decline(6, 2, 10);
    assertThat(transition.probabilityWithin(0)).isZero();
    assertThat(transition.probabilityWithin(2)).isCloseTo(0.1, within(1e-12));
    assertThat(transition.probabilityWithin(6)).isCloseTo(0.5, within(1e-12));
    assertThat(transition.probabilityWithin(10)).isCloseTo(0.9, within(1e-12));
    assertThat(transition.probabilityWithin(20)).isCloseTo(1, within(1e-12));
    assertThat(decline(3, 3, 3).probabilityWithin(2)).isLessThan(0.1);
  }

  @Test
  void exceptionsComeFirstTheMostUrgentBeforeAll() {
    assertThat(TABLE.exceptions(Map.of()))
        .extracting(it -> it.key().id(), StageException::kind)
        .containsExactly(
            tuple("broken", Kind.FAILED),
            tuple("ending", Kind.DECLINE_AHEAD),
            tuple("doubtful", Kind.UNCERTAIN));
    assertThat(ids(TABLE.exceptionsFirst(Map.of())))
        .containsExactly("broken", "ending", "doubtful", "falling", "steady");
  }

  @Test
  void tellsTheTransitionsSinceTheLastReport() {
    Map<ProductKey, LifecycleStage> earlier =
        Map.of(
            ProductKey.of("steady"), LifecycleStage.MATURITY,
            ProductKey.of("ending"), LifecycleStage.GROWTH,
            ProductKey.of("falling"), LifecycleStage.MATURITY,
            ProductKey.of("doubtful"), LifecycleStage.DECLINE,
            ProductKey.of("sold out"), LifecycleStage.DECLINE);
    assertThat(TABLE.changesSince(earlier))
        .extracting(it -> it.key().id())
        .containsExactly("ending", "falling", "doubtful", "sold out");
    assertThat(TABLE.changesSince(earlier).get(2).isBackwards()).isTrue();
    assertThat(TABLE.changesSince(TABLE.stages())).isEmpty();
    assertThat(TABLE.exceptions(earlier))
        .extracting(StageException::kind)
        .containsExactly(Kind.FAILED, Kind.NEWLY_DECLINING, Kind.BACKWARDS, Kind.CHANGED);
  }

  @Test
  void everyColumnSorts() {
    assertThat(ids(TABLE.sortedBy(StageTable.Order.UNITS_AT_RISK)))
        .containsExactly("ending", "falling", "steady", "doubtful", "broken");
    assertThat(ids(TABLE.sortedBy(StageTable.Order.PROBABILITY)))
        .startsWith("broken", "doubtful", "ending");
    assertThat(ids(TABLE.sortedBy(StageTable.Order.STAGE)))
        .containsExactly("doubtful", "ending", "steady", "falling", "broken");
    assertThat(ids(TABLE.sortedBy(StageTable.Order.NEXT))).startsWith("ending", "steady");
    for (StageTable.Order order : StageTable.Order.values()) {
      assertThat(TABLE.sortedBy(order).rows()).hasSameElementsAs(TABLE.rows());
    }
  }

  @Test
  void aProductHasOneRow() {
    StageRow row = StageRow.failed(ProductKey.of("p"), "No.");
    assertThatThrownBy(() -> new StageTable(HORIZON, List.of(row, row))).hasMessageContaining("p");
    assertThatThrownBy(() -> new StageTable(0, List.of())).hasMessageContaining("0");
  }

  private static List<String> ids(StageTable table) {
    return table.rows().stream().map(row -> row.key().id()).toList();
  }
}
