package io.github.lifecycle4j.decide.inventory.simulation;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.decide.inventory.ReplenishmentPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Plays policies against the same demands and the same lead times (common random numbers), so that
 * what differs is the policies' doing.
 *
 * <p>In each period the open orders that are due arrive, an order is decided in the first period of
 * each review period, customers come, and what is left costs its holding. An order with a lead time
 * of L periods arrives before the sales of the L-th period after its own.
 *
 * <pre>{@code
 * PolicySimulation simulation = PolicySimulation.of(CaseSource.replay(cases), 1, 2, 3);
 * PolicyScore byStage = simulation.score("by stage", OrderUpToPolicy.defaults());
 * PolicyScore oneRule = simulation.score("one rule", other);
 * MeanInterval saved = oneRule.minus(byStage, StockResult::cost, Sample.PRODUCTS, 0.95);
 * }</pre>
 *
 * @param source makes the cases
 * @param seeds one run of all cases for each; different numbers
 */
public record PolicySimulation(CaseSource source, List<Long> seeds) {

  /**
   * @throws IllegalArgumentException if there is no seed or one appears twice
   */
  public PolicySimulation {
    seeds = List.copyOf(seeds);
    if (seeds.isEmpty() || seeds.stream().distinct().count() < seeds.size()) {
      throw new IllegalArgumentException(
          "The seeds of a simulation are %s but must be at least one, all different."
              .formatted(seeds));
    }
  }

  /** A simulation with these seeds. */
  public static PolicySimulation of(CaseSource source, long... seeds) {
    return new PolicySimulation(source, LongStream.of(seeds).boxed().toList());
  }

  /**
   * Plays a policy. A product for which it fails becomes a failure of the score, and so does the
   * second one with the same key.
   *
   * @param name name of the policy, for the score
   */
  public PolicyScore score(String name, ReplenishmentPolicy policy) {
    List<StockResult> results = new ArrayList<>();
    List<PolicyScore.Failure> failures = new ArrayList<>();
    for (long seed : seeds) {
      Set<ProductKey> seen = new HashSet<>();
      for (StockCase stockCase : source.cases(seed)) {
        try {
          if (!seen.add(stockCase.key())) {
            throw new IllegalArgumentException(
                "The product '%s' appears twice. Give each case a key of its own."
                    .formatted(stockCase.key()));
          }
          results.add(new StockRun(stockCase, policy, seed).run());
        } catch (RuntimeException failed) { // of a policy, which may be anybody's code
          failures.add(
              new PolicyScore.Failure(stockCase.key(), seed, String.valueOf(failed.getMessage())));
        }
      }
    }
    return new PolicyScore(name, results, failures);
  }
}
