package io.github.lifecycle4j.models.smoothing;

/**
 * Where smoothing parameters are searched. φ always lies between 0.8 and 0.98 (Hyndman et al. 2008,
 * ch. 10).
 */
public enum EtsRegion {
  /** Weighted averages: 0.0001 ≤ β ≤ α ≤ 0.9999 and 0.0001 ≤ γ ≤ 1 − α. */
  USUAL,
  /** Wherever old values lose their weight, so that the model can be inverted. */
  ADMISSIBLE,
  /** Where both hold. */
  BOTH;

  /** Whether parameters must lie between the usual bounds. */
  boolean isUsual() {
    return this != ADMISSIBLE;
  }

  /** Whether parameters must be admissible. */
  boolean isAdmissible() {
    return this != USUAL;
  }
}
