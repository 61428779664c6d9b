package io.github.lifecycle4j.models.neural.loss;

/**
 * e² / 2 for errors up to a limit δ and δ·(|e| − δ / 2) beyond (Huber 1964).
 *
 * @param limit δ, positive and finite, in units of the target
 */
public record HuberError(double limit) implements Loss {

  /**
   * @throws IllegalArgumentException if the limit is not positive and finite
   */
  public HuberError {
    if (!(limit > 0 && limit < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The limit %s of the Huber loss must be positive and finite.".formatted(limit));
    }
  }

  @Override
  public int outputsPerTarget() {
    return 1;
  }

  @Override
  public void check(double target) {
    Links.finite("Huber", target);
  }

  @Override
  public double add(float[] outputs, int at, double target, double scale, float[] gradient) {
    double error = outputs[at] - target;
    double size = Math.abs(error);
    gradient[at] = (float) (Math.max(-limit, Math.min(limit, error)) * scale);
    return size <= limit ? error * error / 2 : limit * (size - limit / 2);
  }

  /** The middle. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    return new double[] {outputs[at]};
  }
}
