package io.github.lifecycle4j.decide.inventory;

import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageProbabilities;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The risk, by stage, that a unit left over after one protection interval is never sold at its
 * price. It makes the same shop order boldly in growth and carefully in decline.
 *
 * <p>The defaults are a planner's starting point, not measured values: set your own from the
 * write-offs of past lives.
 */
public final class StageRisk {

  private static final StageRisk DEFAULTS =
      new StageRisk(
          new EnumMap<>(
              Map.of(
                  LifecycleStage.PRE_LAUNCH, 0.10,
                  LifecycleStage.INTRODUCTION, 0.10,
                  LifecycleStage.GROWTH, 0.0,
                  LifecycleStage.MATURITY, 0.02,
                  LifecycleStage.DECLINE, 0.20,
                  LifecycleStage.DISCONTINUED, 1.0)));

  private final Map<LifecycleStage, Double> risk;

  private StageRisk(EnumMap<LifecycleStage, Double> risk) {
    this.risk = Collections.unmodifiableMap(risk);
  }

  /** Before and in introduction 10 %, growth 0, maturity 2 %, decline 20 %, discontinued 100 %. */
  public static StageRisk defaults() {
    return DEFAULTS;
  }

  /**
   * The same with another risk in one stage.
   *
   * @param probability 0 … 1
   * @throws IllegalArgumentException if the probability is outside 0 … 1
   */
  public StageRisk with(LifecycleStage stage, double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "The risk of a write-off in %s is %s but must be between 0 and 1."
              .formatted(stage, probability));
    }
    EnumMap<LifecycleStage, Double> copy = new EnumMap<>(risk);
    copy.put(stage, probability);
    return new StageRisk(copy);
  }

  /** The risk in a stage, 0 … 1. */
  public double of(LifecycleStage stage) {
    return Objects.requireNonNull(risk.get(stage));
  }

  /** Expected risk if the product is not discontinued, 0 … 1; 0 if it surely is. */
  public double whileAlive(StageProbabilities probabilities) {
    double alive = 1 - probabilities.of(LifecycleStage.DISCONTINUED);
    double sum = 0;
    for (Map.Entry<LifecycleStage, Double> entry : risk.entrySet()) {
      if (entry.getKey() != LifecycleStage.DISCONTINUED) {
        sum += probabilities.of(entry.getKey()) * entry.getValue();
      }
    }
    return alive > 0 ? sum / alive : 0;
  }

  /** Equal risks in all stages. */
  @Override
  public boolean equals(Object other) {
    return other instanceof StageRisk that && risk.equals(that.risk);
  }

  @Override
  public int hashCode() {
    return risk.hashCode();
  }

  @Override
  public String toString() {
    return "StageRisk" + risk;
  }
}
