package io.github.lifecycle4j.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/** Ways to split rows into folds for cross-validation. */
public final class Folds {

  private Folds() {}

  /**
   * Folds with the same mix of classes, as far as their numbers allow (Kohavi 1995): each row is
   * tested on in one of them.
   *
   * @param labels the class of each row, compared by {@code equals}
   * @param folds number of folds, from 2 to the number of rows
   * @param seed seed of the shuffle
   * @throws IllegalArgumentException if there are too few or too many folds
   */
  public static List<Fold> stratified(List<?> labels, int folds, long seed) {
    requireFolds(labels.size(), folds);
    Map<Object, List<Integer>> byClass = new LinkedHashMap<>();
    for (int row = 0; row < labels.size(); row++) {
      byClass.computeIfAbsent(labels.get(row), label -> new ArrayList<>()).add(row);
    }
    SplittableRandom random = new SplittableRandom(seed);
    int[] foldOf = new int[labels.size()];
    int next = 0;
    for (List<Integer> rows : byClass.values()) {
      shuffle(rows, random);
      // Each class goes on where the one before it ended, so that the folds are of equal size.
      for (int row : rows) {
        foldOf[row] = next++ % folds;
      }
    }
    return IntStream.range(0, folds).mapToObj(fold -> fold(foldOf, fold)).toList();
  }

  /**
   * A random part to learn from and the rest to test on, each in ascending order. For rows in time
   * {@link #timeOrdered} is the honest split.
   *
   * @param rows number of rows, at least 2
   * @param share share that is learnt from, in (0, 1); at least one row goes to each part
   * @param seed seed of the draw
   * @throws IllegalArgumentException if there are too few rows or the share is out of its range
   */
  public static Fold holdOut(int rows, double share, long seed) {
    if (rows < 2 || !(share > 0 && share < 1)) {
      throw new IllegalArgumentException(
          "%s rows cannot be split with a share of %s: it takes at least 2 rows and a share in (0, 1)."
              .formatted(rows, share));
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
    shuffle(order, new SplittableRandom(seed));
    int cut = (int) Math.max(1, Math.min(rows - 1, Math.round(share * rows)));
    int[] foldOf = new int[rows];
    for (int row : order.subList(cut, rows)) {
      foldOf[row] = 1;
    }
    return fold(foldOf, 1);
  }

  /**
   * Stratified folds, shuffled anew several times, such as 5 times 2 (Dietterich 1998).
   *
   * @param times number of shuffles, at least 1
   * @param seed seed of the shuffles
   */
  public static List<Fold> repeatedStratified(List<?> labels, int times, int folds, long seed) {
    if (times < 1) {
      throw new IllegalArgumentException(
          "The folds are repeated %s times but must be once at least.".formatted(times));
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<Fold> all = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      all.addAll(stratified(labels, folds, random.nextLong()));
    }
    return all;
  }

  /**
   * Folds of rows in order of time, from which only the past is learnt: the rows are cut into one
   * part more than there are folds, and each part but the first is tested on after all before it.
   * Rows of one time stay together.
   *
   * @param times when each row happened, as any number that grows with time
   * @param folds number of folds, at least 1
   * @throws IllegalArgumentException if a time is {@code NaN} or there are fewer times than parts
   */
  public static List<Fold> timeOrdered(double[] times, int folds) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (folds < 1 || distinct.length <= folds || Double.isNaN(distinct[distinct.length - 1])) {
      throw new IllegalArgumentException(
          "%s folds over time need as many times and one more, none of them NaN, but there are %s. Maybe use fewer folds."
              .formatted(folds, distinct.length));
    }
    int[] starts = starts(sorted, distinct, folds);
    List<Fold> all = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      double from = distinct[starts[fold]];
      double last =
          fold + 1 < folds ? distinct[starts[fold + 1] - 1] : distinct[distinct.length - 1];
      all.add(
          new Fold(
              rows(times, time -> time < from), rows(times, time -> time >= from && time <= last)));
    }
    return all;
  }

  /** The time, by index, at which each part but the first starts: each part has one at least. */
  private static int[] starts(double[] sorted, double[] distinct, int folds) {
    int[] starts = new int[folds];
    for (int fold = 0; fold < folds; fold++) {
      double quota = sorted[(int) ((long) sorted.length * (fold + 1) / (folds + 1))];
      int least = fold == 0 ? 1 : starts[fold - 1] + 1;
      int most = distinct.length - folds + fold;
      starts[fold] = Math.min(Math.max(Arrays.binarySearch(distinct, quota), least), most);
    }
    return starts;
  }

  private static int[] rows(double[] times, DoublePredicate which) {
    return IntStream.range(0, times.length).filter(row -> which.test(times[row])).toArray();
  }

  private static void requireFolds(int rows, int folds) {
    if (folds < 2 || folds > rows) {
      throw new IllegalArgumentException(
          "%s rows cannot be split into %s folds. Maybe use 2 to %s."
              .formatted(rows, folds, Math.max(rows, 2)));
    }
  }

  private static void shuffle(List<Integer> rows, SplittableRandom random) {
    for (int i = rows.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      rows.set(i, rows.set(j, rows.get(i)));
    }
  }

  private static Fold fold(int[] foldOf, int fold) {
    return new Fold(
        IntStream.range(0, foldOf.length).filter(row -> foldOf[row] != fold).toArray(),
        IntStream.range(0, foldOf.length).filter(row -> foldOf[row] == fold).toArray());
  }
}
