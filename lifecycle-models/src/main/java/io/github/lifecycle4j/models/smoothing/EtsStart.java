package io.github.lifecycle4j.models.smoothing;

/** Where the initial state of a model comes from. */
public enum EtsStart {
  /** It is estimated together with the parameters. */
  OPTIMAL,
  /**
   * It is read off the first values: the first one as level and the first change as slope; with a
   * season the mean of the first season, the mean change to the second one, and what the values of
   * the first one differ by. Smoothing parameters are those of the least squares between 0 and 1,
   * with γ not bound by α and β = α·β* (Holt 1957; Winters 1960).
   */
  SIMPLE
}
