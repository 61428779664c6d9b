package io.github.lifecycle4j.models.neural.loss;

import org.apache.commons.math3.special.Gamma;

/**
 * Minus the logarithm of Student's density; the outputs are its location and, through log(1 +
 * exp(x)), its scale and its degrees of freedom less 2, so that the variance is finite.
 */
public record StudentLikelihood() implements Loss {

  private static final double HALF_LOG_PI = 0.5 * Math.log(Math.PI);

  @Override
  public int outputsPerTarget() {
    return 3;
  }

  @Override
  public void check(double target) {
    Links.finite("Student", target);
  }

  @Override
  public double add(float[] outputs, int at, double target, double scale, float[] gradient) {
    double spread = Links.softplus(outputs[at + 1]);
    double freedom = 2 + Links.softplus(outputs[at + 2]);
    double z = (target - outputs[at]) / spread;
    double squares = z * z / freedom;
    double pull = (freedom + 1) / freedom * z / (1 + squares);
    double byFreedom =
        0.5
            * (Gamma.digamma(freedom / 2)
                - Gamma.digamma((freedom + 1) / 2)
                + 1 / freedom
                + Math.log1p(squares)
                - pull * z / freedom);
    gradient[at] = (float) (-pull / spread * scale);
    gradient[at + 1] = (float) ((1 - pull * z) / spread * Links.sigmoid(outputs[at + 1]) * scale);
    gradient[at + 2] = (float) (byFreedom * Links.sigmoid(outputs[at + 2]) * scale);
    return Gamma.logGamma(freedom / 2)
        - Gamma.logGamma((freedom + 1) / 2)
        + HALF_LOG_PI
        + 0.5 * Math.log(freedom)
        + Math.log(spread)
        + (freedom + 1) / 2 * Math.log1p(squares);
  }

  /** Location, scale and degrees of freedom. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    return new double[] {
      outputs[at], Links.softplus(outputs[at + 1]), 2 + Links.softplus(outputs[at + 2])
    };
  }
}
