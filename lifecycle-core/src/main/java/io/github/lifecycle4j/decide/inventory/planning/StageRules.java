package io.github.lifecycle4j.decide.inventory.planning;

import io.github.lifecycle4j.decide.inventory.StageRisk;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StageProbabilities;

/**
 * What a stage of life changes in an order. The write-off risk goes by the probabilities of all
 * stages; the rest goes by the most likely one:
 *
 * <ul>
 *   <li>introduction: small and often, only what must last until the next order, so that there is
 *       time to react;
 *   <li>growth: ahead of the curve, for some more periods than must be covered, in lots that
 *       balance holding and the cost of an order;
 *   <li>maturity: by cost, in such lots;
 *   <li>decline: down, only what must last until the next order, at the high risk that the rest is
 *       never sold or, where a last period is decided, for what can be sold until then.
 * </ul>
 *
 * @param risk probability by stage that a unit left over is never sold
 * @param growthAhead further periods that an order in growth covers, as far as the forecast
 *     reaches; not negative
 * @param lotsEverywhere whether orders come in lots in introduction and decline too
 */
public record StageRules(StageRisk risk, int growthAhead, boolean lotsEverywhere) {

  /** Risks by {@link StageRisk#defaults()}, one period ahead in growth. */
  public static final StageRules DEFAULTS = new StageRules(StageRisk.defaults(), 1, false);

  /**
   * @throws IllegalArgumentException if the periods ahead are negative
   */
  public StageRules {
    if (growthAhead < 0) {
      throw new IllegalArgumentException(
          "Orders in growth reach %s periods ahead but that must not be negative."
              .formatted(growthAhead));
    }
  }

  /**
   * One rule for all stages, to compare with: everything on sale is ordered as if it were mature.
   *
   * @param risk probability, 0 … 1, that a unit left over is never sold
   */
  public static StageRules oneForAll(double risk) {
    StageRisk same = StageRisk.defaults();
    for (LifecycleStage stage : LifecycleStage.values()) {
      same = same.with(stage, risk);
    }
    return new StageRules(same, 0, true);
  }

  /** The same with other risks. */
  public StageRules withRisk(StageRisk other) {
    return new StageRules(other, growthAhead, lotsEverywhere);
  }

  /** The same with another number of periods ahead in growth. */
  public StageRules withGrowthAhead(int periods) {
    return new StageRules(risk, periods, lotsEverywhere);
  }

  /** Further periods that an order covers. */
  int ahead(StageEstimate stage) {
    return stage.mostLikely() == LifecycleStage.GROWTH ? growthAhead : 0;
  }

  /** Whether orders come in lots. */
  boolean lots(StageEstimate stage) {
    LifecycleStage likely = stage.mostLikely();
    return lotsEverywhere || likely == LifecycleStage.GROWTH || likely == LifecycleStage.MATURITY;
  }

  /** Expected risk of a product that is on sale, 0 … 1. */
  double riskWhileAlive(StageProbabilities stages) {
    return risk.whileAlive(stages);
  }

  /** Risk of a product that has ended, 0 … 1. */
  double riskAtEnd() {
    return risk.of(LifecycleStage.DISCONTINUED);
  }
}
