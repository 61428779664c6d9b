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
    double logBusy = Links.logSigmoid(-outputs[at]);
    double log = Links.logRate(outputs[at + 1]);
    double mean = Math.exp(log);
    if (target == 0) {
      double logIdle = Links.logSigmoid(outputs[at]);
      double logChance = logBusy - mean;
      double most = Math.max(logIdle, logChance);
      double logZero = most + Math.log(Math.exp(logIdle - most) + Math.exp(logChance - most));
      double chance = Math.exp(logChance - logZero);
      gradient[at] = (float) ((idle + chance - 1) * scale);
      gradient[at + 1] = (float) (chance * mean * scale);
      return -logZero;
    }
    gradient[at] = (float) (idle * scale);
    gradient[at + 1] = (float) ((mean - target) * scale);
    return -logBusy + mean - target * log + Gamma.logGamma(target + 1);
  }

  /** Probability of a sure 0 and the Poisson mean. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    return new double[] {Links.sigmoid(outputs[at]), Math.exp(Links.logRate(outputs[at + 1]))};
  }
}
