package io.github.lifecycle4j.models.neural.table;

/**
 * Mean and standard deviation of a response.
 *
 * @param mean in units of the response
 * @param deviation positive, in units of the response
 */
record ResponseScale(double mean, double deviation) {

  static ResponseScale of(String name, double[] response) {
    double mean = 0;
    for (double value : response) {
      mean += value / response.length;
    }
    double squares = 0;
    for (double value : response) {
      squares += (value - mean) * (value - mean) / response.length;
    }
    double deviation = Math.sqrt(squares);
    if (!(deviation > 1e-13 * Math.abs(mean))) {
      throw new IllegalArgumentException(
          "The response '%s' is %s in every row, so there is nothing to learn. Predict that number."
              .formatted(name, response[0]));
    }
    return new ResponseScale(mean, deviation);
  }

  double down(double value) {
    return (value - mean) / deviation;
  }

  double up(double value) {
    return mean + deviation * value;
  }
}
