package io.github.lifecycle4j.models.explain;

import io.github.lifecycle4j.models.internal.RandomOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Whether what an explanation calls important is: the most important parts of the input are
 * replaced by a baseline, and the change of the output is compared with that of as many parts at
 * random (after Samek et al. 2017 and, for attention, Serrano and Smith 2019).
 *
 * @param share share of the parts that is replaced, in (0, 1]; at least one part
 * @param draws number of random draws, at least 1
 * @param seed seed of the draws
 */
public record DeletionTest(double share, int draws, long seed) {

  /** A quarter of the parts beside 199 draws. */
  public static final DeletionTest DEFAULTS = new DeletionTest(0.25, 199, 1);

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public DeletionTest {
    if (!(share > 0 && share <= 1) || draws < 1) {
      throw new IllegalArgumentException(
          "The share %s must lie in (0, 1] and the draws %s be at least 1."
              .formatted(share, draws));
    }
  }

  /**
   * What came of a test.
   *
   * @param change how far the output moved without the most important parts, in its units
   * @param randomChange how far it moved on average without as many parts at random
   * @param chance share of the draws, the given parts counted as one, that moved it as far: near 0
   *     the explanation names what matters, near 1/2 it names anything
   */
  public record Result(double change, double randomChange, double chance) {

    /** The result in a sentence. */
    public String sentence() {
      return String.format(
          Locale.ROOT,
          "Without the parts called important the output moves by %.4g, without as many at random by %.4g on average; %.1f %% of random choices move it as far.",
          change,
          randomChange,
          100 * chance);
    }
  }

  /**
   * Runs the test.
   *
   * @param function what is explained
   * @param point where it is explained
   * @param baseline what replaced numbers become; as long as the point
   * @param parts places of the numbers of each part of the input, such as the steps of a sequence
   * @param importance how important each part is said to be; as many numbers as parts, of which
   *     larger ones mean more
   * @throws IllegalArgumentException if lengths differ
   */
  public Result run(
      ToDoubleFunction<double[]> function,
      double[] point,
      double[] baseline,
      List<int[]> parts,
      double[] importance) {
    if (point.length != baseline.length || parts.size() != importance.length || parts.isEmpty()) {
      throw new IllegalArgumentException(
          "There are %s numbers and %s in the baseline, %s parts and %s importances; they must be as many, and parts at least 1."
              .formatted(point.length, baseline.length, parts.size(), importance.length));
    }
    int count = (int) Math.max(1, Math.round(share * parts.size()));
    double whole = function.applyAsDouble(point.clone());
    Integer[] order = new Integer[parts.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(importance[b], importance[a]));
    double[] moved = point.clone();
    for (int i = 0; i < count; i++) {
      replace(moved, baseline, parts.get(order[i]));
    }
    double change = Math.abs(function.applyAsDouble(moved) - whole);
    SplittableRandom random = new SplittableRandom(seed);
    double total = 0;
    int asFar = 1;
    for (int draw = 0; draw < draws; draw++) {
      int[] drawn = RandomOrder.of(parts.size(), random);
      double[] other = point.clone();
      for (int i = 0; i < count; i++) {
        replace(other, baseline, parts.get(drawn[i]));
      }
      double otherChange = Math.abs(function.applyAsDouble(other) - whole);
      total += otherChange;
      asFar += otherChange >= change ? 1 : 0;
    }
    return new Result(change, total / draws, (double) asFar / (draws + 1));
  }

  private static void replace(double[] values, double[] baseline, int[] places) {
    for (int place : places) {
      values[place] = baseline[place];
    }
  }
}
