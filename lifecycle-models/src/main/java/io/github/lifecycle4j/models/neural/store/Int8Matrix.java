package io.github.lifecycle4j.models.neural.store;

import io.github.lifecycle4j.models.internal.nets.WeightMatrix;

/** A matrix of weights as bytes with a scale for each column. */
record Int8Matrix(int at, int rows, int columns) {

  private static final int MOST = 127;

  Int8Matrix(WeightMatrix place) {
    this(place.at(), place.rows(), place.columns());
  }

  /** The largest size in each column, over 127. */
  float[] scales(float[] weights) {
    float[] scales = new float[columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        scales[j] = Math.max(scales[j], Math.abs(weights[at + i * columns + j]));
      }
    }
    for (int j = 0; j < columns; j++) {
      scales[j] /= MOST;
    }
    return scales;
  }

  byte[] quantised(float[] weights, float[] scales) {
    byte[] bytes = new byte[rows * columns];
    for (int i = 0; i < bytes.length; i++) {
      float scale = scales[i % columns];
      bytes[i] = scale > 0 ? (byte) Math.round(weights[at + i] / scale) : 0;
    }
    return bytes;
  }

  void restore(byte[] bytes, float[] scales, float[] weights) {
    for (int i = 0; i < bytes.length; i++) {
      weights[at + i] = bytes[i] * scales[i % columns];
    }
  }
}
