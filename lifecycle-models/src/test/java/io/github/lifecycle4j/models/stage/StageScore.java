package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.Locale;

/** Counts how often each true stage was told as which. */
final class StageScore {

  private static final int STAGES = LifecycleStage.values().length;

  private final int[][] count = new int[STAGES][STAGES];

  void add(LifecycleStage truth, LifecycleStage told) {
    count[truth.ordinal()][told.ordinal()]++;
  }

  /** Share of periods told right. */
  double accuracy() {
    double right = 0;
    double all = 0;
    for (int i = 0; i < STAGES; i++) {
      right += count[i][i];
      all += truths(i);
    }
    return right / all;
  }

  /** Mean of F1 = 2 TP / (truths + tellings) over the stages that truly occur. */
  double macroF1() {
    double sum = 0;
    int stages = 0;
    for (int i = 0; i < STAGES; i++) {
      if (truths(i) > 0) {
        sum += 2.0 * count[i][i] / (truths(i) + tellings(i));
        stages++;
      }
    }
    return sum / stages;
  }

  private int truths(int stage) {
    int sum = 0;
    for (int told : count[stage]) {
      sum += told;
    }
    return sum;
  }

  private int tellings(int stage) {
    int sum = 0;
    for (int[] row : count) {
      sum += row[stage];
    }
    return sum;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "accuracy %.3f, macro-F1 %.3f", accuracy(), macroF1());
  }
}
