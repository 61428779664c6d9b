package io.github.lifecycle4j.models.stage;

import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate.Transition;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The curves that a history leaves likely, and their posterior weights, which add up to 1. */
final class CurveWeights {

  private static final int STAGES = LifecycleStage.values().length;

  private final int[] curve;
  private final float[] weight;
  private final double total;

  /**
   * @param curve numbers of curves; as many are copied as there are weights
   * @param weight their weights, up to a common factor; kept
   */
  CurveWeights(int[] curve, float[] weight) {
    this.curve = Arrays.copyOf(curve, weight.length);
    this.weight = weight;
    double even = 0;
    double odd = 0;
    int i = 0;
    for (; i + 2 <= weight.length; i += 2) {
      even += weight[i];
      odd += weight[i + 1];
    }
    total = i < weight.length ? even + odd + weight[i] : even + odd;
  }

  /** Number of curves left. */
  int size() {
    return curve.length;
  }

  /** The number of the curve at an index. */
  int curve(int index) {
    return curve[index];
  }

  /** The weight of the curve at an index. */
  double weight(int index) {
    return weight[index] / total;
  }

  /** The probability of each stage, by ordinal, in the period with this age. */
  double[] stages(LifeCurves curves, int age) {
    double[] probability = new double[STAGES];
    double grown = 0;
    double mature = 0;
    double declining = 0;
    for (int i = 0; i < curve.length; i++) {
      int k = curve[i];
      grown += weight[i] * isReached(curves.growthFrom(k), age);
      mature += weight[i] * isReached(curves.maturityFrom(k), age);
      declining += weight[i] * isReached(curves.declineFrom(k), age);
    }
    grown /= total;
    mature /= total;
    declining /= total;
    probability[LifecycleStage.INTRODUCTION.ordinal()] = Math.max(0, 1 - grown);
    probability[LifecycleStage.GROWTH.ordinal()] = grown - mature;
    probability[LifecycleStage.MATURITY.ordinal()] = mature - declining;
    probability[LifecycleStage.DECLINE.ordinal()] = declining;
    return probability;
  }

  /** 1 from an age on and 0 before, without a branch that nobody could foresee. */
  private static int isReached(int from, int age) {
    return (from - age - 1) >>> 31;
  }

  /**
   * When the stage ends, by the curves that are in it at this age: expectation and 80 % interval of
   * the periods to go.
   */
  Transition end(LifecycleStage stage, LifeCurves curves, int age) {
    SortedMap<Double, Double> weightByPeriods = new TreeMap<>();
    double sum = 0;
    double mean = 0;
    for (int i = 0; i < curve.length; i++) {
      if (curves.stage(curve[i], age) == stage) {
        double periods = Math.max(1, curves.end(curve[i], stage) - age);
        weightByPeriods.merge(periods, weight(i), Double::sum);
        sum += weight(i);
        mean += weight(i) * periods;
      }
    }
    return new Transition(
        LifecycleStage.values()[stage.ordinal() + 1],
        mean / sum,
        quantile(weightByPeriods, 0.1 * sum),
        quantile(weightByPeriods, 0.9 * sum));
  }

  private static double quantile(SortedMap<Double, Double> weightByPeriods, double mass) {
    double cumulated = 0;
    for (Map.Entry<Double, Double> entry : weightByPeriods.entrySet()) {
      cumulated += entry.getValue();
      if (cumulated >= mass) {
        return entry.getKey();
      }
    }
    return weightByPeriods.lastKey();
  }
}
