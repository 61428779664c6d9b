package io.github.lifecycle4j.decide.inventory.network;

import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Placement;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Plan;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Graves and Willems' dynamic programme. Each node, from the leaves to the root, tells its parent
 * the least cost of its part of the tree: to a customer by the service time S that it promises, to
 * a supplier by the inbound service time SI that it waits. Then the root's best times lead back to
 * those of all nodes. Not for several threads.
 */
final class ServiceTimes {

  /** The largest number of pairs of times that a plan looks at. */
  private static final double MAX_WORK = 2e10;

  private final ServiceTree tree;

  /**
   * By node and the time that the parent sees (S for a customer, SI for a supplier): the least cost
   * of the part of the tree, and the node's other time that has it.
   */
  private final double[][] cost;

  private final int[][] otherTime;

  private final int[] inbound;
  private final int[] promised;

  /**
   * @throws IllegalArgumentException if the times are so long that the programme is too large
   */
  ServiceTimes(ServiceTree tree) {
    double work = 0;
    for (int longest : tree.longest()) {
      work += (double) longest * longest;
    }
    if (work > MAX_WORK) {
      throw new IllegalArgumentException(
          "Times of up to %s periods through %s stages are too many to try. Maybe count in longer periods."
              .formatted(Collections.max(tree.longest()), tree.longest().size()));
    }
    int nodes = tree.stages().size();
    this.tree = tree;
    this.cost = new double[nodes][];
    this.otherTime = new int[nodes][];
    this.inbound = new int[nodes];
    this.promised = new int[nodes];
  }

  Plan optimum() {
    for (int node : tree.towardsRoot()) {
      tabulate(node);
    }
    for (int i = tree.towardsRoot().size() - 1; i >= 0; i--) {
      choose(tree.towardsRoot().get(i));
    }
    List<Placement> placements = new ArrayList<>();
    double total = 0;
    for (int node = 0; node < inbound.length; node++) {
      placements.add(placement(node));
      total += placements.get(node).cost();
    }
    return new Plan(List.copyOf(placements), total);
  }

  /** Whether the parent sees S; otherwise it sees SI. A root is seen by its S. */
  private boolean suppliesParent(int node) {
    int parent = tree.parents().get(node);
    return parent == node || tree.customers().get(node).contains(parent);
  }

  private void tabulate(int node) {
    Stage stage = tree.stages().get(node);
    int processing = stage.processingTime();
    int longestWait = tree.longest().get(node) - processing;
    int longestPromise =
        Math.min(tree.longest().get(node), stage.maxServiceTime().orElse(Integer.MAX_VALUE));
    double[] waiting = new double[longestWait + 1];
    double[] promising = new double[longestPromise + 1];
    addChildren(node, waiting, promising);
    double[] holding = holding(node);
    if (suppliesParent(node)) {
      tabulateByPromise(node, holding, waiting, promising);
    } else {
      tabulateByWait(node, holding, waiting, promising);
    }
  }

  /** For each promise the best wait, which is at least the promise less the processing time. */
  private void tabulateByPromise(int node, double[] holding, double[] waiting, double[] promising) {
    int processing = tree.stages().get(node).processingTime();
    cost[node] = new double[promising.length];
    otherTime[node] = new int[promising.length];
    for (int promise = 0; promise < promising.length; promise++) {
      double least = Double.POSITIVE_INFINITY;
      int first = Math.max(tree.stages().get(node).supplyTime(), promise - processing);
      for (int wait = first; wait < waiting.length; wait++) {
        double sum = holding[wait + processing - promise] + waiting[wait];
        if (sum < least) {
          least = sum;
          otherTime[node][promise] = wait;
        }
      }
      cost[node][promise] = least + promising[promise];
    }
  }

  /** For each wait the best promise, which is at most the wait and the processing time. */
  private void tabulateByWait(int node, double[] holding, double[] waiting, double[] promising) {
    int processing = tree.stages().get(node).processingTime();
    cost[node] = new double[waiting.length];
    otherTime[node] = new int[waiting.length];
    Arrays.fill(cost[node], Double.POSITIVE_INFINITY);
    for (int wait = tree.stages().get(node).supplyTime(); wait < waiting.length; wait++) {
      double least = Double.POSITIVE_INFINITY;
      int last = Math.min(promising.length - 1, wait + processing);
      for (int promise = 0; promise <= last; promise++) {
        double sum = holding[wait + processing - promise] + promising[promise];
        if (sum < least) {
          least = sum;
          otherTime[node][wait] = promise;
        }
      }
      cost[node][wait] = least + waiting[wait];
    }
  }

  /** Adds what the children cost by the time that this node waits or promises. */
  private void addChildren(int node, double[] waiting, double[] promising) {
    int parent = tree.parents().get(node);
    for (int supplier : tree.suppliers().get(node)) {
      if (supplier != parent) {
        // A supplier may promise less than the wait for the slowest supplier.
        double least = Double.POSITIVE_INFINITY;
        for (int wait = 0; wait < waiting.length; wait++) {
          if (wait < cost[supplier].length) {
            least = Math.min(least, cost[supplier][wait]);
          }
          waiting[wait] += least;
        }
      }
    }
    for (int customer : tree.customers().get(node)) {
      if (customer != parent) {
        // A customer may wait longer, for another supplier.
        double least = Double.POSITIVE_INFINITY;
        for (int wait = cost[customer].length - 1; wait >= 0; wait--) {
          least = Math.min(least, cost[customer][wait]);
          if (wait < promising.length) {
            promising[wait] += least;
          }
        }
      }
    }
  }

  /** Cost of the safety stock by net replenishment time. */
  private double[] holding(int node) {
    Stage stage = tree.stages().get(node);
    double perDeviation = stage.holdingCost() * stage.safetyFactor() * tree.deviations().get(node);
    double[] holding = new double[tree.longest().get(node) + 1];
    for (int time = 0; time < holding.length; time++) {
      holding[time] = perDeviation * Math.sqrt(time);
    }
    return holding;
  }

  /** Takes the best time that the parent's choice allows. */
  private void choose(int node) {
    int parent = tree.parents().get(node);
    if (suppliesParent(node)) {
      int longest = parent == node ? cost[node].length - 1 : inbound[parent];
      promised[node] = leastIn(cost[node], 0, Math.min(longest, cost[node].length - 1));
      inbound[node] = otherTime[node][promised[node]];
    } else {
      inbound[node] = leastIn(cost[node], promised[parent], cost[node].length - 1);
      promised[node] = otherTime[node][inbound[node]];
    }
  }

  private static int leastIn(double[] values, int from, int to) {
    int least = from;
    for (int i = from + 1; i <= to; i++) {
      least = values[i] < values[least] ? i : least;
    }
    return least;
  }

  private Placement placement(int node) {
    Stage stage = tree.stages().get(node);
    int time = inbound[node] + stage.processingTime() - promised[node];
    double stock = stage.safetyFactor() * tree.deviations().get(node) * Math.sqrt(time);
    return new Placement(
        stage.name(), inbound[node], promised[node], time, stock, stage.holdingCost() * stock);
  }
}
