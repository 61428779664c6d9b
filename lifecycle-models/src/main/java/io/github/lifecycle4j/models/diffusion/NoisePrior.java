package io.github.lifecycle4j.models.diffusion;

/**
 * What is known of the dispersion before, as much as a number of observations would tell (a scaled
 * inverse χ² distribution), and how much each observation tells.
 *
 * @param observations weight of the prior, 0 when nothing is known
 * @param dispersion in the units of the deviance
 * @param weight of an observation, above 0; less than 1 where errors go together, since a curve is
 *     never quite the life's
 * @param explained least share of the sum of all observations that the means must come to: not all
 *     may be noise
 */
record NoisePrior(double observations, double dispersion, double weight, double explained) {

  static final NoisePrior NONE = new NoisePrior(0, 0, 1, 0);

  double deviance() {
    return observations * dispersion;
  }
}
