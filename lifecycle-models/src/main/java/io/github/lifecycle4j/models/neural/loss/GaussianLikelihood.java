package io.github.lifecycle4j.models.neural.loss;

/**
 * Minus the logarithm of a normal density; the outputs are its mean and, through log(1 + exp(x)),
 * its standard deviation.
 */
public record GaussianLikelihood() implements Loss {

  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  @Override
  public int outputsPerTarget() {
    return 2;
  }

  @Override
  public void check(double target) {
    Links.finite("normal", target);
  }

  @Override
  public double add(float[] outputs, int at, double target, double scale, float[] gradient) {
    double deviation = Links.softplus(outputs[at + 1]);
    double z = (target - outputs[at]) / deviation;
    gradient[at] = (float) (-z / deviation * scale);
    gradient[at + 1] = (float) ((1 - z * z) / deviation * Links.sigmoid(outputs[at + 1]) * scale);
    return HALF_LOG_TWO_PI + Math.log(deviation) + z * z / 2;
  }

  /** Mean and standard deviation. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    return new double[] {outputs[at], Links.softplus(outputs[at + 1])};
  }
}
