package io.github.lifecycle4j.models.theta;

/** The kinds of Theta model, by how the share of the line is found. */
enum ThetaMethod {
  /** Smooths without the line, and adds half of it to the forecast. */
  STANDARD("theta", 1e-4, 0.9999, 2),
  /** Estimates the share of the line through all values. */
  OPTIMISED("otm", 0.1, 0.99, 3),
  /** Estimates the share of the line through the values so far. */
  DYNAMIC("dotm", 0.1, 0.99, 3);

  private final String forecaster;
  private final double smallestAlpha;
  private final double largestAlpha;
  private final int parameters;

  ThetaMethod(String forecaster, double smallestAlpha, double largestAlpha, int parameters) {
    this.forecaster = forecaster;
    this.smallestAlpha = smallestAlpha;
    this.largestAlpha = largestAlpha;
    this.parameters = parameters;
  }

  /** Name of the forecaster. */
  String forecaster() {
    return forecaster;
  }

  double smallestAlpha() {
    return smallestAlpha;
  }

  double largestAlpha() {
    return largestAlpha;
  }

  /** Number of parameters that the errors have lost a degree of freedom to. */
  int parameters() {
    return parameters;
  }

  /** The nearest share of the line that is allowed when the model is fitted. */
  double allowed(double share) {
    return this == STANDARD ? 0 : Math.min(Math.max(share, 0), 1);
  }

  /** The share of the line in a forecast, from that in the fit. */
  double forecastShare(double fitted) {
    return this == STANDARD ? 0.5 : fitted;
  }
}
