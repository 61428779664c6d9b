package io.github.lifecycle4j.clean;

/**
 * What becomes of periods without stock. A period is out of stock when its {@code stockout}
 * covariate is above 0, or, where that is unknown, when its {@code stock} is 0 or less.
 *
 * @param zeroIsMissing whether zero sales of a period wholly out of stock become missing; by
 *     default they do, since nobody could buy
 * @param soldOutShare the share of the period without stock, above 0 and at most 1, that is assumed
 *     where sales were made, stock ended at zero and no {@code stockout} covariate tells more; by
 *     default 0.5, the middle of what is possible
 */
public record Stockouts(boolean zeroIsMissing, double soldOutShare) {

  private static final Stockouts DEFAULTS = new Stockouts(true, 0.5);

  /**
   * @throws IllegalArgumentException if the share is not above 0 and at most 1
   */
  public Stockouts {
    if (!(soldOutShare > 0 && soldOutShare <= 1)) {
      throw new IllegalArgumentException(
          "The share of a sold-out period is %s but must be above 0 and at most 1."
              .formatted(soldOutShare));
    }
  }

  /** Zero sales without stock are missing; a sold-out period was half without stock. */
  public static Stockouts defaults() {
    return DEFAULTS;
  }

  /** The same, with zero sales of a period without stock missing or left. */
  public Stockouts withZeroIsMissing(boolean missing) {
    return new Stockouts(missing, soldOutShare);
  }

  /** The same with another share for a sold-out period. */
  public Stockouts withSoldOutShare(double share) {
    return new Stockouts(zeroIsMissing, share);
  }
}
