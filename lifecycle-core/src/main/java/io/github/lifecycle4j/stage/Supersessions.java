package io.github.lifecycle4j.stage;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which product took the place of which: a new size, a new package, the next model. The life of a
 * chain of such products is one, and is told from their histories merged into that of the newest:
 *
 * <ul>
 *   <li>in each period the units of all members are added up, also while old and new are sold side
 *       by side;
 *   <li>a member adds nothing before its first and after its last period, so that a gap between two
 *       members is a time without sales;
 *   <li>a period in which a member's units are missing within its history is missing.
 * </ul>
 *
 * <p>Several products may have the same successor. Immutable.
 */
public final class Supersessions {

  private final Map<ProductKey, ProductKey> successors;

  private Supersessions(Map<ProductKey, ProductKey> successors) {
    this.successors = successors;
  }

  /**
   * Returns the supersessions of a catalogue.
   *
   * @param successors the product that took the place of each
   * @throws IllegalArgumentException if a product comes after itself
   */
  public static Supersessions of(Map<ProductKey, ProductKey> successors) {
    Map<ProductKey, ProductKey> copy = Map.copyOf(successors);
    for (ProductKey key : copy.keySet()) {
      Set<ProductKey> seen = new HashSet<>();
      Optional<ProductKey> one = Optional.of(key);
      while (one.isPresent()) {
        if (!seen.add(one.get())) {
          throw new IllegalArgumentException(
              "The product '%s' comes after itself in a chain of successors. Take one of them out."
                  .formatted(one.get()));
        }
        one = Optional.ofNullable(copy.get(one.get()));
      }
    }
    return new Supersessions(copy);
  }

  /** The newest product of the chain that a product is in; itself if nothing came after it. */
  public ProductKey newest(ProductKey key) {
    ProductKey newest = key;
    Optional<ProductKey> next = Optional.ofNullable(successors.get(newest));
    while (next.isPresent()) {
      newest = next.get();
      next = Optional.ofNullable(successors.get(newest));
    }
    return newest;
  }

  /**
   * Merges the histories of each chain under the key of its newest product, with that product's
   * covariates, or those of the first member in the order of the panel where the newest is not in
   * it. Chains stand where their first member stood; other products stay as they are.
   */
  public Panel merge(Panel panel) {
    Map<ProductKey, List<Integer>> chains = new LinkedHashMap<>();
    Map<ProductKey, Covariates> covariates = new HashMap<>();
    for (int i = 0; i < panel.size(); i++) {
      ProductKey newest = newest(panel.series(i).key());
      chains.computeIfAbsent(newest, key -> new ArrayList<>()).add(i);
      covariates.putIfAbsent(newest, panel.covariates(i));
      if (panel.series(i).key().equals(newest)) {
        covariates.put(newest, panel.covariates(i));
      }
    }
    Panel.Builder merged = Panel.builder(panel.frequency());
    chains.forEach(
        (newest, members) ->
            merged.add(
                sum(newest, members.stream().map(panel::series).toList()),
                covariates.getOrDefault(newest, Covariates.none())));
    return merged.build();
  }

  private static Series sum(ProductKey newest, List<Series> members) {
    if (members.size() == 1) {
      return members.get(0).withKey(newest);
    }
    long start = members.stream().mapToLong(Series::startPeriod).min().orElseThrow();
    long end = members.stream().mapToLong(Series::endPeriod).max().orElseThrow();
    double[] units = new double[Math.toIntExact(end - start)];
    for (Series member : members) {
      for (int t = 0; t < member.length(); t++) {
        int index = Math.toIntExact(member.startPeriod() + t - start);
        units[index] += member.value(t);
      }
    }
    return Series.of(newest, members.get(0).frequency(), start, units);
  }
}
