package io.github.lifecycle4j.decide.marketing;

/**
 * Kinds of customers by how recently they bought and by their value, the mean of the scores of
 * frequency and spend. Recent and valuable customers are those above 60 % of the way from the
 * lowest score to the highest, lapsed and cheap ones those below 40 %: of five groups the upper two
 * and the lower two.
 */
public enum RfmSegment {
  /** Recent and valuable. */
  CHAMPION,
  /** Recent, of middle value. */
  PROMISING,
  /** Recent and cheap: mostly new. */
  NEW,
  /** Valuable, neither recent nor lapsed. */
  LOYAL,
  /** Neither recent nor lapsed, not valuable. */
  COOLING,
  /** Valuable or of middle value, and lapsed. */
  AT_RISK,
  /** Lapsed and cheap. */
  LOST;

  static RfmSegment of(int recency, int frequency, int spend, int groups) {
    double width = groups - 1.0;
    double recent = (recency - 1) / width;
    double value = (frequency + spend - 2) / (2 * width);
    if (recent > 0.6) {
      return value > 0.6 ? CHAMPION : value < 0.4 ? NEW : PROMISING;
    }
    if (recent < 0.4) {
      return value < 0.4 ? LOST : AT_RISK;
    }
    return value > 0.6 ? LOYAL : COOLING;
  }
}
