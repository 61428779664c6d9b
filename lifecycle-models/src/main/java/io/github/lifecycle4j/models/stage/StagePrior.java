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
 */
record StagePrior(double pace, double noise, double lowestStart, int detail) {

  /** Share of products that are discontinued in a typical week of their lives. */
  private static final double DISCONTINUED_IN_A_WEEK = 0.005;

  /** Variance by which the scale of sales drifts in a typical week. */
  private static final double DRIFT_IN_A_WEEK = 2e-4;

  /** The prior for periods of this length; counted periods are taken for weeks. */
  static StagePrior of(Frequency.Unit unit) {
    return switch (unit) {
      case DAY -> new StagePrior(7, 0.15, 0.2, 32);
      case WEEK, COUNT -> new StagePrior(1, 0.05, 0.2, 32);
      case MONTH -> new StagePrior(0.5, 0.03, 0.1, 64);
      case QUARTER -> new StagePrior(0.35, 0.02, 0.03, 128);
      case YEAR -> new StagePrior(0.25, 0.01, 0.03, 128);
    };
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
