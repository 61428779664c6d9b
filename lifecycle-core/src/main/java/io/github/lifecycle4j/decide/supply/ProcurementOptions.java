package io.github.lifecycle4j.decide.supply;

/**
 * When a search for a plan ends.
 *
 * @param nodes largest number of linear programmes to solve for the products of a supplier, at
 *     least 1
 * @param gap share of its cost by which a plan may be above the best, at least 0 and below 1
 */
public record ProcurementOptions(int nodes, double gap) {

  /** At most 500 programmes, within a thousandth of the best. */
  public static final ProcurementOptions DEFAULTS = new ProcurementOptions(500, 1e-3);

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ProcurementOptions {
    if (nodes < 1) {
      throw new IllegalArgumentException(
          "The number of programmes is %s but must be at least 1.".formatted(nodes));
    }
    if (!(gap >= 0 && gap < 1)) {
      throw new IllegalArgumentException(
          "The gap is %s but must be at least 0 and below 1. Maybe write 1 %% as 0.01."
              .formatted(gap));
    }
  }

  /** The same with another number of programmes. */
  public ProcurementOptions withNodes(int number) {
    return new ProcurementOptions(number, gap);
  }

  /** The same with another gap. */
  public ProcurementOptions withGap(double share) {
    return new ProcurementOptions(nodes, share);
  }
}
