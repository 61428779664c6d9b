package io.github.lifecycle4j.clean;

/** What a rule does about an {@link Issue}, and what the count of a {@link Finding} counts. */
public enum Effect {
  /** Rows left out of the panel. */
  DROPPED,
  /** Rows merged into another row of the same period. */
  MERGED,
  /** Values replaced by another value or by a missing one. */
  CHANGED,
  /** Values put where there was none. */
  FILLED,
  /** Rows or values pointed out and left as they are. */
  FLAGGED
}
