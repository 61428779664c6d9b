package io.github.lifecycle4j.models.regression.trees;

/** How predictions may move with a column while the others stay as they are. */
public enum Monotonicity {
  /** They never fall when the column rises. */
  RISING,
  /** They never rise when the column rises, as demand with its price. */
  FALLING
}
