package io.github.lifecycle4j.models.regression.calibration;

/** A map from scores to probabilities that never falls. Immutable. */
public sealed interface ScoreMap permits PlattScaling, IsotonicRegression {

  /** The probability of a score, 0 … 1. */
  double probability(double score);
}
