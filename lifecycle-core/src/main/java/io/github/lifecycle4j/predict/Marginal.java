package io.github.lifecycle4j.predict;

/** The distribution of one value, such as the demand at a step. Immutable; equal by parameters. */
interface Marginal {

  /** Expected value. */
  double mean();

  /** What a forecaster calls its forecast of the value: the mean, unless it chose otherwise. */
  default double point() {
    return mean();
  }

  /** Standard deviation; infinite where there is none. */
  double standardDeviation();

  /** The least value whose probability not to be exceeded is at least this level. */
  double quantile(double level);

  /** Probability of at most this value. */
  double cdf(double value);

  /** E[max(X − threshold, 0)]. */
  double expectedExcess(double threshold);

  /** E|X − X′|, with X′ an independent draw (Gini's mean difference). */
  double meanDifference();

  /** The distribution of the value and this amount on top. */
  default Marginal shifted(double by) {
    return new ShiftedMarginal(this, by);
  }

  /** The distribution of the value times a factor, which is not negative. */
  default Marginal scaled(double by) {
    return by == 0 ? new Certain(0) : by == 1 ? this : new ScaledMarginal(this, by);
  }
}
