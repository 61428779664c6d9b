package io.github.lifecycle4j.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How often each class was taken for each: rows are the actual classes, columns the predicted ones.
 * Immutable.
 *
 * <p>Averages run over the classes that occurred or were predicted; in an average, a precision or
 * recall that is undefined counts as 0, for a class that is never predicted is not found.
 *
 * @param <C> the labels, such as an enum, a number or a text; compared by {@code equals}
 */
public final class ConfusionMatrix<C> {

  private final Map<C, Integer> indexes;
  private final long[][] counts;

  private ConfusionMatrix(Map<C, Integer> indexes, long[][] counts) {
    this.indexes = indexes;
    this.counts = counts;
  }

  /**
   * Counts cases.
   *
   * @param classes all classes, distinct
   * @param actual the class of each case
   * @param predicted the predicted class of each case, in the same order
   * @throws IllegalArgumentException if the lists differ in length, a class is listed twice, or a
   *     case has a class that is not listed
   */
  public static <C> ConfusionMatrix<C> of(List<C> classes, List<C> actual, List<C> predicted) {
    Map<C, Integer> indexes = index(classes);
    if (actual.size() != predicted.size()) {
      throw new IllegalArgumentException(
          "There are %s actual but %s predicted classes."
              .formatted(actual.size(), predicted.size()));
    }
    long[][] counts = new long[classes.size()][classes.size()];
    for (int i = 0; i < actual.size(); i++) {
      counts[indexOf(indexes, actual.get(i))][indexOf(indexes, predicted.get(i))]++;
    }
    return new ConfusionMatrix<>(indexes, counts);
  }

  static <C> Map<C, Integer> index(List<C> classes) {
    Map<C, Integer> indexes = new LinkedHashMap<>();
    for (C label : classes) {
      if (indexes.put(label, indexes.size()) != null) {
        throw new IllegalArgumentException("The class '%s' is listed twice.".formatted(label));
      }
    }
    return indexes;
  }

  static <C> int indexOf(Map<C, Integer> indexes, C label) {
    Integer index = indexes.get(label);
    if (index == null) {
      throw new IllegalArgumentException(
          "The class '%s' is not one of %s.".formatted(label, indexes.keySet()));
    }
    return index;
  }

  /** The counts of both together. */
  public ConfusionMatrix<C> plus(ConfusionMatrix<C> other) {
    if (!classes().equals(other.classes())) {
      throw new IllegalArgumentException(
          "The classes %s and %s differ.".formatted(classes(), other.classes()));
    }
    long[][] sum = new long[counts.length][counts.length];
    for (int row = 0; row < sum.length; row++) {
      for (int column = 0; column < sum.length; column++) {
        sum[row][column] = counts[row][column] + other.counts[row][column];
      }
    }
    return new ConfusionMatrix<>(indexes, sum);
  }

  /** The classes, in the order of rows and columns. */
  public List<C> classes() {
    return List.copyOf(indexes.keySet());
  }

  /**
   * Number of cases of a class that were taken for another, or the same.
   *
   * @throws IllegalArgumentException if a class is not listed
   */
  public long count(C actual, C predicted) {
    return counts[indexOf(indexes, actual)][indexOf(indexes, predicted)];
  }

  /** Number of cases. */
  public long total() {
    return Arrays.stream(counts).mapToLong(row -> Arrays.stream(row).sum()).sum();
  }

  /** Share of the cases whose class was predicted, 0 … 1; {@code NaN} without cases. */
  public double accuracy() {
    return (double) correct() / total();
  }

  /**
   * Cohen's kappa, how far the accuracy is above that of chance with the same totals, at most 1;
   * {@code NaN} without cases or where chance is always right (Cohen 1960).
   */
  public double kappa() {
    double chance = 0;
    double total = total();
    for (int i = 0; i < counts.length; i++) {
      chance += actual(i) / total * (predicted(i) / total);
    }
    return (accuracy() - chance) / (1 - chance);
  }

  /**
   * Matthews' correlation of actual and predicted classes, −1 … 1; {@code NaN} where all cases are
   * of one class or are predicted to be (Matthews 1975; Gorodkin 2004 for several classes).
   */
  public double matthews() {
    double total = total();
    double covariance = (double) correct() * total;
    double actualSquares = total * total;
    double predictedSquares = total * total;
    for (int i = 0; i < counts.length; i++) {
      covariance -= (double) actual(i) * predicted(i);
      actualSquares -= (double) actual(i) * actual(i);
      predictedSquares -= (double) predicted(i) * predicted(i);
    }
    return covariance / Math.sqrt(actualSquares * predictedSquares);
  }

  /**
   * How well one class was found.
   *
   * @throws IllegalArgumentException if the class is not listed
   */
  public ClassScores of(C label) {
    return at(indexOf(indexes, label));
  }

  /** Plain mean over the classes: a rare class counts as much as a frequent one. */
  public ClassScores macro() {
    double[] weights = new double[counts.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = actual(i) + predicted(i) > 0 ? 1 : 0;
    }
    return average(weights);
  }

  /** Mean over the classes, weighted by the number of their cases. */
  public ClassScores weighted() {
    double[] weights = new double[counts.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = actual(i);
    }
    return average(weights);
  }

  /** From the counts of all classes together: with one class a case, all three are the accuracy. */
  public ClassScores micro() {
    return ClassScores.of(correct(), total(), total());
  }

  private ClassScores average(double[] weights) {
    return new ClassScores(
        average(weights, ClassScores::precision),
        average(weights, ClassScores::recall),
        average(weights, ClassScores::f1));
  }

  private double average(double[] weights, ToDoubleFunction<ClassScores> score) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double value = score.applyAsDouble(at(i));
      sum += Double.isNaN(value) ? 0 : weights[i] * value;
    }
    return sum / Arrays.stream(weights).sum();
  }

  private ClassScores at(int index) {
    return ClassScores.of(counts[index][index], predicted(index), actual(index));
  }

  private long correct() {
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i][i];
    }
    return sum;
  }

  private long actual(int index) {
    return Arrays.stream(counts[index]).sum();
  }

  private long predicted(int index) {
    return Arrays.stream(counts).mapToLong(row -> row[index]).sum();
  }

  @Override
  public String toString() {
    return "ConfusionMatrix(%s, %s)".formatted(classes(), Arrays.deepToString(counts));
  }
}
