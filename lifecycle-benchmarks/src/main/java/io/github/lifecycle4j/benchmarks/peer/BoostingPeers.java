package io.github.lifecycle4j.benchmarks.peer;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Boosted trees of depth 6 at a rate of 0.1 on squared errors, in one thread, by the libraries
 * themselves: the predictions for the rows that were learnt from.
 */
public final class BoostingPeers {

  private BoostingPeers() {}

  /** XGBoost. */
  public static float[][] xgboost(float[] values, int columns, float[] response, int rounds) {
    try {
      DMatrix rows = new DMatrix(values, response.length, columns, Float.NaN);
      rows.setLabel(response);
      Booster trees =
          XGBoost.train(
              rows,
              Map.of(
                  "tree_method", "hist", "nthread", 1, "verbosity", 0, "max_depth", 6, "eta", 0.1),
              rounds,
              Map.of(),
              null,
              null);
      float[][] predictions = trees.predict(rows);
      trees.dispose();
      rows.dispose();
      return predictions;
    } catch (XGBoostError failed) {
      throw new IllegalStateException("XGBoost failed.", failed);
    }
  }

  /** LightGBM. */
  public static double[] lightGbm(float[] values, int columns, float[] response, int rounds) {
    String parameters =
        "objective=regression num_threads=1 verbosity=-1 max_depth=6 num_leaves=64 learning_rate=0.1";
    try (LGBMDataset rows =
        LGBMDataset.createFromMat(values, response.length, columns, true, parameters, null)) {
      rows.setField("label", response);
      try (LGBMBooster trees = LGBMBooster.create(rows, parameters)) {
        for (int round = 0; round < rounds; round++) {
          trees.updateOneIter();
        }
        return trees.getPredict(0);
      }
    } catch (LGBMException failed) {
      throw new IllegalStateException("LightGBM failed.", failed);
    }
  }
}
