package io.github.lifecycle4j.pipeline;

import io.github.lifecycle4j.decide.Decision;
import java.util.List;

/** Makes the decisions of one kind for a product. Safe for use by several threads. */
@FunctionalInterface
public interface DecisionRule {

  /**
   * Decides.
   *
   * @return the decisions; an exception becomes a {@link Problem} of this product
   */
  List<? extends Decision> decide(PlannedProduct product);
}
