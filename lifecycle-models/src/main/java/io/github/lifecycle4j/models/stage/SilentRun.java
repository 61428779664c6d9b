package io.github.lifecycle4j.models.stage;

/**
 * Tells a product that is discontinued from one that sells now and then. While on sale, a zero
 * follows a zero with a probability learned from the gaps so far; in each period the product may be
 * discontinued, after which it sells nothing.
 */
final class SilentRun {

  /** Before the first gap is seen, three zeros in four are followed by another one. */
  private static final double PRIOR_ZEROS = 3;

  private static final double PRIOR_SALES = 1;

  private final double discontinuation;
  private double zerosAfterZero = PRIOR_ZEROS;
  private double salesAfterZero = PRIOR_SALES;
  private int run;

  /**
   * @param discontinuation probability that a product is discontinued in one period
   */
  SilentRun(double discontinuation) {
    this.discontinuation = discontinuation;
  }

  /** Hears of one period and returns the probability that the product is discontinued. */
  double observe(boolean sold) {
    if (sold && run > 0) {
      salesAfterZero++;
      zerosAfterZero += run - 1;
    }
    run = sold ? 0 : run + 1;
    return gone();
  }

  /** The probability that the product is discontinued. */
  double gone() {
    return goneAfter(run);
  }

  /** Number of zeros since the last sale. */
  int length() {
    return run;
  }

  /**
   * The probability, given the whole silence, that the product was discontinued within the first
   * periods of it.
   *
   * @param periods a number of periods of the silence
   */
  double goneAfter(int periods) {
    double stay = zerosAfterZero / (zerosAfterZero + salesAfterZero) * (1 - discontinuation);
    double survived = Math.pow(stay, run);
    double early = discontinuation * (1 - Math.pow(stay, periods)) / (1 - stay);
    double gone = discontinuation * (1 - survived) / (1 - stay);
    return early / (gone + survived);
  }
}
