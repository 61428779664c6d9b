package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.models.stage.RetrainedStageDetector;
import io.github.lifecycle4j.models.stage.TrailingGrowthRule;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Detectors on simulated lives with planted stages: macro-F1, looking back and online from week 10
 * on; the weeks from the begin of decline to the first week that is told to be in it, from week 10
 * on, in the median; and the share of these calls that come more than 4 weeks early. The last row
 * bounds what can be had ({@link DeclineBound}), at the least probability that leaves fewer than a
 * tenth early.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.PlantedStagesTable clean|typical|hard
 * </pre>
 */
public final class PlantedStagesTable {

  private static final int FIRST_SCORED = 10;
  private static final int EARLY = -4;
  private static final double FEW_EARLY = 0.1;

  private PlantedStagesTable() {}

  /** Prints the table; see the class. */
  public static void main(String... arguments) {
    List<PlantedLife> lives = PlantedLife.read(arguments[0]);
    StageDetector alone = LifeCurveStageDetector.defaults();
    StageDetector retrained =
        RetrainedStageDetector.of(alone).train(PlantedLife.panel(lives), FitContext.of(0));
    System.out.println("detector                looking back  online  weeks late  early");
    for (StageDetector detector : List.of(TrailingGrowthRule.defaults(), alone, retrained)) {
      List<StagePath> online =
          told(lives, life -> detector.online(life.history(), life.covariates()));
      List<StagePath> back =
          told(lives, life -> detector.retrospective(life.history(), life.covariates()));
      int[] delays =
          IntStream.range(0, lives.size())
              .map(i -> delay(lives.get(i), online.get(i)))
              .sorted()
              .toArray();
      System.out.printf(
          Locale.ROOT,
          "%-22s %12.3f %8.3f %11d %5.1f %%%n",
          detector.name(),
          macroF1(lives, back, 0),
          macroF1(lives, online, FIRST_SCORED),
          median(delays),
          100 * early(delays));
    }
    int[] best = best(lives);
    System.out.printf(
        Locale.ROOT, "%-44s %11d %5.1f %%%n", "bound", median(best), 100 * early(best));
  }

  private static List<StagePath> told(
      List<PlantedLife> lives, Function<PlantedLife, StagePath> detector) {
    return lives.stream().map(detector).toList();
  }

  private static int delay(PlantedLife life, StagePath path) {
    return IntStream.range(FIRST_SCORED, path.length())
            .filter(t -> path.stage(t) == LifecycleStage.DECLINE)
            .findFirst()
            .orElse(Integer.MAX_VALUE / 2)
        - life.begin(LifecycleStage.DECLINE);
  }

  /** The calls of the bound, sorted. */
  private static int[] best(List<PlantedLife> lives) {
    List<double[]> begun =
        DeclineBound.of(lives).stream().map(DeclineBound::probabilities).toList();
    int[] delays = {};
    for (double least = 0.5; least < 1; least += 0.01) {
      double threshold = least;
      delays =
          IntStream.range(0, lives.size())
              .map(i -> delay(lives.get(i), begun.get(i), threshold))
              .sorted()
              .toArray();
      if (early(delays) < FEW_EARLY) {
        break;
      }
    }
    return delays;
  }

  private static int delay(PlantedLife life, double[] begun, double threshold) {
    int mature = life.begin(LifecycleStage.MATURITY);
    return IntStream.range(Math.max(0, FIRST_SCORED - mature), begun.length)
            .filter(t -> begun[t] >= threshold)
            .findFirst()
            .orElse(Integer.MAX_VALUE / 2)
        + mature
        - life.begin(LifecycleStage.DECLINE);
  }

  private static int median(int[] sorted) {
    return sorted[sorted.length / 2];
  }

  private static double early(int[] delays) {
    return Arrays.stream(delays).filter(delay -> delay < EARLY).count() / (double) delays.length;
  }

  /** Mean of F1 = 2 TP / (truths + tellings) over the stages that truly occur. */
  private static double macroF1(List<PlantedLife> lives, List<StagePath> told, int from) {
    int stages = LifecycleStage.values().length;
    int[] right = new int[stages];
    int[] named = new int[stages];
    int[] actual = new int[stages];
    for (int i = 0; i < lives.size(); i++) {
      PlantedLife life = lives.get(i);
      StagePath path = told.get(i);
      for (int t = from; t < life.weeks(); t++) {
        int truth = life.stages().get(t).ordinal();
        int stage = path.stage(t).ordinal();
        actual[truth]++;
        named[stage]++;
        right[truth] += truth == stage ? 1 : 0;
      }
    }
    return IntStream.range(0, stages)
        .filter(s -> actual[s] > 0)
        .mapToDouble(s -> 2.0 * right[s] / (actual[s] + named[s]))
        .average()
        .orElse(Double.NaN);
  }
}
