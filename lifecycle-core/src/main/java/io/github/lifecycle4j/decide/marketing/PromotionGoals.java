package io.github.lifecycle4j.decide.marketing;

import io.github.lifecycle4j.decide.internal.Checks;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a unit sold more is worth beside its own margin, by stage, as a share of its price: in
 * introduction a first buyer comes again and tells others, in decline it is not left over.
 *
 * <p>The defaults are a planner's starting point, not measured values.
 */
public final class PromotionGoals {

  private static final PromotionGoals DEFAULTS =
      new PromotionGoals(
          new EnumMap<>(
              Map.of(
                  LifecycleStage.INTRODUCTION, 0.20,
                  LifecycleStage.GROWTH, 0.0,
                  LifecycleStage.MATURITY, 0.0,
                  LifecycleStage.DECLINE, 0.20)));

  private final Map<LifecycleStage, Double> worth;

  private PromotionGoals(EnumMap<LifecycleStage, Double> worth) {
    this.worth = Collections.unmodifiableMap(worth);
  }

  /** Introduction and decline 20 % of the price, growth and maturity nothing. */
  public static PromotionGoals defaults() {
    return DEFAULTS;
  }

  /**
   * The same with another worth in one stage.
   *
   * @param stage one in which the product is sold
   * @param share of the price, not negative
   * @throws IllegalArgumentException if the share is negative or the product is not sold in the
   *     stage
   */
  public PromotionGoals with(LifecycleStage stage, double share) {
    Checks.notNegative("worth of a unit sold more in " + stage, share);
    if (!worth.containsKey(stage)) {
      throw new IllegalArgumentException(
          "A product is not sold in the stage %s, so that no promotion sells more of it."
              .formatted(stage));
    }
    EnumMap<LifecycleStage, Double> copy = new EnumMap<>(worth);
    copy.put(stage, share);
    return new PromotionGoals(copy);
  }

  /** Expected worth of a unit sold more if the product is on sale, as a share of its price. */
  double whileOnSale(StageProbabilities stages) {
    double sum = 0;
    for (LifecycleStage stage : worth.keySet()) {
      sum += stages.of(stage) * Objects.requireNonNull(worth.get(stage));
    }
    double onSale = onSale(stages);
    return onSale > 0 ? sum / onSale : 0;
  }

  /** Probability that the product is on sale: neither before its launch nor discontinued. */
  double onSale(StageProbabilities stages) {
    return worth.keySet().stream().mapToDouble(stages::of).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PromotionGoals that && worth.equals(that.worth);
  }

  @Override
  public int hashCode() {
    return worth.hashCode();
  }

  @Override
  public String toString() {
    return "PromotionGoals" + worth;
  }
}
