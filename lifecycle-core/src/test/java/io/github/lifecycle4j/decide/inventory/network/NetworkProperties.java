package io.github.lifecycle4j.decide.inventory.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Link;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Plan;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NetworkProperties {

  /** Shang and Song's (2003) theorem, and no other base stocks nearby that are cheaper. */
  @Property(tries = 60)
  void theBestBaseStocksLieBetweenTheBounds(
      @ForAll @Size(min = 1, max = 4) List<@DoubleRange(min = 0.1, max = 3) Double> holding,
      @ForAll @DoubleRange(min = 1, max = 40) double shortage,
      @ForAll @DoubleRange(min = 1, max = 20) double rate,
      @ForAll Random random) {
    List<SerialSystem.Stage> stages =
        holding.stream().map(h -> new SerialSystem.Stage(h, 0.25 + random.nextDouble())).toList();
    SerialSystem model = new SerialSystem(shortage, stages);
    CountDemand demand = CountDemand.poisson(rate);
    SerialSystem.Policy best = model.optimum(demand);
    List<Double> other = new ArrayList<>();
    for (int j = 0; j < stages.size(); j++) {
      assertThat(best.echelonBaseStock().get(j))
          .isBetween(model.lowerBounds(demand).get(j), model.upperBounds(demand).get(j));
      other.add(best.echelonBaseStock().get(j) + random.nextInt(5) - 2);
    }
    assertThat(model.cost(demand, best.echelonBaseStock()))
        .isCloseTo(best.cost(), within(1e-9 * best.cost()));
    assertThat(model.cost(demand, other)).isGreaterThanOrEqualTo(best.cost() * (1 - 1e-9));
  }

  /** Against every choice of service times, in random trees of up to four stages. */
  @Property(tries = 150)
  void noServiceTimesAreCheaperThanTheBest(
      @ForAll @IntRange(min = 1, max = 4) int size, @ForAll Random random) {
    List<Stage> stages = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    int[][] arcs = new int[size - 1][2];
    for (int i = 0; i < size; i++) {
      Stage stage =
          Stage.of("s" + i, random.nextInt(3), 1 + random.nextInt(5), 1)
              .withSupplyTime(random.nextInt(2));
      stages.add(
          random.nextBoolean() ? stage.withDemand(1).withMaxServiceTime(random.nextInt(3)) : stage);
      if (i > 0) {
        int other = random.nextInt(i);
        arcs[i - 1] = random.nextBoolean() ? new int[] {other, i} : new int[] {i, other};
        links.add(Link.of("s" + arcs[i - 1][0], "s" + arcs[i - 1][1]));
      }
    }
    Plan plan = new GuaranteedService(stages, links).optimum();
    assertThat(plan.cost()).isCloseTo(cheapest(stages, arcs), within(1e-9));
  }

  private static double cheapest(List<Stage> stages, int[][] arcs) {
    int n = stages.size();
    int range = 1;
    double[] deviation = new double[n];
    for (int i = 0; i < n; i++) {
      deviation[i] = Math.sqrt(variance(i, stages, arcs));
      range = Math.max(range, longest(i, stages, arcs) + 1);
    }
    double least = Double.POSITIVE_INFINITY;
    int[] promised = new int[n];
    long codes = (long) Math.pow(range, n);
    for (long code = 0; code < codes; code++) {
      long rest = code;
      boolean allowed = true;
      for (int i = 0; i < n && allowed; i++) {
        promised[i] = (int) (rest % range);
        rest /= range;
        allowed =
            promised[i] <= stages.get(i).maxServiceTime().orElse(longest(i, stages, arcs))
                && promised[i] <= longest(i, stages, arcs);
      }
      least = allowed ? Math.min(least, cost(stages, arcs, deviation, promised)) : least;
    }
    return least;
  }

  private static double cost(List<Stage> stages, int[][] arcs, double[] deviation, int[] promised) {
    double cost = 0;
    for (int i = 0; i < promised.length; i++) {
      int wait = stages.get(i).supplyTime();
      for (int[] arc : arcs) {
        wait = arc[1] == i ? Math.max(wait, promised[arc[0]]) : wait;
      }
      int time = wait + stages.get(i).processingTime() - promised[i];
      if (time < 0) {
        return Double.POSITIVE_INFINITY;
      }
      cost += stages.get(i).holdingCost() * deviation[i] * Math.sqrt(time);
    }
    return cost;
  }

  private static double variance(int node, List<Stage> stages, int[][] arcs) {
    double variance = Math.pow(stages.get(node).demandDeviation(), 2);
    for (int[] arc : arcs) {
      variance += arc[0] == node ? variance(arc[1], stages, arcs) : 0;
    }
    return variance;
  }

  private static int longest(int node, List<Stage> stages, int[][] arcs) {
    int wait = stages.get(node).supplyTime();
    for (int[] arc : arcs) {
      wait = arc[1] == node ? Math.max(wait, longest(arc[0], stages, arcs)) : wait;
    }
    return wait + stages.get(node).processingTime();
  }
}
