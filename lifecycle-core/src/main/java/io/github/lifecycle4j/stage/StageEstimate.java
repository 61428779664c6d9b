package io.github.lifecycle4j.stage;

import io.github.lifecycle4j.data.ProductKey;
import java.util.List;
import java.util.Optional;

/**
 * Where a product stands at a period.
 *
 * @param key the product
 * @param period number of the period
 * @param probabilities probability of each stage
 * @param periodsInStage periods since the most likely stage began, this one included; at least 1
 * @param next the next stage and when it is expected; empty when none is in sight
 * @param level smoothed level of sales, in units a period
 * @param evidence what speaks for the estimate, in sentences with numbers
 */
public record StageEstimate(
    ProductKey key,
    long period,
    StageProbabilities probabilities,
    int periodsInStage,
    Optional<Transition> next,
    double level,
    List<String> evidence) {

  /**
   * A change of stage that lies ahead.
   *
   * @param to the stage to come
   * @param expected expected number of periods until it begins
   * @param earliest lower end of the 80 % interval, in periods
   * @param latest upper end of the 80 % interval, in periods
   */
  public record Transition(LifecycleStage to, double expected, double earliest, double latest) {

    /**
     * Probability that the stage begins within this number of periods: 0.1 at the earliest, ½ at
     * the expected and 0.9 at the latest one, linear between them and from 0 periods on; beyond the
     * latest it stays at 0.9 and rises to 1 at twice that time.
     *
     * @param periods not negative
     */
    public double probabilityWithin(double periods) {
      double middle = Math.min(Math.max(expected, earliest), latest);
      if (periods < earliest) {
        return 0.1 * periods / earliest;
      }
      if (periods < middle) {
        return 0.1 + 0.4 * (periods - earliest) / (middle - earliest);
      }
      if (periods < latest) {
        return 0.5 + 0.4 * (periods - middle) / (latest - middle);
      }
      return Math.min(1, 0.9 + 0.1 * (periods - latest) / Math.max(latest, 1));
    }
  }

  /**
   * @throws IllegalArgumentException if the periods in stage are below 1
   */
  public StageEstimate {
    if (periodsInStage < 1) {
      throw new IllegalArgumentException(
          "The product '%s' is %s periods in its stage; that must be at least 1."
              .formatted(key, periodsInStage));
    }
    evidence = List.copyOf(evidence);
  }

  /** The stage with the highest probability; of equals, the earlier one. */
  public LifecycleStage mostLikely() {
    return probabilities.mostLikely();
  }
}
