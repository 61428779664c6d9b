package io.github.lifecycle4j.models.neural.loss;

import org.apache.commons.math3.special.Gamma;

/**
 * Minus the logarithm of the probability of a count that is 0 for sure with some probability and
 * Poisson otherwise (Lambert 1992); the outputs are the log-odds of that probability and the
 * logarithm of the Poisson mean.
 */
public record ZeroInflatedPoissonLikelihood() implements Loss {

  @Override
  public int outputsPerTarget() {
    return 2;
  }

  @Override
  public void check(double target) {
    Links.count("zero-inflated Poisson", target);
  }

  @Override
  public double add(float[] outputs, int at, double target, double scale, float[] gradient) {
    double idle = Links.sigmoid(outputs[at]);
    double busy = Links.sigmoid(-outputs[at]);
    double log = Links.logRate(outputs[at + 1]);
    double mean = Math.exp(log);
    if (target == 0) {
      double chance = busy * Math.exp(-mean);
      double zero = idle + chance;
      gradient[at] = (float) (-(idle * busy - idle * chance) / zero * scale);
      gradient[at + 1] = (float) (chance * mean / zero * scale);
      return -Math.log(zero);
    }
    gradient[at] = (float) (idle * scale);
    gradient[at + 1] = (float) ((mean - target) * scale);
    return -Math.log(busy) + mean - target * log + Gamma.logGamma(target + 1);
  }

  /** Probability of a sure 0 and the Poisson mean. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    return new double[] {Links.sigmoid(outputs[at]), Math.exp(Links.logRate(outputs[at + 1]))};
  }
}
