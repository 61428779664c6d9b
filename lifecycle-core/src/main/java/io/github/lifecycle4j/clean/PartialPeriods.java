package io.github.lifecycle4j.clean;

/**
 * What becomes of a first or last period that was recorded in part, as told by {@link
 * io.github.lifecycle4j.data.Observations#coverage()}.
 */
public enum PartialPeriods {
  /** The panel begins with the first and ends with the last period recorded in full. */
  DROP,
  /** The units of the period are missing for every product. */
  MISSING,
  /** The values stay. */
  KEEP
}
