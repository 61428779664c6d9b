package io.github.lifecycle4j.models.neural.loss;

/** |y − ŷ|; the output is the median. */
public record AbsoluteError() implements Loss {

  @Override
  public int outputsPerTarget() {
    return 1;
  }

  @Override
  public void check(double target) {
    Links.finite("absolute error", target);
  }

  @Override
  public double add(float[] outputs, int at, double target, double scale, float[] gradient) {
    double error = outputs[at] - target;
    gradient[at] = (float) (Math.signum(error) * scale);
    return Math.abs(error);
  }

  /** The median. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    return new double[] {outputs[at]};
  }
}
