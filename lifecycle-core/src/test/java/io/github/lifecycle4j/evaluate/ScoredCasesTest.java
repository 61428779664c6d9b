package io.github.lifecycle4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoredCasesTest {

  private static final Reference SK = Reference.load("classes.properties");
  private static final Offset<Double> CLOSE = within(1e-13);

  /** Ten cases, of which the 1st, 2nd, 4th and 8th by score are positive. */
  private static final ScoredCases TEN =
      ScoredCases.of(
          new boolean[] {true, true, false, true, false, false, false, true, false, false},
          new double[] {0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1});

  @ParameterizedTest
  @ValueSource(strings = {"binary_40", "binary_rare_100", "binary_ties_25"})
  void agreesWithScikitLearn(String id) {
    double[] score = SK.numbers(id + ".score");
    boolean[] positive = new boolean[score.length];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = SK.labels(id + ".y_true").get(i) == 1;
    }
    ScoredCases cases = ScoredCases.of(positive, score);
    assertThat(cases.rocAuc()).isCloseTo(SK.number(id + ".roc_auc"), CLOSE);
    assertThat(cases.averagePrecision()).isCloseTo(SK.number(id + ".average_precision"), CLOSE);
    assertThat(ScoredCases.of(positive, score, SK.numbers(id + ".weights")).rocAuc())
        .isCloseTo(SK.number(id + ".roc_auc_weighted"), CLOSE);

    List<OperatingPoint> points = cases.operatingPoints();
    double[] falsePositiveRate = SK.numbers(id + ".roc_fpr");
    double[] recall = SK.numbers(id + ".roc_tpr");
    assertThat(points).hasSameSizeAs(recall);
    double area = 0;
    double precisionBefore = 1;
    for (int i = 1; i < recall.length; i++) {
      assertThat(points.get(i).falsePositiveRate()).isCloseTo(falsePositiveRate[i], CLOSE);
      assertThat(points.get(i).recall()).isCloseTo(recall[i], CLOSE);
      double precision = points.get(i).precision();
      area += (recall[i] - recall[i - 1]) * (precision + precisionBefore) / 2;
      precisionBefore = precision;
    }
    assertThat(area).isCloseTo(SK.number(id + ".pr_auc_trapezoid"), CLOSE);
  }

  @Test
  void costsChooseTheLine() {
    // A missed one costs 4, a false alarm 1: at 0.95, 0.9, 0.8, 0.7 … the errors cost
    // 12, 8, 9, 5, 6, 7, 8, 4, 5, 6; nothing taken costs 16.
    OperatingPoint cheapest = TEN.cheapest(Costs.ofErrors(1, 4));
    assertThat(cheapest.threshold()).isEqualTo(0.3);
    assertThat(Costs.ofErrors(1, 4).of(cheapest)).isEqualTo(4);
    // Where both cost 1: 3, 2, 3, 2, 3 …; of equals the highest.
    assertThat(TEN.cheapest(Costs.ofErrors(1, 1)).threshold()).isEqualTo(0.9);
    // An offer costs 1, a sale brings 5: at 0.9 it is 2 offers and 2 sales.
    Costs offer = new Costs(-4, 1, 0, 0);
    assertThat(offer.of(TEN.operatingPoints().get(2))).isEqualTo(-8);
    assertThat(offer.threshold()).isEqualTo(0.2);
    // Nothing is worth taking where a false alarm costs too much.
    assertThat(TEN.cheapest(Costs.ofErrors(100, 1)).threshold()).isEqualTo(0.9);
  }

  @Test
  void gainsByGroup() {
    List<GainGroup> fifths = TEN.gains(5);
    assertThat(fifths).hasSize(5);
    GainGroup first = fifths.get(0);
    // 2 of 2 in the first fifth, against 4 of 10 overall
    assertThat(first.rate()).isEqualTo(1);
    assertThat(first.lift()).isEqualTo(2.5);
    assertThat(first.gain()).isEqualTo(0.5);
    assertThat(first.lowestScore()).isEqualTo(0.9);
    GainGroup second = fifths.get(1);
    assertThat(second.rate()).isEqualTo(0.5);
    assertThat(second.gain()).isEqualTo(0.75);
    assertThat(second.cumulativeLift()).isCloseTo(0.75 / 0.4, CLOSE);
    assertThat(fifths.get(4).gain()).isEqualTo(1);
    assertThat(fifths.get(4).cumulativeLift()).isEqualTo(1);
  }

  @Test
  void tiesStayInOneGroup() {
    ScoredCases tied =
        ScoredCases.of(new boolean[] {true, false, true, false}, new double[] {0.5, 0.5, 0.5, 0.1});
    assertThat(tied.gains(4)).extracting(GainGroup::cases).containsExactly(3.0, 1.0);
    assertThat(tied.averagePrecision()).isCloseTo(2.0 / 3, CLOSE);
  }

  @Test
  void calibrationByBins() {
    Calibration calibration =
        Calibration.of(
            new boolean[] {false, false, true, true, false},
            new double[] {0.1, 0.2, 0.5, 0.7, 0.9},
            2);
    // up to 0.5: mean 0.8 / 3, share 1 / 3; above: mean 0.8, share 1 / 2
    assertThat(calibration.bins()).hasSize(2);
    assertThat(calibration.bins().get(0).cases()).isEqualTo(3);
    assertThat(calibration.bins().get(0).meanProbability()).isCloseTo(0.8 / 3, CLOSE);
    assertThat(calibration.bins().get(1).share()).isEqualTo(0.5);
    assertThat(calibration.expectedError())
        .isCloseTo((3 * (1.0 / 3 - 0.8 / 3) + 2 * 0.3) / 5, CLOSE);
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoredCases.of(new boolean[1], new double[] {Double.NaN}))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoredCases.of(new boolean[1], new double[] {0.5}, new double[] {-1}))
        .withMessageContaining("-1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScoredCases.of(new boolean[2], new double[1]))
        .withMessageContaining("2 cases but 1 scores");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TEN.gains(0))
        .withMessageContaining("groups");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Costs.ofErrors(-1, 1))
        .withMessageContaining("-1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calibration.of(new boolean[1], new double[] {1.5}, 10))
        .withMessageContaining("1.5");
    assertThat(ScoredCases.of(new boolean[2], new double[2]).averagePrecision()).isNaN();
  }
}
