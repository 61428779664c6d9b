package io.github.lifecycle4j.decide.marketing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Cases of a randomised trial with scores that should be higher for those whom the treatment moves
 * more: what would come of treating the highest scores only. Immutable.
 *
 * <p>Cases of equal score are never told apart. An outcome is 0 or 1, such as a visit, or any
 * amount, such as the money spent.
 */
public final class UpliftCases {

  private final List<UpliftPoint> points;
  private final List<UpliftPoint> perfect;

  private UpliftCases(List<UpliftPoint> points, List<UpliftPoint> perfect) {
    this.points = points;
    this.perfect = perfect;
  }

  /**
   * The cases of a trial.
   *
   * @param treated whether each case was treated, decided by chance
   * @param outcome what came of each case, finite
   * @param score any number that is higher for cases to be treated first
   * @throws IllegalArgumentException if the arrays differ in length, an outcome is not finite, a
   *     score is {@code NaN}, or all or none of the cases were treated
   */
  public static UpliftCases of(boolean[] treated, double[] outcome, double[] score) {
    if (treated.length != outcome.length || treated.length != score.length) {
      throw new IllegalArgumentException(
          "There are %s cases but %s outcomes and %s scores."
              .formatted(treated.length, outcome.length, score.length));
    }
    double[] best = new double[treated.length];
    int treatments = 0;
    for (int i = 0; i < treated.length; i++) {
      if (!Double.isFinite(outcome[i]) || Double.isNaN(score[i])) {
        throw new IllegalArgumentException(
            "Case %s has the outcome %s and the score %s, but an outcome is finite and a score is NaN never. Maybe leave the case out."
                .formatted(i, outcome[i], score[i]));
      }
      treatments += treated[i] ? 1 : 0;
      best[i] = treated[i] ? outcome[i] : -outcome[i];
    }
    if (treatments == 0 || treatments == treated.length) {
      throw new IllegalArgumentException(
          "Of %s cases %s were treated, but an effect is seen only beside cases that were not. Maybe add the control group of the trial."
              .formatted(treated.length, treatments));
    }
    return new UpliftCases(curve(treated, outcome, score), curve(treated, outcome, best));
  }

  private static List<UpliftPoint> curve(boolean[] treated, double[] outcome, double[] score) {
    int[] order =
        IntStream.range(0, score.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -score[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<UpliftPoint> points = new ArrayList<>();
    points.add(new UpliftPoint(Double.POSITIVE_INFINITY, 0, 0, 0, 0, 0));
    int treatments = 0;
    double treatedOutcome = 0;
    double controlOutcome = 0;
    for (int k = 0; k < order.length; k++) {
      int i = order[k];
      if (treated[i]) {
        treatments++;
        treatedOutcome += outcome[i];
      } else {
        controlOutcome += outcome[i];
      }
      if (k + 1 == order.length || score[order[k + 1]] != score[i]) {
        double share = (k + 1.0) / order.length;
        points.add(
            new UpliftPoint(
                score[i], share, treatments, k + 1 - treatments, treatedOutcome, controlOutcome));
      }
    }
    return List.copyOf(points);
  }

  /** What comes of drawing the line at each score: from no cases to all. */
  public List<UpliftPoint> points() {
    return points;
  }

  /** Mean outcome of all that were treated less that of all that were not. */
  public double averageEffect() {
    return last().uplift();
  }

  /**
   * Qini: the area between the Qini curve and the straight line of treating cases by chance, both
   * over the share of cases, in outcome a treated case (Radcliffe 2007, q without its divisor). 0
   * is what scores without meaning reach; a negative one ranks the wrong way.
   */
  public double qini() {
    return qini(points);
  }

  /**
   * Qini as a share of the largest possible: that of a ranking that knows the outcomes and treats
   * first who was treated and responded, last who was not and responded; at most 1, {@code NaN}
   * where no ranking is better than another.
   */
  public double qiniCoefficient() {
    return qini(points) / qini(perfect);
  }

  /**
   * Area under the uplift curve: the uplift among the highest scores times their share, over the
   * share (Rzepakowski and Jaroszewicz 2012; Gutierrez and Gérardy 2017), in outcome a case. Scores
   * without meaning reach half the {@linkplain #averageEffect() average effect}.
   */
  public double auuc() {
    return area(points, point -> point.uplift() * point.share());
  }

  private static double qini(List<UpliftPoint> points) {
    UpliftPoint end = points.get(points.size() - 1);
    return area(points, point -> point.incremental() / end.treated())
        - end.incremental() / end.treated() / 2;
  }

  /** Area under straight lines between the points. */
  private static double area(List<UpliftPoint> points, ToDoubleFunction<UpliftPoint> height) {
    double sum = 0;
    for (int i = 1; i < points.size(); i++) {
      UpliftPoint left = points.get(i - 1);
      UpliftPoint right = points.get(i);
      sum +=
          (right.share() - left.share())
              * (height.applyAsDouble(left) + height.applyAsDouble(right))
              / 2;
    }
    return sum;
  }

  private UpliftPoint last() {
    return points.get(points.size() - 1);
  }

  @Override
  public String toString() {
    return "UpliftCases(%s treated, %s control)".formatted(last().treated(), last().control());
  }
}
