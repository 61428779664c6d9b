package io.github.lifecycle4j.decide.inventory.simulation;

import java.util.List;

/** Makes the cases of a simulation: for each seed the demands of another possible past. */
@FunctionalInterface
public interface CaseSource {

  /**
   * The cases of a seed.
   *
   * @param seed the same seed gives the same cases
   */
  List<StockCase> cases(long seed);

  /** The same cases for every seed, such as a real past; only lead times differ by seed. */
  static CaseSource replay(List<StockCase> cases) {
    List<StockCase> copy = List.copyOf(cases);
    return seed -> copy;
  }
}
