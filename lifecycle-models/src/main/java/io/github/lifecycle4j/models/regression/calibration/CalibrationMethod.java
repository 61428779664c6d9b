package io.github.lifecycle4j.models.regression.calibration;

/** How scores are turned into probabilities. */
public enum CalibrationMethod {
  /** {@link PlattScaling}, for few rows and scores that are about linear in the odds. */
  PLATT,
  /** {@link IsotonicRegression}, for a thousand rows and more. */
  ISOTONIC;

  ScoreMap fit(double[] scores, boolean[] positive) {
    return this == PLATT
        ? PlattScaling.fit(scores, positive)
        : IsotonicRegression.fit(scores, positive);
  }
}
