package io.github.lifecycle4j.stage;

/**
 * A stage of a product's life, by the level of its sales (season, promotion, stock-out and noise
 * removed) relative to the peak of the life.
 */
public enum LifecycleStage {
  /** Not sold yet. */
  PRE_LAUNCH,
  /** From launch until the level leaves the launch level, about 15 % of the peak. */
  INTRODUCTION,
  /** Until the level nears the peak, about 85 to 90 % of it. */
  GROWTH,
  /** Near the peak. */
  MATURITY,
  /** From the time when the level falls below 85 to 90 % of the peak for good. */
  DECLINE,
  /** Not sold any more. */
  DISCONTINUED
}
