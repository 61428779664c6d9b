package io.github.lifecycle4j.decide.inventory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.lifecycle4j.decide.inventory.ReferenceCase;
import io.github.lifecycle4j.decide.inventory.ReferenceCases;
import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.demand.Demand;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Link;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Stage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;

/** Networks of the textbook and the literature. */
public class NetworkReferenceTest {

  /** Costs to 0.5 % and levels to 0.3 %, as the reference was computed on a coarse grid. */
  @ParameterizedTest
  @ReferenceCases("serial_.*")
  void serialSystem(ReferenceCase c) {
    List<SerialSystem.Stage> stages = new ArrayList<>();
    for (int i = 0; i < c.numbers("L").length; i++) {
      stages.add(new SerialSystem.Stage(c.numbers("echelon_h")[i], c.numbers("L")[i]));
    }
    SerialSystem model = new SerialSystem(c.number("p"), stages);
    Demand demand =
        c.has("rate")
            ? CountDemand.poisson(c.number("rate"))
            : Demand.normal(c.number("mu"), c.number("sd"));
    SerialSystem.Policy policy = model.optimum(demand);
    c.check("S_echelon", policy.echelonBaseStock());
    c.check("cost", policy.cost(), 0.005);
    assertThat(model.cost(demand, policy.echelonBaseStock()))
        .isCloseTo(policy.cost(), within(1e-4 * policy.cost()));
  }

  @ParameterizedTest
  @ReferenceCases("gsm_.*")
  void guaranteedService(ReferenceCase c) {
    List<Stage> stages = new ArrayList<>();
    c.parameter("nodes")
        .properties()
        .forEach(node -> stages.add(stage(node.getKey(), node.getValue())));
    List<Link> links = new ArrayList<>();
    c.parameter("edges")
        .forEach(edge -> links.add(Link.of(edge.get(0).asText(), edge.get(1).asText())));
    c.check("cost", new GuaranteedService(stages, links).optimum().cost());
  }

  @ParameterizedTest
  @ReferenceCases("metric_.*")
  void metric(ReferenceCase c) {
    List<Metric.Base> bases = new ArrayList<>();
    List<Integer> stock = new ArrayList<>();
    for (int i = 0; i < c.numbers("base_rates").length; i++) {
      bases.add(Metric.Base.of(c.numbers("base_rates")[i], c.numbers("ost")[i]));
      stock.add((int) c.numbers("s")[i]);
    }
    Metric.Allocation allocation =
        new Metric(c.number("depot_T"), bases).at(c.integer("s0"), stock);
    c.check("depot_EBO", allocation.depotBackorders());
    c.check("depot_delay", allocation.depotDelay());
    c.check("base_pipeline", allocation.pipelines());
    c.check("base_EBO", allocation.baseBackorders());
  }

  private static Stage stage(String name, JsonNode node) {
    Stage stage =
        Stage.of(
                name,
                node.get("T").intValue(),
                node.get("h").doubleValue(),
                node.get("z").doubleValue())
            .withSupplyTime(node.path("sin").asInt(0));
    return node.has("sd")
        ? stage
            .withDemand(node.get("sd").doubleValue())
            .withMaxServiceTime(node.get("sout").intValue())
        : stage;
  }
}
