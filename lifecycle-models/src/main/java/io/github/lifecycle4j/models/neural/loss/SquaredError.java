package io.github.lifecycle4j.models.neural.loss;

/** (y − ŷ)²; the output is the mean. */
public record SquaredError() implements Loss {

  @Override
  public int outputsPerTarget() {
    return 1;
  }

  @Override
  public void check(double target) {
    Links.finite("squared error", target);
  }

  @Override
  public double add(float[] outputs, int at, double target, double scale, float[] gradient) {
    double error = outputs[at] - target;
    gradient[at] = (float) (2 * error * scale);
    return error * error;
  }

  /** The mean. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    return new double[] {outputs[at]};
  }
}
