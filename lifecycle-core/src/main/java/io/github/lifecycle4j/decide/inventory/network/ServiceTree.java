package io.github.lifecycle4j.decide.inventory.network;

import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Link;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Stage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The stages of a network as numbered nodes of a tree, each tree with a root.
 *
 * @param stages by node
 * @param suppliers nodes upstream, by node
 * @param customers nodes downstream, by node
 * @param towardsRoot every node before the next one on its way to the root
 * @param parents the next node on the way to the root, the node itself at the root
 * @param deviations σ of the demand that a node meets, by node
 * @param longest M, the longest time from an order to outside suppliers to the product, by node
 */
record ServiceTree(
    List<Stage> stages,
    List<List<Integer>> suppliers,
    List<List<Integer>> customers,
    List<Integer> towardsRoot,
    List<Integer> parents,
    List<Double> deviations,
    List<Integer> longest) {

  static ServiceTree of(List<Stage> stages, List<Link> links) {
    Map<String, Integer> number = new HashMap<>();
    List<List<Integer>> suppliers = new ArrayList<>();
    List<List<Integer>> customers = new ArrayList<>();
    List<List<Double>> units = new ArrayList<>();
    for (Stage stage : stages) {
      number.put(stage.name(), number.size());
      suppliers.add(new ArrayList<>());
      customers.add(new ArrayList<>());
      units.add(new ArrayList<>());
    }
    for (Link link : links) {
      int from = number.getOrDefault(link.supplier(), 0);
      int to = number.getOrDefault(link.customer(), 0);
      suppliers.get(to).add(from);
      customers.get(from).add(to);
      units.get(from).add(link.units());
    }
    List<Integer> parents = new ArrayList<>();
    List<Integer> towardsRoot = towardsRoot(stages, suppliers, customers, parents);
    List<Integer> downstream = downstream(suppliers, customers);
    return new ServiceTree(
        stages,
        suppliers,
        customers,
        towardsRoot,
        parents,
        deviations(stages, customers, units, downstream),
        longest(stages, suppliers, downstream));
  }

  /** Visits each tree from its first stage; fills in the parents. */
  private static List<Integer> towardsRoot(
      List<Stage> stages,
      List<List<Integer>> suppliers,
      List<List<Integer>> customers,
      List<Integer> parents) {
    int[] parent = new int[stages.size()];
    boolean[] seen = new boolean[stages.size()];
    ArrayList<Integer> order = new ArrayList<>();
    for (int root = 0; root < parent.length; root++) {
      if (seen[root]) {
        continue;
      }
      seen[root] = true;
      parent[root] = root;
      int next = order.size();
      order.add(root);
      while (next < order.size()) {
        int node = order.get(next++);
        boolean cameFromParent = node == root;
        List<Integer> neighbours = new ArrayList<>(suppliers.get(node));
        neighbours.addAll(customers.get(node));
        for (int neighbour : neighbours) {
          if (!cameFromParent && neighbour == parent[node]) {
            cameFromParent = true;
          } else if (seen[neighbour]) {
            throw new IllegalArgumentException(
                "The links of the stages '%s' and '%s' close a circle but must form a tree. Maybe leave one out or join the stages."
                    .formatted(stages.get(node).name(), stages.get(neighbour).name()));
          } else {
            seen[neighbour] = true;
            parent[neighbour] = node;
            order.add(neighbour);
          }
        }
      }
    }
    for (int p : parent) {
      parents.add(p);
    }
    Collections.reverse(order);
    return List.copyOf(order);
  }

  /** Every node after its suppliers. */
  private static List<Integer> downstream(
      List<List<Integer>> suppliers, List<List<Integer>> customers) {
    int[] waiting = new int[suppliers.size()];
    Deque<Integer> ready = new ArrayDeque<>();
    for (int node = 0; node < waiting.length; node++) {
      waiting[node] = suppliers.get(node).size();
      if (waiting[node] == 0) {
        ready.add(node);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!ready.isEmpty()) {
      int node = ready.remove();
      order.add(node);
      for (int customer : customers.get(node)) {
        if (--waiting[customer] == 0) {
          ready.add(customer);
        }
      }
    }
    return order;
  }

  /** The demands of customers are independent: variances add up. */
  private static List<Double> deviations(
      List<Stage> stages,
      List<List<Integer>> customers,
      List<List<Double>> units,
      List<Integer> downstream) {
    Double[] deviations = new Double[stages.size()];
    for (int i = downstream.size() - 1; i >= 0; i--) {
      int node = downstream.get(i);
      double variance = Math.pow(stages.get(node).demandDeviation(), 2);
      for (int c = 0; c < customers.get(node).size(); c++) {
        double needed = units.get(node).get(c) * deviations[customers.get(node).get(c)];
        variance += needed * needed;
      }
      deviations[node] = Math.sqrt(variance);
    }
    return List.of(deviations);
  }

  private static List<Integer> longest(
      List<Stage> stages, List<List<Integer>> suppliers, List<Integer> downstream) {
    Integer[] longest = new Integer[stages.size()];
    for (int node : downstream) {
      int supply = stages.get(node).supplyTime();
      for (int supplier : suppliers.get(node)) {
        supply = Math.max(supply, longest[supplier]);
      }
      longest[node] = Math.addExact(supply, stages.get(node).processingTime());
    }
    return List.of(longest);
  }
}
