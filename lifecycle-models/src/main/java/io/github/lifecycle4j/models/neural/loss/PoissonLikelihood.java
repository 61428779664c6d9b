package io.github.lifecycle4j.models.neural.loss;

import org.apache.commons.math3.special.Gamma;

/** Minus the logarithm of a Poisson probability; the output is the logarithm of its mean. */
public record PoissonLikelihood() implements Loss {

  @Override
  public int outputsPerTarget() {
    return 1;
  }

  @Override
  public void check(double target) {
    Links.count("Poisson", target);
  }

  @Override
  public double add(float[] outputs, int at, double target, double scale, float[] gradient) {
    double log = Links.logRate(outputs[at]);
    double mean = Math.exp(log);
    gradient[at] = (float) ((mean - target) * scale);
    return mean - target * log + Gamma.logGamma(target + 1);
  }

  /** The mean. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    return new double[] {Math.exp(Links.logRate(outputs[at]))};
  }
}
