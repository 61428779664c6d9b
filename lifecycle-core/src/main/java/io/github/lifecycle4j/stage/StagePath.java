package io.github.lifecycle4j.stage;

import io.github.lifecycle4j.data.ProductKey;
import java.util.List;

/**
 * The stage of a product in every period of its history.
 *
 * @param key the product
 * @param startPeriod number of the first period
 * @param probabilities one entry for each period, in order of time
 */
public record StagePath(ProductKey key, long startPeriod, List<StageProbabilities> probabilities) {

  /** Copies the list. */
  public StagePath {
    probabilities = List.copyOf(probabilities);
  }

  /** Number of periods. */
  public int length() {
    return probabilities.size();
  }

  /** The most likely stage at an index, 0 for the first period. */
  public LifecycleStage stage(int index) {
    return probabilities.get(index).mostLikely();
  }
}
