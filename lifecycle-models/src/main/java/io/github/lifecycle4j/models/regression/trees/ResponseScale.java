package io.github.lifecycle4j.models.regression.trees;

/**
 * Brings the response to a size that suits the library, whatever its unit: mean 0 and standard
 * deviation 1, or mean 1 where trees add up to a logarithm.
 *
 * @param offset what is taken away
 * @param factor what is divided by
 */
record ResponseScale(double offset, double factor) {

  static ResponseScale of(TreeObjective objective, String name, double[] response) {
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < response.length; i++) {
      double change = response[i] - mean;
      mean += change / (i + 1);
      squares += change * (response[i] - mean);
    }
    if (objective.loss().logarithmic()) {
      requirePositive(objective, name, response, mean);
      return new ResponseScale(0, mean);
    }
    double deviation = Math.sqrt(squares / response.length);
    return new ResponseScale(mean, deviation > 1e-12 * Math.abs(mean) ? deviation : 1);
  }

  private static void requirePositive(
      TreeObjective objective, String name, double[] response, double mean) {
    boolean zero = objective.loss() != TreeObjective.Loss.GAMMA;
    for (double value : response) {
      if (value < 0 || (value == 0 && !zero)) {
        throw new IllegalArgumentException(
            "The response '%s' has the value %s but the objective '%s' needs %s numbers. Maybe use squared errors."
                .formatted(name, value, objective, zero ? "non-negative" : "positive"));
      }
    }
    if (mean == 0) {
      throw new IllegalArgumentException(
          "The response '%s' is 0 everywhere, of which the objective '%s' has no logarithm. Maybe use squared errors."
              .formatted(name, objective));
    }
  }

  float[] labels(double[] response) {
    float[] labels = new float[response.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (float) ((response[i] - offset) / factor);
    }
    return labels;
  }
}
