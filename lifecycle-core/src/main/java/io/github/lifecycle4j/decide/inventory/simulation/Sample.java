package io.github.lifecycle4j.decide.inventory.simulation;

import io.github.lifecycle4j.data.ProductKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What counts as an independent draw when a mean is taken over a simulation. */
public enum Sample {
  /** Each product in each seed: where every seed makes products of its own. */
  RUNS {
    @Override
    Object draw(StockResult result) {
      return new Run(result.key(), result.seed());
    }
  },
  /** Each product, its seeds averaged: where seeds repeat the same products. */
  PRODUCTS {
    @Override
    Object draw(StockResult result) {
      return result.key();
    }
  },
  /** Each seed, its products averaged: where products share what a seed draws. */
  SEEDS {
    @Override
    Object draw(StockResult result) {
      return result.seed();
    }
  };

  private record Run(ProductKey key, long seed) {}

  /** The draw that a result belongs to. */
  abstract Object draw(StockResult result);

  /** Mean of a measure in each draw. */
  double[] means(List<StockResult> results, ToDoubleFunction<StockResult> measure) {
    Map<Object, double[]> sums = new LinkedHashMap<>();
    for (StockResult result : results) {
      add(sums, result, measure.applyAsDouble(result));
    }
    return means(sums);
  }

  /** Mean difference of a measure, one less the other, in each draw that has both. */
  double[] differences(
      List<StockResult> one, List<StockResult> other, ToDoubleFunction<StockResult> measure) {
    Map<Run, StockResult> others = new HashMap<>();
    for (StockResult result : other) {
      others.put(new Run(result.key(), result.seed()), result);
    }
    Map<Object, double[]> sums = new LinkedHashMap<>();
    for (StockResult result : one) {
      StockResult twin = others.get(new Run(result.key(), result.seed()));
      if (twin != null) {
        add(sums, result, measure.applyAsDouble(result) - measure.applyAsDouble(twin));
      }
    }
    return means(sums);
  }

  private void add(Map<Object, double[]> sums, StockResult result, double value) {
    double[] sum = sums.computeIfAbsent(draw(result), draw -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }

  private static double[] means(Map<Object, double[]> sums) {
    return sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
  }
}
