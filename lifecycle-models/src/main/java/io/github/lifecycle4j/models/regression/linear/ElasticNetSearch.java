package io.github.lifecycle4j.models.regression.linear;

import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.models.internal.leastsquares.QrAccumulator;
import io.github.lifecycle4j.models.internal.leastsquares.Triangle;
import io.github.lifecycle4j.models.regression.Formula;
import io.github.lifecycle4j.models.regression.TrainingRows;
import io.github.lifecycle4j.train.FitContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Chooses the strength of an {@link ElasticNet} by cross-validation: a falling path of strengths
 * from the smallest that sets all coefficients to 0, each solved from the last, and the error of
 * each in rows that were not learnt from. The rows are read once, whatever the number of folds.
 *
 * @param formula the response and what explains it
 * @param l1Share share of the absolute values in the penalty, 0 … 1
 * @param folds number of parts of the rows, at least 2
 * @param inOrder whether the parts follow each other in the table's order and each is predicted
 *     from those before it, as time asks for; else rows are dealt out at random by the seed
 * @param strengths number of strengths tried, at least 2
 */
public record ElasticNetSearch(
    Formula formula, double l1Share, int folds, boolean inOrder, int strengths) {

  private static final double LEAST = 1e-4;

  /** Ridge's path starts where an elastic net of this share would. */
  private static final double LEAST_SHARE = 1e-3;

  /**
   * @throws IllegalArgumentException if the share is outside 0 … 1, or there are fewer than 2 folds
   *     or strengths
   */
  public ElasticNetSearch {
    ElasticNet.requireShare(l1Share);
    if (folds < 2 || strengths < 2) {
      throw new IllegalArgumentException(
          "There are %s folds and %s strengths but at least 2 of each are needed. Maybe use 10 and 100."
              .formatted(folds, strengths));
    }
  }

  /** A search with ten random folds and a hundred strengths. */
  public static ElasticNetSearch of(Formula formula, double l1Share) {
    return new ElasticNetSearch(formula, l1Share, 10, false, 100);
  }

  /** The same with another number of folds, in order or at random. */
  public ElasticNetSearch withFolds(int count, boolean ordered) {
    return new ElasticNetSearch(formula, l1Share, count, ordered, strengths);
  }

  /**
   * Tries the strengths.
   *
   * @throws IllegalArgumentException as {@link ElasticNet#fit}, or if there are fewer than three
   *     rows for each fold or fewer than two folds have rows of positive weight
   */
  public ElasticNetPath search(Table table, FitContext context) {
    TrainingRows training = TrainingRows.of(formula, table);
    WeightedRows rows = new WeightedRows(training);
    if (rows.rows() < 3 * folds) {
      throw new IllegalArgumentException(
          "%s rows are too few for %s folds. Maybe use fewer folds.".formatted(rows.rows(), folds));
    }
    int[] fold = fold(rows.rows(), context.seed());
    int parts = inOrder ? folds + 1 : folds;
    List<Part> sums = context.map("folds", parts, part -> Part.of(rows, fold, part));
    QrAccumulator all = new QrAccumulator(rows.matrix.columns() + 1);
    sums.forEach(part -> all.merge(part.sum));
    double[] path = path(problem(all.triangle(), weight(sums)));
    int[] held = held(sums);
    List<double[]> errors =
        context.map("cross-validation", held.length, i -> errors(sums, held[i], path));
    return new ElasticNetPath(this, path, errors);
  }

  /** The parts to be predicted: those with weight that are predicted from parts with weight. */
  private int[] held(List<Part> parts) {
    int[] held =
        IntStream.range(0, parts.size())
            .filter(part -> parts.get(part).weight > 0 && weight(others(parts, part)) > 0)
            .toArray();
    if (held.length < 2) {
      throw new IllegalArgumentException(
          "Of %s folds %s have rows of positive weight and others to learn from but 2 are needed. Maybe use fewer folds."
              .formatted(folds, held.length));
    }
    return held;
  }

  private List<Part> others(List<Part> parts, int held) {
    List<Part> others = new ArrayList<>(inOrder ? parts.subList(0, held) : parts);
    others.remove(parts.get(held));
    return others;
  }

  private static double weight(List<Part> parts) {
    return parts.stream().mapToDouble(part -> part.weight).sum();
  }

  private int[] fold(int rows, long seed) {
    int parts = inOrder ? folds + 1 : folds;
    int[] fold = IntStream.range(0, rows).map(row -> (int) ((long) row * parts / rows)).toArray();
    if (!inOrder) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = rows - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int swapped = fold[i];
        fold[i] = fold[other];
        fold[other] = swapped;
      }
    }
    return fold;
  }

  private PenalisedProblem problem(Triangle triangle, double weight) {
    return new PenalisedProblem(triangle, formula.intercept() ? 1 : 0, weight, true);
  }

  private double[] path(PenalisedProblem problem) {
    double largest = problem.largestStrength(Math.max(l1Share, LEAST_SHARE));
    double[] path = new double[strengths];
    for (int i = 0; i < strengths; i++) {
      path[i] = largest * Math.pow(LEAST, i / (strengths - 1.0));
    }
    return path;
  }

  /** The mean squared error in a part at each strength, learnt from the other parts. */
  private double[] errors(List<Part> parts, int held, double[] path) {
    List<Part> others = others(parts, held);
    QrAccumulator sum = new QrAccumulator(parts.get(held).triangle.regressors() + 1);
    others.forEach(part -> sum.merge(part.sum));
    PenalisedProblem problem = problem(sum.triangle(), weight(others));
    Part unseen = parts.get(held);
    return Arrays.stream(path)
        .map(
            strength ->
                PenalisedProblem.squares(unseen.triangle, problem.solve(strength, l1Share))
                    / unseen.weight)
        .toArray();
  }

  /** A part of the rows. */
  private static final class Part {

    private final QrAccumulator sum;
    private final Triangle triangle;
    private final double weight;

    private Part(QrAccumulator sum, double weight) {
      this.sum = sum;
      this.triangle = sum.triangle();
      this.weight = weight;
    }

    static Part of(WeightedRows rows, int[] fold, int part) {
      int[] own = IntStream.range(0, fold.length).filter(row -> fold[row] == part).toArray();
      return new Part(rows.qrSum(own), Arrays.stream(own).mapToDouble(i -> rows.weights[i]).sum());
    }
  }
}
