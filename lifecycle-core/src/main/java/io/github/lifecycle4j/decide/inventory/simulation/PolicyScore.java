package io.github.lifecycle4j.decide.inventory.simulation;

import io.github.lifecycle4j.data.ProductKey;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How a policy did on the products of a simulation.
 *
 * @param policy name of the policy
 * @param results one for each product and seed that could be simulated, in the order of seeds and
 *     products
 * @param failures products and seeds that could not
 */
public record PolicyScore(String policy, List<StockResult> results, List<Failure> failures) {

  /**
   * A product that could not be simulated.
   *
   * @param key the product
   * @param seed seed of the run
   * @param message what was wrong
   */
  public record Failure(ProductKey key, long seed, String message) {}

  /** Copies the lists. */
  public PolicyScore {
    results = List.copyOf(results);
    failures = List.copyOf(failures);
  }

  /** All that was paid, in money, over all products and seeds. */
  public double cost() {
    return sum(StockResult::cost);
  }

  /** Share of all demand that was met at once, 0 … 1; 1 without demand. */
  public double fillRate() {
    double demand = sum(StockResult::demand);
    return demand > 0 ? sum(StockResult::soldAtOnce) / demand : 1;
  }

  /** Share of all replenishment cycles in which every customer found stock, 0 … 1. */
  public double cycleService() {
    return sum(StockResult::fullCycles) / sum(StockResult::cycles);
  }

  /**
   * Units sold at once in a year over the mean stock, of all products together; 0 without sales.
   *
   * @param periodsPerYear positive, such as 52
   */
  public double stockTurn(double periodsPerYear) {
    double sold = sum(StockResult::soldAtOnce);
    return sold > 0
        ? periodsPerYear * sold / sum(result -> result.meanStock() * result.periods())
        : 0;
  }

  /** Units left over at the end, of all products and seeds together. */
  public double leftover() {
    return sum(StockResult::leftover);
  }

  /** Units that perished, of all products and seeds together. */
  public double perished() {
    return sum(StockResult::perished);
  }

  /**
   * The mean of a measure with its confidence interval.
   *
   * @param measure such as {@code StockResult::cost}
   * @param sample what is a draw of its own
   * @param level of the interval, strictly between 0 and 1
   * @throws IllegalArgumentException if the level is out of its range or there are fewer than two
   *     draws
   */
  public MeanInterval mean(ToDoubleFunction<StockResult> measure, Sample sample, double level) {
    return MeanInterval.of(sample.means(results, measure), level);
  }

  /**
   * The mean difference of a measure, this policy's less another's, with its confidence interval:
   * both on the same products with the same seeds, those left out that either could not simulate.
   *
   * @param other a score of the same simulation
   * @param measure such as {@code StockResult::cost}
   * @param sample what is a draw of its own
   * @param level of the interval, strictly between 0 and 1
   * @throws IllegalArgumentException if the level is out of its range or there are fewer than two
   *     draws in common
   */
  public MeanInterval minus(
      PolicyScore other, ToDoubleFunction<StockResult> measure, Sample sample, double level) {
    return MeanInterval.of(sample.differences(results, other.results, measure), level);
  }

  private double sum(ToDoubleFunction<StockResult> measure) {
    double sum = 0;
    for (StockResult result : results) {
      sum += measure.applyAsDouble(result);
    }
    return sum;
  }
}
