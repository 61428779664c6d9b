package io.github.lifecycle4j.decide.supply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who sends to whom: each location has one source. Sources that receive from nobody are outside
 * suppliers.
 *
 * @param lanes one for each location that receives
 */
public record BillOfDistribution(List<Lane> lanes) {

  /**
   * @throws IllegalArgumentException if there is no lane, a location has two sources, or the lanes
   *     close a circle
   */
  public BillOfDistribution {
    lanes = List.copyOf(lanes);
    if (lanes.isEmpty()) {
      throw new IllegalArgumentException("A bill of distribution needs at least one lane.");
    }
    Map<String, Lane> inbound = new HashMap<>();
    for (Lane lane : lanes) {
      Lane other = inbound.put(lane.destination(), lane);
      if (other != null) {
        throw new IllegalArgumentException(
            "The location '%s' has two sources, '%s' and '%s', but may have one. Maybe split its demand."
                .formatted(lane.destination(), other.source(), lane.source()));
      }
    }
    for (Lane lane : lanes) {
      checkEnds(lane, inbound);
    }
  }

  private static void checkEnds(Lane first, Map<String, Lane> inbound) {
    Lane lane = first;
    for (int steps = 0; lane != null; steps++) {
      if (steps > inbound.size()) {
        throw new IllegalArgumentException(
            "The lanes from '%s' to '%s' and back close a circle. Leave one out."
                .formatted(first.source(), first.destination()));
      }
      lane = inbound.get(lane.source());
    }
  }

  /** The lane into a location; empty for an outside supplier. */
  public Optional<Lane> into(String location) {
    return lanes.stream().filter(lane -> lane.destination().equals(location)).findFirst();
  }

  /** The lanes, each after all lanes that its destination sends on. */
  List<Lane> upstream() {
    Map<String, Lane> inbound = new HashMap<>();
    lanes.forEach(lane -> inbound.put(lane.destination(), lane));
    Map<Lane, Integer> depth = new HashMap<>();
    for (Lane lane : lanes) {
      int steps = 0;
      for (Lane l = lane; l != null; l = inbound.get(l.source())) {
        steps++;
      }
      depth.put(lane, steps);
    }
    List<Lane> ordered = new ArrayList<>(lanes);
    // A stable sort: of equally deep lanes the first named comes first.
    ordered.sort((a, b) -> Integer.compare(depth.getOrDefault(b, 0), depth.getOrDefault(a, 0)));
    return List.copyOf(ordered);
  }

  /** Names of the outside suppliers. */
  public Set<String> suppliers() {
    Set<String> sources = new LinkedHashSet<>();
    lanes.forEach(lane -> sources.add(lane.source()));
    lanes.forEach(lane -> sources.remove(lane.destination()));
    return sources;
  }
}
