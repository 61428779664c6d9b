package io.github.lifecycle4j.models.regression.trees;

import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Rows in the memory of the library, freed when closed. */
final class NativeRows implements AutoCloseable {

  private final DMatrix matrix;

  private NativeRows(DMatrix matrix) {
    this.matrix = matrix;
  }

  static NativeRows of(TreeColumns columns, float[] values) {
    int width = columns.names().size();
    return call(
        () -> {
          DMatrix matrix = new DMatrix(values, values.length / width, width, Float.NaN);
          matrix.setFeatureTypes(columns.kinds());
          return new NativeRows(matrix);
        });
  }

  NativeRows select(int... rows) {
    return call(() -> new NativeRows(matrix.slice(rows)));
  }

  void label(float[] labels) {
    call(
        () -> {
          matrix.setLabel(labels);
          return matrix;
        });
  }

  void weigh(float[] weights) {
    call(
        () -> {
          matrix.setWeight(weights);
          return matrix;
        });
  }

  DMatrix matrix() {
    return matrix;
  }

  @Override
  public void close() {
    matrix.dispose();
  }

  /** A call of the library. */
  interface Call<T> {
    T run() throws XGBoostError;
  }

  /** The result of a call; what the library refuses is an exception of this one. */
  static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (XGBoostError refused) {
      throw new IllegalStateException(
          "XGBoost refused: %s".formatted(refused.getMessage()), refused);
    }
  }
}
