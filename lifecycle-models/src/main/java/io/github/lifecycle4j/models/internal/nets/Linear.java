package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Start;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The product with a matrix of weights that layers are built on: y = x·W + b on rows. */
final class Linear {

  private static final float[] NONE = {};

  private final Desk desk;
  private final int at;
  private final int in;
  private final int out;
  private final boolean biased;
  private float[] transposed = NONE;

  /**
   * @param at where the in × out weights begin, followed by the out numbers of the bias
   */
  Linear(Desk desk, int at, int in, int out, boolean biased) {
    this.desk = desk;
    this.at = at;
    this.in = in;
    this.out = out;
    this.biased = biased;
  }

  int parameters() {
    return in * out + (biased ? out : 0);
  }

  /** Even draws within ±√(6 / fan), where fan is in + out for Glorot's and in for He's. */
  void initialise(SplittableRandom random, float[] weights, double fan) {
    Layer.uniform(random, Math.sqrt(6 / fan), weights, at, in * out);
    if (biased) {
      Arrays.fill(weights, at + in * out, at + in * out + out, 0f);
    }
  }

  /** Even draws after Glorot and Bengio (2010). */
  void glorot(SplittableRandom random, float[] weights) {
    initialise(random, weights, (double) in + out);
  }

  /** y = x·W + b, or y = y + x·W without a bias where the product is to be kept. */
  void forward(int rows, float[] x, int xAt, int ldx, float[] y, int yAt, int ldy, Start start) {
    desk.kernels.gemm(
        rows,
        out,
        in,
        x,
        xAt,
        ldx,
        1,
        desk.weights,
        at,
        out,
        y,
        yAt,
        ldy,
        start,
        desk.weights,
        at + in * out);
  }

  /** y = x·W + b on rows that lie one after another. */
  void forward(int rows, float[] x, float[] y) {
    forward(rows, x, 0, in, y, 0, out, biased ? Start.BIAS : Start.ZERO);
  }

  /** Writes the gradients of W and b. */
  void weightGradients(int rows, float[] x, int ldx, float[] dy, int ldy) {
    clearGradients();
    addGradients(rows, x, 0, ldx, dy, 0, ldy);
  }

  /** Sets the gradients of W and b to 0. */
  void clearGradients() {
    Arrays.fill(desk.gradients, at, at + parameters(), 0f);
  }

  /** Adds to the gradients of W and b what these rows contribute. */
  void addGradients(int rows, float[] x, int xAt, int ldx, float[] dy, int dyAt, int ldy) {
    desk.kernels.gemm(
        in, out, rows, x, xAt, 1, ldx, dy, dyAt, ldy, desk.gradients, at, out, Start.KEEP, NONE, 0);
    if (biased) {
      desk.kernels.addColumnSums(rows, out, dy, dyAt, ldy, desk.gradients, at + in * out);
    }
  }

  /** Prepares {@link #inputGradients} for the weights of this pass. */
  void transpose() {
    if (transposed.length == 0) {
      transposed = new float[in * out];
    }
    desk.kernels.transpose(in, out, desk.weights, at, out, transposed, 0, in);
  }

  /** dx = start + dy·Wᵀ. */
  void inputGradients(
      int rows, float[] dy, int dyAt, int ldy, float[] dx, int dxAt, int ldx, Start start) {
    desk.kernels.gemm(
        rows, in, out, dy, dyAt, ldy, 1, transposed, 0, in, dx, dxAt, ldx, start, NONE, 0);
  }

  /** All gradients of rows that lie one after another. */
  void backward(int rows, float[] x, float[] dy, float[] dx) {
    weightGradients(rows, x, in, dy, out);
    transpose();
    inputGradients(rows, dy, 0, out, dx, 0, in, Start.ZERO);
  }
}
