package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.models.stage.BassInflectionRule;
import io.github.lifecycle4j.models.stage.GolderTellisRule;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.models.stage.PolliCookRule;
import io.github.lifecycle4j.models.stage.TrailingGrowthRule;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StagePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Detectors on 15 real lives by the year, labelled by the rule 5-10-90: growth from 5 % of the
 * peak, maturity from the first growth of at most 10 %, decline when sales stay below 90 % of the
 * peak. For each stage it counts the lives in which its first year is found within a year (for
 * decline, the first of the last run), looking back; and the years whose stage is right within a
 * year.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.RealLivesTable
 * </pre>
 */
public final class RealLivesTable {

  private static final List<LifecycleStage> BEGINNINGS =
      List.of(LifecycleStage.GROWTH, LifecycleStage.MATURITY, LifecycleStage.DECLINE);

  private RealLivesTable() {}

  /** Prints the table; see the class. */
  public static void main(String... arguments) {
    List<RealLife> lives = RealLife.all(ReferenceFolder.path());
    System.out.println("detector          growth  maturity  decline  years right");
    for (StageDetector detector :
        List.of(
            LifeCurveStageDetector.defaults(),
            TrailingGrowthRule.defaults().withWindow(1),
            PolliCookRule.defaults(),
            GolderTellisRule.defaults().withThreshold(1, 4, 20, 0.2),
            BassInflectionRule.defaults())) {
      print(detector, lives);
    }
  }

  private static void print(StageDetector detector, List<RealLife> lives) {
    int[] found = new int[BEGINNINGS.size()];
    int[] all = new int[BEGINNINGS.size()];
    int right = 0;
    int years = 0;
    for (RealLife life : lives) {
      StagePath path = detector.retrospective(life.history(), Covariates.none());
      List<LifecycleStage> told = new ArrayList<>();
      for (int t = 0; t < path.length(); t++) {
        told.add(path.stage(t));
        int from = Math.max(0, t - 1);
        int to = Math.min(path.length(), t + 2);
        right += life.stages().subList(from, to).contains(sold(path.stage(t))) ? 1 : 0;
        years++;
      }
      for (int s = 0; s < found.length; s++) {
        int truth = beginning(life.stages(), BEGINNINGS.get(s));
        // A life that is seen from a stage on does not tell when that began.
        if (truth > 0) {
          int one = beginning(told, BEGINNINGS.get(s));
          all[s]++;
          found[s] += one >= 0 && Math.abs(one - truth) <= 1 ? 1 : 0;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-16s %3d / %-2d  %3d / %-2d %3d / %-2d  %9.1f %%%n",
        detector.name(),
        found[0],
        all[0],
        found[1],
        all[1],
        found[2],
        all[2],
        100.0 * right / years);
  }

  private static LifecycleStage sold(LifecycleStage stage) {
    return switch (stage) {
      case PRE_LAUNCH -> LifecycleStage.INTRODUCTION;
      case DISCONTINUED -> LifecycleStage.DECLINE;
      default -> stage;
    };
  }

  /**
   * Index of the first period of a stage; of decline, of its last run. Negative if there is none.
   */
  private static int beginning(List<LifecycleStage> stages, LifecycleStage stage) {
    if (stage != LifecycleStage.DECLINE) {
      return stages.indexOf(stage);
    }
    int first = stages.size();
    while (first > 0 && sold(stages.get(first - 1)) == stage) {
      first--;
    }
    return first == stages.size() ? -1 : first;
  }
}
