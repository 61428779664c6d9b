package io.github.lifecycle4j.models.neural.loss;

import org.apache.commons.math3.special.Gamma;

/**
 * Minus the logarithm of a negative binomial probability with mean μ and variance μ + α·μ² (as
 * Salinas et al. 2020, section 3.1); the outputs give μ and α through log(1 + exp(x)).
 */
public record NegativeBinomialLikelihood() implements Loss {

  @Override
  public int outputsPerTarget() {
    return 2;
  }

  @Override
  public void check(double target) {
    Links.count("negative binomial", target);
  }

  @Override
  public double add(float[] outputs, int at, double target, double scale, float[] gradient) {
    double mean = Links.softplus(outputs[at]);
    double alpha = Links.softplus(outputs[at + 1]);
    double size = 1 / alpha;
    double spread = 1 + alpha * mean;
    double byMean = (mean - target) / (mean * spread);
    double bySize =
        Gamma.digamma(size)
            - Gamma.digamma(target + size)
            + Math.log(spread)
            + (target - mean) * alpha / spread;
    gradient[at] = (float) (byMean * Links.sigmoid(outputs[at]) * scale);
    gradient[at + 1] = (float) (-bySize * size * size * Links.sigmoid(outputs[at + 1]) * scale);
    return Gamma.logGamma(target + 1)
        + Gamma.logGamma(size)
        - Gamma.logGamma(target + size)
        + size * Math.log(spread)
        - target * Math.log(alpha * mean / spread);
  }

  /** Mean μ and dispersion α. */
  @Override
  public double[] meaning(float[] outputs, int at) {
    return new double[] {Links.softplus(outputs[at]), Links.softplus(outputs[at + 1])};
  }
}
