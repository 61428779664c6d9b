package io.github.lifecycle4j.models.lifecycle;

import io.github.lifecycle4j.models.stage.PossibleLife;
import io.github.lifecycle4j.predict.Samples;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Where a product stands in its life and what is left of it, by stage. Immutable; every call draws
 * the same lives.
 */
public final class LifecycleModel {

  private static final List<LifecycleStage> SOLD =
      List.of(
          LifecycleStage.INTRODUCTION,
          LifecycleStage.GROWTH,
          LifecycleStage.MATURITY,
          LifecycleStage.DECLINE);

  private final LifecycleState state;

  LifecycleModel(LifecycleState state) {
    this.state = state;
  }

  /** The stage at the end of the history. */
  public StageEstimate stage() {
    return state.outlook().estimate();
  }

  /** Probability that the product is not sold any more, 0 … 1. */
  public double discontinued() {
    return state.outlook().discontinued();
  }

  /**
   * Units that are sold in a stage within the next periods: those paths of the forecast, period by
   * period, whose life is in that stage then. The stages from introduction to decline add up to the
   * forecast's total, path by path.
   *
   * @param stage any stage; nothing is sold before the launch and after the end
   * @param steps number of periods, at least 1
   * @return a sample of horizon 1
   * @throws IllegalArgumentException if there is no step
   */
  public Samples units(LifecycleStage stage, int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException(
          "The number of steps is %s but must be at least 1.".formatted(steps));
    }
    SplittableRandom random = state.history().key().random(state.seed());
    Projection projection = state.projection(state.habits(), state.covariates(), random);
    double[][] paths = projection.paths(steps, random);
    double[][] sums = new double[paths.length][1];
    for (int s = 0; s < paths.length; s++) {
      PossibleLife life = projection.lives().get(s);
      for (int h = 0; h < steps; h++) {
        if (life.stage(state.history().endPeriod() + h) == stage) {
          sums[s][0] += paths[s][h];
        }
      }
    }
    return Samples.of(sums);
  }

  /**
   * Expected units that are left to be sold in a stage until the level falls to 5 % of the peak:
   * how likely lives differ, without noise. The level follows the life curves in full, whatever the
   * forecast of the next periods has learned of the catalogue.
   *
   * @param stage any stage; nothing is left before the launch and after the end
   * @return a sample of horizon 1
   */
  public Samples unitsLeft(LifecycleStage stage) {
    return left(List.of(stage));
  }

  /** Expected units that are left until the level falls to 5 % of the peak; all stages together. */
  public Samples unitsLeft() {
    return left(SOLD);
  }

  private Samples left(List<LifecycleStage> stages) {
    SplittableRandom random = state.history().key().random(state.seed());
    Habits full = state.habits().withFullTrend();
    Projection projection = state.projection(full, state.covariates(), random);
    double[][] units = new double[projection.lives().size()][1];
    for (int s = 0; s < units.length; s++) {
      PossibleLife life = projection.lives().get(s);
      boolean sold = random.nextDouble() >= discontinued();
      for (long t = state.history().endPeriod(); t < life.end() && sold; t++) {
        if (stages.contains(life.stage(t))) {
          units[s][0] += projection.mean(life, t);
        }
      }
    }
    return Samples.of(units);
  }

  /**
   * A sentence for planners, such as {@code "Expected units left: growth 1,200, maturity 9,800,
   * decline 2,400."}; stages that are over are left out.
   */
  public String rationale() {
    return SOLD.stream()
        .filter(stage -> unitsLeft(stage).mean(1) > 0)
        .map(
            stage ->
                String.format(
                    Locale.ROOT,
                    "%s %,.0f",
                    stage.name().toLowerCase(Locale.ROOT),
                    unitsLeft(stage).mean(1)))
        .collect(Collectors.joining(", ", "Expected units left: ", "."));
  }

  @Override
  public String toString() {
    return "LifecycleModel(%s)".formatted(stage().probabilities());
  }
}
