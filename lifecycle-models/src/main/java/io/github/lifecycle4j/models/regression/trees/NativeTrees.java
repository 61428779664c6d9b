package io.github.lifecycle4j.models.regression.trees;

import static io.github.lifecycle4j.models.regression.trees.NativeRows.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Trees in the memory of the library, freed when closed, or by the library when they are no longer
 * reachable. Those that were grown hold the state of their growth too, far more than the trees.
 * Safe for predictions by several threads once they are grown.
 */
final class NativeTrees implements AutoCloseable {

  private static final String FORMAT = "ubj";

  private final Booster booster;

  private NativeTrees(Booster booster) {
    this.booster = booster;
  }

  /** No trees yet. */
  static NativeTrees create(NativeRows rows, Map<String, Object> parameters) {
    return new NativeTrees(
        call(
            () ->
                XGBoost.train(
                    rows.matrix(), new HashMap<>(parameters), 0, new HashMap<>(), null, null)));
  }

  /** The trees of bytes that {@link #toBytes} gave. */
  static NativeTrees of(byte[] bytes) {
    return call(
        () -> {
          try {
            Booster booster = XGBoost.loadModel(bytes);
            booster.setParam("nthread", 1);
            return new NativeTrees(booster);
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  void grow(NativeRows rows, int round) {
    call(
        () -> {
          booster.update(rows.matrix(), round);
          return booster;
        });
  }

  /** The loss on other rows. */
  double loss(NativeRows rows, int round) {
    String shown =
        call(() -> booster.evalSet(new DMatrix[] {rows.matrix()}, new String[] {"held"}, round));
    return Double.parseDouble(shown.substring(shown.lastIndexOf(':') + 1));
  }

  /** Sums of the leaves of the first rounds, one row for each row, one column for each class. */
  float[][] margins(NativeRows rows, int rounds) {
    return ask(() -> booster.predict(rows.matrix(), true, rounds));
  }

  /** What each column adds to the margins, then the mean margin; for each class in turn. */
  float[][] contributions(NativeRows rows, int rounds) {
    return ask(() -> booster.predictContrib(rows.matrix(), rounds));
  }

  /** Keeps the trees from being freed while the library predicts from them. */
  private float[][] ask(NativeRows.Call<float[][]> question) {
    try {
      return call(question);
    } finally {
      Reference.reachabilityFence(booster);
    }
  }

  byte[] toBytes() {
    return call((NativeRows.Call<byte[]>) this::write);
  }

  private byte[] write() throws XGBoostError {
    return booster.toByteArray(FORMAT);
  }

  @Override
  public void close() {
    booster.dispose();
  }
}
