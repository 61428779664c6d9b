package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.data.Frequency;

/**
 * What is held likely before a history is seen, by the length of its periods.
 *
 * @param pace periods in which a life goes as far as a typical one in a week. Goods that are
 *     followed by the quarter or the year are whole kinds of product and live longer than single
 *     articles, so the pace falls more slowly than the periods grow.
 * @param noise variance of the logarithm of sales in one period, counting noise left out
 * @param lowestStart lives start at this share of the level at which growth begins, at least; a new
 *     kind of product starts from less than a new article of a known kind
 * @param detail looking back, this many times as many curves are compared with, for a life is read
 *     once then; the less noise, the closer a curve must come
 * @param lengths how long the parts of lives are
 * @param trust share of the evidence that counts, since no curve is quite the true one
 */
record StagePrior(
    double pace, double noise, double lowestStart, int detail, LifeLengths lengths, double trust) {

  private static final double TRUST = 0.4;

  /** The same where the lengths of lives were learned: among such curves one is nearer. */
  private static final double TRUST_IN_LEARNED = 0.5;

  /** The same where lengths are learned: over many lives what is wrong with curves evens out. */
  private static final double TRUST_OF_LEARNING = 0.7;

  /** Share of products that are discontinued in a typical week of their lives. */
  private static final double DISCONTINUED_IN_A_WEEK = 0.005;

  /** Variance by which the scale of sales drifts in a typical week. */
  private static final double DRIFT_IN_A_WEEK = 2e-4;

  /** The prior for periods of this length; counted periods are taken for weeks. */
  static StagePrior of(Frequency.Unit unit) {
    return switch (unit) {
      case DAY -> typical(7, 0.15, 0.2, 32);
      case WEEK, COUNT -> typical(1, 0.05, 0.2, 32);
      case MONTH -> typical(0.5, 0.03, 0.1, 64);
      case QUARTER -> typical(0.35, 0.02, 0.03, 128);
      case YEAR -> typical(0.25, 0.01, 0.03, 128);
    };
  }

  private static StagePrior typical(double pace, double noise, double lowestStart, int detail) {
    return new StagePrior(pace, noise, lowestStart, detail, LifeLengths.typical(pace), TRUST);
  }

  /** The same where such lengths were learned from other lives. */
  StagePrior learned(LifeLengths learned) {
    return new StagePrior(pace, noise, lowestStart, detail, learned, TRUST_IN_LEARNED);
  }

  /** The same for lives that lengths are to be learned from. */
  StagePrior learning() {
    return new StagePrior(pace, noise, lowestStart, detail, lengths, TRUST_OF_LEARNING);
  }

  /** The probability that a product is discontinued in one period. */
  double discontinuation() {
    return DISCONTINUED_IN_A_WEEK / pace;
  }

  /** Variance that the scale of sales gains with each period. */
  double drift() {
    return DRIFT_IN_A_WEEK / pace;
  }
}
