package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.models.internal.RandomOrder;
import io.github.lifecycle4j.train.FitContext;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** One fit of boosted trees: parameters, rows and rounds. Not safe for use by several threads. */
final class TreeTraining {

  private final BoostedTrees options;
  private final TreeRows rows;
  private final float[] labels;
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  TreeTraining(BoostedTrees options, TreeRows rows, float[] labels) {
    this.options = options;
    this.rows = rows;
    this.labels = labels;
    parameters.put("tree_method", "hist");
    parameters.put("nthread", 1);
    parameters.put("verbosity", 0);
    parameters.put("max_depth", options.maxDepth());
    parameters.put("eta", options.learningRate());
    parameters.put("subsample", options.subsample());
    parameters.put("colsample_bytree", options.columnSample());
    parameters.put("min_child_weight", options.minChildWeight());
    parameters.put("lambda", options.l2());
    if (!options.monotone().isEmpty()) {
      parameters.put("monotone_constraints", constraints());
    }
  }

  private String constraints() {
    List<String> names = rows.columns().names();
    for (String column : options.monotone().keySet()) {
      int index = names.indexOf(column);
      if (index < 0 || rows.columns().isCategory(index)) {
        throw new IllegalArgumentException(
            "Predictions cannot be monotone in '%s', which is not a column of numbers among %s."
                .formatted(column, names));
      }
    }
    return names.stream().map(this::direction).collect(Collectors.joining(",", "(", ")"));
  }

  private String direction(String column) {
    Monotonicity how = options.monotone().get(column);
    return how == null ? "0" : how == Monotonicity.RISING ? "1" : "-1";
  }

  TreeTraining with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  TreeTraining with(TreeObjective objective) {
    return switch (objective.loss()) {
      case QUANTILE -> with("quantile_alpha", objective.parameter());
      case TWEEDIE -> with("tweedie_variance_power", objective.parameter());
      default -> this;
    };
  }

  /**
   * Grows the trees.
   *
   * @throws IllegalStateException if the library is not on the class path
   */
  TreeEnsemble fit(FitContext context) {
    TreeLibrary.require();
    parameters.put("seed", Math.floorMod(context.seed(), (long) Integer.MAX_VALUE));
    float[] values = rows.columns().values(rows.table());
    Optional<float[]> weights = rows.weights();
    if (options.earlyStopping().isEmpty()) {
      try (NativeRows all = NativeRows.of(rows.columns(), values)) {
        label(all, labels, weights);
        return fitAll(all, context);
      }
    }
    return fitStopping(options.earlyStopping().get(), values, weights, context);
  }

  private TreeEnsemble fitAll(NativeRows all, FitContext context) {
    try (NativeTrees trees = NativeTrees.create(all, parameters)) {
      for (int round = 0; round < options.rounds(); round++) {
        context.cancellation().check();
        trees.grow(all, round);
      }
      return TreeEnsemble.of(trees, options.rounds());
    }
  }

  private TreeEnsemble fitStopping(
      EarlyStopping stopping, float[] values, Optional<float[]> weights, FitContext context) {
    int held = (int) Math.round(stopping.share() * labels.length);
    if (held < 1 || held >= labels.length) {
      throw new IllegalArgumentException(
          "Of %s rows a share of %s is %s rows: nothing is left to learn from or to stop by. Maybe do without early stopping."
              .formatted(labels.length, stopping.share(), held));
    }
    int[] order = order(stopping, context.seed());
    int[] learnt = Arrays.copyOf(order, order.length - held);
    int[] kept = Arrays.copyOfRange(order, order.length - held, order.length);
    Arrays.sort(learnt);
    Arrays.sort(kept);
    try (NativeRows all = NativeRows.of(rows.columns(), values)) {
      label(all, labels, weights);
      try (NativeRows growing = all.select(learnt);
          NativeRows judging = all.select(kept);
          NativeTrees trees = NativeTrees.create(growing, parameters)) {
        return TreeEnsemble.of(trees, bestRounds(trees, growing, judging, stopping, context));
      }
    }
  }

  private int[] order(EarlyStopping stopping, long seed) {
    if (!stopping.latest()) {
      return RandomOrder.of(labels.length, new SplittableRandom(seed));
    }
    int[] order = new int[labels.length];
    Arrays.setAll(order, i -> i);
    return order;
  }

  private int bestRounds(
      NativeTrees trees,
      NativeRows growing,
      NativeRows judging,
      EarlyStopping stopping,
      FitContext context) {
    double least = Double.POSITIVE_INFINITY;
    int best = 1;
    for (int round = 0; round < options.rounds() && round < best + stopping.patience(); round++) {
      context.cancellation().check();
      trees.grow(growing, round);
      double loss = trees.loss(judging, round);
      if (loss < least) {
        least = loss;
        best = round + 1;
      }
    }
    return best;
  }

  private static void label(NativeRows rows, float[] labels, Optional<float[]> weights) {
    rows.label(labels);
    weights.ifPresent(rows::weigh);
  }
}
