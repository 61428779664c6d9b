package io.github.lifecycle4j.stage;

import io.github.lifecycle4j.data.ProductKey;
import java.util.Optional;

/**
 * A product whose stage is another one than in an earlier table.
 *
 * @param key the product
 * @param from the stage before; empty for a product that was not in the table or had no stage
 * @param to the stage now; empty for a product that is not in the table any more or has no stage
 */
public record StageChange(
    ProductKey key, Optional<LifecycleStage> from, Optional<LifecycleStage> to) {

  /** Whether the product went to an earlier stage: a second life, or an earlier error. */
  public boolean isBackwards() {
    return from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) < 0;
  }
}
