package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.models.regression.Formula;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How gradient-boosted trees are grown, for regressors and classifiers.
 *
 * <p>The trees look at the columns of a formula's terms as they are: numbers, and texts as
 * categories that are split into sets of levels. A missing value, and a level that was not learnt
 * from, goes where missing values fit best. Numbers are taken in single precision. The library is
 * {@code ml.dmlc:xgboost4j_2.12}, which users of boosted trees add to their class path.
 *
 * <p>A fit runs in the calling thread alone: same seed, same bits. The last stop between rounds is
 * where it hears of a cancellation.
 *
 * @param rounds number of trees, for several classes of trees for each class, at least 1
 * @param maxDepth largest number of splits from the root to a leaf, 1 to 20
 * @param learningRate share of each tree's step that is taken, above 0 and at most 1
 * @param subsample share of the rows that each tree is grown from, above 0 and at most 1
 * @param columnSample share of the columns that each tree may use, above 0 and at most 1
 * @param minChildWeight least sum of second derivatives in a leaf, that is of weights for squared
 *     errors; not negative
 * @param l2 penalty of the squared leaf values, not negative
 * @param earlyStopping how rounds are chosen on rows held back; empty for all rounds
 * @param monotone columns of numbers with which predictions may only rise or fall
 */
public record BoostedTrees(
    int rounds,
    int maxDepth,
    double learningRate,
    double subsample,
    double columnSample,
    double minChildWeight,
    double l2,
    Optional<EarlyStopping> earlyStopping,
    Map<String, Monotonicity> monotone) {

  /** 200 rounds of trees of depth 6 at a rate of .1, all rows and columns, l2 of 1. */
  public static final BoostedTrees DEFAULTS =
      new BoostedTrees(200, 6, 0.1, 1, 1, 1, 1, Optional.empty(), Map.of());

  /**
   * @throws IllegalArgumentException if a value is out of its range
   */
  public BoostedTrees {
    monotone = Collections.unmodifiableMap(new TreeMap<>(monotone));
    if (rounds < 1 || maxDepth < 1 || maxDepth > 20) {
      throw new IllegalArgumentException(
          "The rounds are %s and the depth %s. They must be at least 1 and in 1 … 20."
              .formatted(rounds, maxDepth));
    }
    requireShare("learning rate", learningRate);
    requireShare("share of rows", subsample);
    requireShare("share of columns", columnSample);
    requirePenalty("least weight of a leaf", minChildWeight);
    requirePenalty("penalty of leaf values", l2);
  }

  private static void requireShare(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "The %s is %s but must be above 0 and at most 1.".formatted(name, value));
    }
  }

  private static void requirePenalty(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The %s is %s but must be finite and not negative.".formatted(name, value));
    }
  }

  /** A regressor of the mean. */
  public BoostedTreesRegressor regressor(Formula formula) {
    return new BoostedTreesRegressor(this, formula, TreeObjective.squared());
  }

  /** A classifier. */
  public BoostedTreesClassifier classifier(Formula formula) {
    return new BoostedTreesClassifier(this, formula);
  }

  /** The same with another number of rounds. */
  public BoostedTrees withRounds(int other) {
    return new BoostedTrees(
        other,
        maxDepth,
        learningRate,
        subsample,
        columnSample,
        minChildWeight,
        l2,
        earlyStopping,
        monotone);
  }

  /** The same with another depth. */
  public BoostedTrees withMaxDepth(int depth) {
    return new BoostedTrees(
        rounds,
        depth,
        learningRate,
        subsample,
        columnSample,
        minChildWeight,
        l2,
        earlyStopping,
        monotone);
  }

  /** The same with another learning rate. */
  public BoostedTrees withLearningRate(double rate) {
    return new BoostedTrees(
        rounds,
        maxDepth,
        rate,
        subsample,
        columnSample,
        minChildWeight,
        l2,
        earlyStopping,
        monotone);
  }

  /** The same with other shares of rows and columns for each tree. */
  public BoostedTrees withSampling(double rows, double columns) {
    return new BoostedTrees(
        rounds, maxDepth, learningRate, rows, columns, minChildWeight, l2, earlyStopping, monotone);
  }

  /** The same with another least weight of a leaf. */
  public BoostedTrees withMinChildWeight(double weight) {
    return new BoostedTrees(
        rounds,
        maxDepth,
        learningRate,
        subsample,
        columnSample,
        weight,
        l2,
        earlyStopping,
        monotone);
  }

  /** The same with another penalty of the squared leaf values. */
  public BoostedTrees withL2(double penalty) {
    return new BoostedTrees(
        rounds,
        maxDepth,
        learningRate,
        subsample,
        columnSample,
        minChildWeight,
        penalty,
        earlyStopping,
        monotone);
  }

  /** The same with rounds chosen on rows held back. */
  public BoostedTrees withEarlyStopping(EarlyStopping stopping) {
    return new BoostedTrees(
        rounds,
        maxDepth,
        learningRate,
        subsample,
        columnSample,
        minChildWeight,
        l2,
        Optional.of(stopping),
        monotone);
  }

  /** The same with predictions that may only rise or fall with a column. */
  public BoostedTrees withMonotone(String column, Monotonicity how) {
    Map<String, Monotonicity> more = new TreeMap<>(monotone);
    more.put(column, how);
    return new BoostedTrees(
        rounds,
        maxDepth,
        learningRate,
        subsample,
        columnSample,
        minChildWeight,
        l2,
        earlyStopping,
        more);
  }
}
