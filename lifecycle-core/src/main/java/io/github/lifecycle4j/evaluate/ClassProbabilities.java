package io.github.lifecycle4j.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The probabilities that a classifier gave to the classes of each case, and the class that each
 * case had. Immutable.
 *
 * @param <C> the labels, such as an enum, a number or a text; compared by {@code equals}
 */
public final class ClassProbabilities<C> {

  /** Probabilities below this one are taken for it, so that a log loss stays finite. */
  private static final double SMALLEST = Math.ulp(1.0);

  private final Map<C, Integer> indexes;
  private final List<C> actual;
  private final double[][] probability;

  private ClassProbabilities(Map<C, Integer> indexes, List<C> actual, double[][] probability) {
    this.indexes = indexes;
    this.actual = actual;
    this.probability = probability;
  }

  /**
   * Returns the cases.
   *
   * @param classes all classes, distinct
   * @param actual the class of each case
   * @param probability one row for each case, one column for each class; each row adds up to 1
   *     within 1e-6 and is divided by its sum; copied
   * @throws IllegalArgumentException if the sizes do not agree, a class is listed twice or not at
   *     all, or a row is not a probability
   */
  public static <C> ClassProbabilities<C> of(
      List<C> classes, List<C> actual, double[][] probability) {
    Map<C, Integer> indexes = ConfusionMatrix.index(classes);
    if (actual.size() != probability.length) {
      throw new IllegalArgumentException(
          "There are %s cases but %s rows of probabilities."
              .formatted(actual.size(), probability.length));
    }
    double[][] copy = new double[probability.length][];
    for (int i = 0; i < copy.length; i++) {
      ConfusionMatrix.indexOf(indexes, actual.get(i));
      copy[i] = scaled(probability[i], classes.size());
    }
    return new ClassProbabilities<>(indexes, List.copyOf(actual), copy);
  }

  private static double[] scaled(double[] row, int classes) {
    double sum = 0;
    for (double p : row) {
      sum += p >= 0 ? p : Double.NaN;
    }
    if (row.length != classes || !(Math.abs(sum - 1) <= 1e-6)) {
      throw new IllegalArgumentException(
          "A row of probabilities must be %s numbers that are not negative and add up to 1, but has %s that add up to %s."
              .formatted(classes, row.length, sum));
    }
    double[] scaled = new double[classes];
    for (int i = 0; i < classes; i++) {
      scaled[i] = row[i] / sum;
    }
    return scaled;
  }

  /**
   * Log loss or cross-entropy, −mean ln p of the actual class; 0 is perfect. A probability below
   * 2⁻⁵² counts as 2⁻⁵². {@code NaN} without cases.
   */
  public double logLoss() {
    double[] weights = new double[probability.length];
    Arrays.fill(weights, 1);
    return logLoss(weights);
  }

  /**
   * The same as a weighted mean.
   *
   * @param weights the weight of each case, not negative
   * @throws IllegalArgumentException if there is not one weight for each case, or one is negative
   *     or not finite
   */
  public double logLoss(double... weights) {
    if (weights.length != probability.length) {
      throw new IllegalArgumentException(
          "There are %s weights for %s cases.".formatted(weights.length, probability.length));
    }
    double sum = 0;
    double total = 0;
    for (int i = 0; i < probability.length; i++) {
      if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "The weight of case %s is %s but must be finite and not negative. Maybe use 0 to ignore the case."
                .formatted(i, weights[i]));
      }
      double p = probability[i][ConfusionMatrix.indexOf(indexes, actual.get(i))];
      sum -= weights[i] * Math.log(Math.max(p, SMALLEST));
      total += weights[i];
    }
    return sum / total;
  }

  /**
   * Brier's score of one class, the mean squared distance of its probability from 1 for cases of
   * the class and 0 for others, 0 … 1; 0 is perfect (Brier 1950, where two classes count twice).
   * {@code NaN} without cases.
   *
   * @throws IllegalArgumentException if the class is not listed
   */
  public double brier(C label) {
    int column = ConfusionMatrix.indexOf(indexes, label);
    double sum = 0;
    for (int i = 0; i < probability.length; i++) {
      double distance = probability[i][column] - (actual.get(i).equals(label) ? 1 : 0);
      sum += distance * distance;
    }
    return sum / probability.length;
  }

  /**
   * The cases with the probabilities of one class as scores, those of the class positive.
   *
   * @throws IllegalArgumentException if the class is not listed
   */
  public ScoredCases scored(C label) {
    return ScoredCases.of(positive(label), column(label));
  }

  /**
   * Whether the probabilities of one class mean what they say.
   *
   * @param bins number of bins, at least 1
   * @throws IllegalArgumentException if the class is not listed
   */
  public Calibration calibration(C label, int bins) {
    return Calibration.of(positive(label), column(label), bins);
  }

  private boolean[] positive(C label) {
    boolean[] positive = new boolean[probability.length];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = actual.get(i).equals(label);
    }
    return positive;
  }

  private double[] column(C label) {
    int column = ConfusionMatrix.indexOf(indexes, label);
    return Arrays.stream(probability).mapToDouble(row -> row[column]).toArray();
  }

  /**
   * {@link RocAuc} of one class against all others; {@code NaN} when every case or none is of the
   * class.
   *
   * @throws IllegalArgumentException if the class is not listed
   */
  public double rocAuc(C label) {
    return scored(label).rocAuc();
  }

  /**
   * Plain mean over all pairs of classes of the area of one against the other, each told by its own
   * probability (Hand and Till 2001); pairs that lack a class are left out.
   */
  public double pairwiseRocAuc() {
    double sum = 0;
    int pairs = 0;
    for (C one : indexes.keySet()) {
      for (C other : indexes.keySet()) {
        double area = one.equals(other) ? Double.NaN : rocAuc(one, other);
        sum += Double.isNaN(area) ? 0 : area;
        pairs += Double.isNaN(area) ? 0 : 1;
      }
    }
    return sum / pairs;
  }

  /** The area of the cases of two classes by the probability of the first. */
  private double rocAuc(C one, C other) {
    int[] cases =
        IntStream.range(0, probability.length)
            .filter(i -> actual.get(i).equals(one) || actual.get(i).equals(other))
            .toArray();
    boolean[] positive = new boolean[cases.length];
    double[] score = new double[cases.length];
    int column = ConfusionMatrix.indexOf(indexes, one);
    for (int i = 0; i < cases.length; i++) {
      positive[i] = actual.get(cases[i]).equals(one);
      score[i] = probability[cases[i]][column];
    }
    return RocAuc.of(positive, score);
  }

  /** Plain mean of {@link #rocAuc} over the classes where it is defined. */
  public double macroRocAuc() {
    return indexes.keySet().stream()
        .mapToDouble(this::rocAuc)
        .filter(area -> !Double.isNaN(area))
        .average()
        .orElse(Double.NaN);
  }

  /** The counts when each case is given its most probable class; of equals, the first listed. */
  public ConfusionMatrix<C> confusion() {
    List<C> classes = List.copyOf(indexes.keySet());
    List<C> predicted = new ArrayList<>();
    for (double[] row : probability) {
      int best = 0;
      for (int c = 1; c < row.length; c++) {
        best = row[c] > row[best] ? c : best;
      }
      predicted.add(classes.get(best));
    }
    return ConfusionMatrix.of(classes, actual, predicted);
  }
}
