package io.github.lifecycle4j.decide.inventory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Link;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Placement;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Stage;
import io.github.lifecycle4j.decide.inventory.stock.Newsvendor;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

  /** A single stage is a newsvendor for the demand of its lead time. */
  @Test
  void aLineOfOneIsANewsvendor() {
    SerialSystem model = new SerialSystem(9, List.of(new SerialSystem.Stage(1, 2)));
    CountDemand counts = CountDemand.poisson(3);
    Newsvendor newsvendor = new Newsvendor(1, 9);
    assertThat(model.optimum(counts).echelonBaseStock())
        .containsExactly(newsvendor.quantity(counts.over(2)));
    assertThat(model.optimum(counts).cost())
        .isCloseTo(newsvendor.optimum(counts.over(2)).cost(), within(1e-9));
    Demand normal = Demand.normal(30, 5);
    assertThat(model.optimum(normal).echelonBaseStock().get(0))
        .isCloseTo(newsvendor.quantity(normal.over(2)), within(1e-3));
    assertThat(model.optimum(normal).cost())
        .isCloseTo(newsvendor.optimum(normal.over(2)).cost(), within(1e-4 * 20));
  }

  /** Without lead times stock is needed nowhere, and without uncertainty none that is left over. */
  @Test
  void aLineWithoutUncertaintyKeepsWhatIsUnderWay() {
    List<SerialSystem.Stage> stages =
        List.of(new SerialSystem.Stage(2, 1), new SerialSystem.Stage(1, 3));
    assertThat(new SerialSystem(9, stages).optimum(CountDemand.poisson(0)).cost()).isZero();
    // Base stocks 5 and 5 · 4; the 5 units on their way down cost 1 each.
    SerialSystem.Policy certain = new SerialSystem(9, stages).optimum(Demand.normal(5, 0));
    assertThat(certain.echelonBaseStock().get(0)).isCloseTo(5, within(1e-9));
    assertThat(certain.echelonBaseStock().get(1)).isCloseTo(20, within(1e-9));
    assertThat(certain.cost()).isCloseTo(5, within(1e-6));
  }

  /** Nothing to keep without demand, nor at a stage that is supplied at once. */
  @Test
  void aStageThatWaitsForNothingKeepsNothing() {
    List<SerialSystem.Stage> two =
        List.of(new SerialSystem.Stage(1, 0), new SerialSystem.Stage(1, 1.5));
    assertThat(new SerialSystem(9, two).optimum(Demand.normal(0, 0)).echelonBaseStock())
        .containsExactly(0.0, 0.0);
    SerialSystem.Policy policy = new SerialSystem(9, two).optimum(Demand.normal(5, 1));
    assertThat(policy.echelonBaseStock().get(0)).isZero();
    assertThat(policy.echelonBaseStock().get(1)).isGreaterThan(7.5);
    SerialSystem atOnce = new SerialSystem(9, List.of(new SerialSystem.Stage(1, 0)));
    SerialSystem.Policy none = atOnce.optimum(Demand.normal(100, 30));
    assertThat(none.echelonBaseStock()).containsExactly(0.0);
    assertThat(none.cost()).isZero();
  }

  @Test
  void refusesLinesThatMakeNoSense() {
    assertThatThrownBy(() -> new SerialSystem(9, List.of())).hasMessageContaining("one stage");
    assertThatThrownBy(() -> new SerialSystem.Stage(-1, 2)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new SerialSystem.Stage(1, -2)).hasMessageContaining("-2.0");
    SerialSystem model = new SerialSystem(9, List.of(new SerialSystem.Stage(1, 2)));
    assertThatThrownBy(() -> model.cost(Demand.normal(5, 1), List.of()))
        .hasMessageContaining("0 base stocks");
    assertThatThrownBy(() -> model.optimum(Demand.empirical(1, 2)))
        .hasMessageContaining("one period");
  }

  /** A camera needs two batteries: their demand has twice its deviation. */
  @Test
  void countsTheUnitsThatACustomerNeeds() {
    GuaranteedService.Plan plan =
        new GuaranteedService(
                List.of(
                    Stage.of("battery", 4, 1, 2).withMaxServiceTime(0),
                    Stage.of("camera", 1, 10, 2).withDemand(3)),
                List.of(new Link("battery", "camera", 2)))
            .optimum();
    assertThat(plan.placements())
        .containsExactly(
            new Placement("battery", 0, 0, 4, 2 * 6 * 2, 24),
            new Placement("camera", 0, 0, 1, 2 * 3, 60));
    assertThat(plan.cost()).isEqualTo(84);
  }

  @Test
  void stagesApartAreSolvedEach() {
    GuaranteedService.Plan plan =
        new GuaranteedService(
                List.of(Stage.of("a", 4, 1, 1).withDemand(1), Stage.of("b", 9, 1, 1).withDemand(1)),
                List.of())
            .optimum();
    assertThat(plan.cost()).isEqualTo(5);
  }

  @Test
  void refusesNetworksThatAreNoTree() {
    List<Stage> stages =
        List.of(Stage.of("a", 1, 1, 1), Stage.of("b", 1, 1, 1), Stage.of("c", 1, 1, 1));
    assertThatThrownBy(
            () ->
                new GuaranteedService(
                    stages, List.of(Link.of("a", "b"), Link.of("b", "c"), Link.of("a", "c"))))
        .hasMessageContaining("circle");
    assertThatThrownBy(
            () -> new GuaranteedService(stages, List.of(Link.of("a", "b"), Link.of("a", "b"))))
        .hasMessageContaining("circle");
    assertThatThrownBy(() -> new GuaranteedService(stages, List.of(Link.of("a", "a"))))
        .hasMessageContaining("circle");
    assertThatThrownBy(() -> new GuaranteedService(stages, List.of(Link.of("a", "x"))))
        .hasMessageContaining("'x'");
    assertThatThrownBy(
            () ->
                new GuaranteedService(
                    List.of(Stage.of("a", 1, 1, 1), Stage.of("a", 1, 1, 1)), List.of()))
        .hasMessageContaining("name 'a'");
    assertThatThrownBy(() -> Stage.of("a", -1, 1, 1)).hasMessageContaining("processing time");
  }

  @Test
  void refusesTimesThatAreTooLong() {
    GuaranteedService model =
        new GuaranteedService(List.of(Stage.of("a", 1_000_000, 1, 1).withDemand(1)), List.of());
    assertThatThrownBy(model::optimum).hasMessageContaining("longer periods");
  }

  /** Against every way to place five parts at a depot and two bases. */
  @Test
  void sparePartsGoWhereTheyHelpMost() {
    Metric model =
        new Metric(3, List.of(Metric.Base.of(0.7, 0.5), new Metric.Base(0.4, 1, 0.2, 2)));
    double least = Double.POSITIVE_INFINITY;
    for (int depot = 0; depot <= 5; depot++) {
      for (int first = 0; first <= 5 - depot; first++) {
        least = Math.min(least, model.at(depot, List.of(first, 5 - depot - first)).backorders());
      }
    }
    Metric.Allocation best = model.best(5);
    assertThat(best.backorders()).isEqualTo(least);
    assertThat(best.depotStock() + best.baseStock().get(0) + best.baseStock().get(1)).isEqualTo(5);
    assertThatThrownBy(() -> model.at(-1, List.of(1, 1))).hasMessageContaining("-1");
    assertThatThrownBy(() -> model.at(1, List.of(1))).hasMessageContaining("1 base stocks");
    assertThatThrownBy(() -> new Metric.Base(1, 1, 1.5, 1)).hasMessageContaining("1.5");
  }

  /** A base that repairs everything itself waits for nobody. */
  @Test
  void basesThatRepairEverythingNeedNoDepot() {
    Metric.Allocation allocation =
        new Metric(3, List.of(new Metric.Base(2, 5, 1, 1))).at(0, List.of(3));
    assertThat(allocation.depotDelay()).isZero();
    assertThat(allocation.pipelines()).containsExactly(2.0);
    assertThat(allocation.baseBackorders().get(0)).isCloseTo(0.2180175, within(1e-7));
  }
}
