package io.github.lifecycle4j.stage;

import io.github.lifecycle4j.data.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * Where one stage ends and the next begins, as shares of the peak of the underlying level.
 *
 * @param growthFrom growth begins when the level first reaches this share of the peak
 * @param maturityFrom maturity begins when the level first reaches this share of the peak
 * @param declineBelow decline begins when the level stays below this share of the peak for good
 */
public record StageDefinition(double growthFrom, double maturityFrom, double declineBelow) {

  /** Growth from 15 % of the peak, maturity from 90 %, decline below 90 % for good. */
  public static final StageDefinition STANDARD = new StageDefinition(0.15, 0.9, 0.9);

  /**
   * @throws IllegalArgumentException unless 0 &lt; growth &lt; maturity &le; 1 and growth &lt;
   *     decline &le; 1
   */
  public StageDefinition {
    if (!(growthFrom > 0 && growthFrom < maturityFrom && maturityFrom <= 1)
        || !(growthFrom < declineBelow && declineBelow <= 1)) {
      throw new IllegalArgumentException(
          "The shares of the peak are %s for growth, %s for maturity and %s for decline, but must be above 0, at most 1, and least for growth."
              .formatted(growthFrom, maturityFrom, declineBelow));
    }
  }

  /**
   * Returns the stages of a life whose underlying level is known exactly, such as that of a
   * simulated product. Before the first positive level the product is {@link
   * LifecycleStage#PRE_LAUNCH}, after the last one {@link LifecycleStage#DISCONTINUED}. A life that
   * peaks in its first period has neither introduction nor growth.
   *
   * @param level the noise-free level of the whole life; a missing value counts as zero
   * @return a certain stage for each period
   */
  public StagePath stages(Series level) {
    int launch = firstAbove(level, 0);
    int end = lastAbove(level, 0) + 1;
    double peak = peak(level);
    int growth = firstAtLeast(level, growthFrom * peak);
    int maturity = firstAtLeast(level, maturityFrom * peak);
    int decline = lastAtLeast(level, declineBelow * peak) + 1;
    List<StageProbabilities> stages = new ArrayList<>(level.length());
    for (int t = 0; t < level.length(); t++) {
      LifecycleStage stage =
          t < launch
              ? LifecycleStage.PRE_LAUNCH
              : t >= end
                  ? LifecycleStage.DISCONTINUED
                  : t >= decline
                      ? LifecycleStage.DECLINE
                      : t >= maturity
                          ? LifecycleStage.MATURITY
                          : t >= growth ? LifecycleStage.GROWTH : LifecycleStage.INTRODUCTION;
      stages.add(StageProbabilities.certain(stage));
    }
    return new StagePath(level.key(), level.startPeriod(), stages);
  }

  private static double peak(Series level) {
    double peak = 0;
    for (int t = 0; t < level.length(); t++) {
      peak = level.value(t) > peak ? level.value(t) : peak;
    }
    return peak;
  }

  private static int firstAbove(Series level, double bound) {
    int t = 0;
    while (t < level.length() && !(level.value(t) > bound)) {
      t++;
    }
    return t;
  }

  private static int lastAbove(Series level, double bound) {
    int t = level.length() - 1;
    while (t >= 0 && !(level.value(t) > bound)) {
      t--;
    }
    return t;
  }

  private static int firstAtLeast(Series level, double bound) {
    return firstAbove(level, Math.nextDown(bound));
  }

  private static int lastAtLeast(Series level, double bound) {
    return lastAbove(level, Math.nextDown(bound));
  }
}
