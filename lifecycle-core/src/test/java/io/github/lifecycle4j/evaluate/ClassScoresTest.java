package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.lifecycle4j.stage.LifecycleStage;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassScoresTest {

  private static final Reference SK = Reference.load("classes.properties");
  private static final Offset<Double> CLOSE = within(1e-13);
  private static final List<Integer> FIVE = List.of(0, 1, 2, 3, 4);

  private static void check(ClassScores scores, double... expected) {
    assertThat(scores.precision()).isCloseTo(expected[0], CLOSE);
    assertThat(scores.recall()).isCloseTo(expected[1], CLOSE);
    assertThat(scores.f1()).isCloseTo(expected[2], CLOSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"binary_40", "binary_rare_100", "binary_ties_25"})
  void binaryScoresAgreeWithScikitLearn(String id) {
    List<Integer> actual = SK.labels(id + ".y_true");
    double[] score = SK.numbers(id + ".score");
    boolean[] positive = new boolean[score.length];
    double[][] probability = new double[score.length][];
    for (int i = 0; i < score.length; i++) {
      positive[i] = actual.get(i) == 1;
      probability[i] = new double[] {1 - score[i], score[i]};
    }
    assertThat(RocAuc.of(positive, score)).isCloseTo(SK.number(id + ".roc_auc"), CLOSE);
    ClassProbabilities<Integer> cases = ClassProbabilities.of(List.of(0, 1), actual, probability);
    assertThat(cases.logLoss()).isCloseTo(SK.number(id + ".log_loss"), CLOSE);
    assertThat(cases.rocAuc(1)).isCloseTo(SK.number(id + ".roc_auc"), CLOSE);

    ConfusionMatrix<Integer> matrix =
        ConfusionMatrix.of(List.of(0, 1), actual, SK.labels(id + ".y_pred_at_0_5"));
    assertThat(
            List.of(matrix.count(0, 0), matrix.count(0, 1), matrix.count(1, 0), matrix.count(1, 1)))
        .map(Long::intValue)
        .isEqualTo(SK.labels(id + ".confusion_tn_fp_fn_tp"));
    assertThat(matrix.accuracy()).isCloseTo(SK.number(id + ".accuracy"), CLOSE);
    assertThat(matrix.macro().recall()).isCloseTo(SK.number(id + ".balanced_accuracy"), CLOSE);
    assertThat(cases.brier(1)).isCloseTo(SK.number(id + ".brier"), CLOSE);
    assertThat(cases.logLoss(SK.numbers(id + ".weights")))
        .isCloseTo(SK.number(id + ".log_loss_weighted"), CLOSE);
    assertThat(matrix.kappa()).isCloseTo(SK.number(id + ".kappa"), CLOSE);
    assertThat(matrix.matthews()).isCloseTo(SK.number(id + ".mcc"), CLOSE);
    assertThat(matrix.of(1).fBeta(2)).isCloseTo(SK.number(id + ".f2"), CLOSE);
    check(
        matrix.of(1),
        SK.number(id + ".precision"),
        SK.number(id + ".recall"),
        SK.number(id + ".f1"));
  }

  @Test
  void scoresOfManyClassesAgreeWithScikitLearn() {
    String id = "multi5_80.";
    List<Integer> actual = SK.labels(id + "y_true");
    double[][] probability = new double[actual.size()][];
    for (int i = 0; i < probability.length; i++) {
      probability[i] = SK.numbers(id + "proba." + i);
    }
    ClassProbabilities<Integer> cases = ClassProbabilities.of(FIVE, actual, probability);
    ConfusionMatrix<Integer> matrix = ConfusionMatrix.of(FIVE, actual, SK.labels(id + "y_pred"));
    assertThat(cases.logLoss()).isCloseTo(SK.number(id + "log_loss"), CLOSE);
    assertThat(cases.macroRocAuc()).isCloseTo(SK.number(id + "roc_auc_ovr_macro"), CLOSE);
    assertThat(matrix.accuracy()).isCloseTo(SK.number(id + "accuracy"), CLOSE);
    assertThat(cases.pairwiseRocAuc()).isCloseTo(SK.number(id + "roc_auc_ovo_macro"), CLOSE);
    assertThat(matrix.kappa()).isCloseTo(SK.number(id + "kappa"), CLOSE);
    assertThat(matrix.matthews()).isCloseTo(SK.number(id + "mcc"), CLOSE);
    check(matrix.macro(), SK.numbers(id + "precision_recall_f1_macro"));
    check(matrix.micro(), SK.numbers(id + "precision_recall_f1_micro"));
    check(matrix.weighted(), SK.numbers(id + "precision_recall_f1_weighted"));
    String each = id + "per_class_precision_recall_f1_support.";
    for (int c : FIVE) {
      check(
          matrix.of(c), SK.numbers(each + 0)[c], SK.numbers(each + 1)[c], SK.numbers(each + 2)[c]);
      double[] row = SK.numbers(id + "confusion." + c);
      for (int p : FIVE) {
        assertThat(matrix.count(c, p)).isEqualTo((long) row[p]);
        assertThat(cases.confusion().count(c, p)).isEqualTo((long) row[p]);
      }
    }
  }

  @Test
  void stagesAreLabelsToo() {
    List<LifecycleStage> stages = List.of(LifecycleStage.values());
    List<LifecycleStage> actual =
        List.of(LifecycleStage.GROWTH, LifecycleStage.GROWTH, LifecycleStage.DECLINE);
    List<LifecycleStage> predicted =
        List.of(LifecycleStage.GROWTH, LifecycleStage.MATURITY, LifecycleStage.MATURITY);
    ConfusionMatrix<LifecycleStage> matrix = ConfusionMatrix.of(stages, actual, predicted);
    assertThat(matrix.accuracy()).isCloseTo(1.0 / 3, CLOSE);
    check(matrix.of(LifecycleStage.GROWTH), 1, 0.5, 2.0 / 3);
    assertThat(matrix.of(LifecycleStage.DECLINE)).isEqualTo(new ClassScores(Double.NaN, 0, 0));
    assertThat(matrix.of(LifecycleStage.PRE_LAUNCH).f1()).isNaN();
    // GROWTH, MATURITY and DECLINE occur or were predicted: 1, 0, 0 and 1/2, 0, 0 and 2/3, 0, 0
    check(matrix.macro(), 1.0 / 3, 1.0 / 6, 2.0 / 9);
    assertThat(matrix.plus(matrix).count(LifecycleStage.GROWTH, LifecycleStage.MATURITY))
        .isEqualTo(2);
    assertThat(matrix.plus(matrix).total()).isEqualTo(6);
  }

  @Test
  void certainErrorHasAFiniteLogLoss() {
    double[][] wrong = {{1, 0}};
    assertThat(ClassProbabilities.of(List.of("a", "b"), List.of("b"), wrong).logLoss())
        .isCloseTo(52 * Math.log(2), within(1e-12));
    assertThat(ClassProbabilities.of(List.of("a", "b"), List.of("a"), wrong).logLoss()).isZero();
  }

  @Test
  void areaNeedsBothKinds() {
    assertThat(RocAuc.of(new boolean[] {true, true}, new double[] {1, 2})).isNaN();
    // 1 beats 0, ties with 1: (1 + 1/2) / 2
    assertThat(RocAuc.of(new boolean[] {false, true, false}, new double[] {0, 1, 1}))
        .isEqualTo(0.75);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatThrownBy(() -> ConfusionMatrix.of(List.of("a"), List.of("b"), List.of("a")))
        .hasMessageContaining("'b'");
    assertThatThrownBy(() -> ConfusionMatrix.of(List.of("a", "a"), List.of(), List.of()))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> ConfusionMatrix.of(List.of("a"), List.of("a"), List.of()))
        .hasMessageContaining("1 actual but 0 predicted");
    assertThatThrownBy(
            () ->
                ClassProbabilities.of(List.of("a", "b"), List.of("a"), new double[][] {{0.5, 0.4}}))
        .hasMessageContaining("0.9");
    assertThatThrownBy(() -> RocAuc.of(new boolean[1], new double[] {Double.NaN}))
        .hasMessageContaining("NaN");
  }

  @Test
  void aNegativeWeightIsNoWeight() {
    ClassProbabilities<String> cases =
        ClassProbabilities.of(
            List.of("a", "b"), List.of("a", "b"), new double[][] {{0.5, 0.5}, {0.5, 0.5}});
    assertThatThrownBy(() -> cases.logLoss(1, -1)).hasMessageContaining("case 1 is -1.0");
    assertThatThrownBy(() -> cases.logLoss(Double.NaN, 1)).hasMessageContaining("case 0 is NaN");
    // A case of weight 0 does not count.
    assertThat(cases.logLoss(1, 0)).isCloseTo(Math.log(2), CLOSE);
  }
}
