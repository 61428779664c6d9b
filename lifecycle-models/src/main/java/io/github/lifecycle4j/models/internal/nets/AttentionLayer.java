package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Kernels;
import io.github.lifecycle4j.models.internal.kernels.Start;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * {@link LayerSpec.Attention} at work. One product gives queries, keys and values side by side; a
 * head owns width / heads columns of each.
 */
final class AttentionLayer extends Layer {

  private static final float[] NONE = {};

  /** Rows of shares are filled up to whole vectors of the widest kind. */
  private static final int LANES = 16;

  private final int width;
  private final int steps;
  private final int stride;
  private final int heads;
  private final int size;
  private final boolean causal;
  private final Linear project;
  private final Linear mix;
  private final float[] projected;
  private final float[] shares;
  private final float[] joined;
  private final float[] output;
  private final float[] dProjected;
  private final float[] dJoined;
  private final float[] dShares;
  private final float[] dInput;
  private final float[] turned;
  private final float scale;
  private float[] input = NONE;

  AttentionLayer(Desk desk, LayerSpec.Attention spec, Shape shape, int at) {
    super(desk);
    width = shape.width();
    steps = shape.steps();
    stride = (steps + LANES - 1) / LANES * LANES;
    heads = spec.heads();
    size = width / heads;
    causal = spec.causal();
    scale = (float) (1 / Math.sqrt(size));
    project = new Linear(desk, at, width, 3 * width, true);
    mix = new Linear(desk, at + project.parameters(), width, width, true);
    int rows = desk.examples * steps;
    projected = new float[rows * 3 * width];
    shares = new float[rows * heads * stride];
    joined = new float[rows * width];
    output = new float[rows * width];
    dProjected = new float[rows * 3 * width];
    dJoined = new float[rows * width];
    dShares = new float[steps * stride];
    dInput = new float[rows * width];
    turned = new float[size * stride];
  }

  @Override
  int parameters() {
    return project.parameters() + mix.parameters();
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {
    project.initialise(random, weights, 2.0 * width);
    mix.glorot(random, weights);
  }

  /** Shows the shares of the first example of the last pass. */
  void read(Net.AttentionReader reader) {
    float[] first = new float[heads * steps * steps];
    for (int row = 0; row < heads * steps; row++) {
      System.arraycopy(shares, row * stride, first, row * steps, steps);
    }
    reader.read(heads, steps, first);
  }

  @Override
  float[] forward(float[] x, int examples) {
    input = x;
    project.forward(examples * steps, x, projected);
    for (int head = 0; head < examples * heads; head++) {
      attend(head / heads, head % heads, head * steps * stride);
    }
    mix.forward(examples * steps, joined, output);
    return output;
  }

  private void attend(int example, int head, int at) {
    Kernels kernels = desk.kernels;
    int row = 3 * width;
    int query = example * steps * row + head * size;
    kernels.transpose(steps, size, projected, query + width, row, turned, 0, stride);
    kernels.gemm(
        steps,
        stride,
        size,
        projected,
        query,
        row,
        1,
        turned,
        0,
        stride,
        shares,
        at,
        stride,
        Start.ZERO,
        NONE,
        0);
    for (int t = 0; t < steps; t++) {
      int from = at + t * stride;
      int seen = causal ? t + 1 : steps;
      kernels.softmax(seen, scale, shares, from);
      Arrays.fill(shares, from + seen, from + stride, 0f);
    }
    kernels.gemm(
        steps,
        size,
        steps,
        shares,
        at,
        stride,
        1,
        projected,
        query + 2 * width,
        row,
        joined,
        example * steps * width + head * size,
        width,
        Start.ZERO,
        NONE,
        0);
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    mix.backward(examples * steps, joined, dOutput, dJoined);
    for (int head = 0; head < examples * heads; head++) {
      attendBackward(head / heads, head % heads, head * steps * stride);
    }
    project.backward(examples * steps, input, dProjected, dInput);
    return dInput;
  }

  private void attendBackward(int example, int head, int at) {
    Kernels kernels = desk.kernels;
    int row = 3 * width;
    int query = example * steps * row + head * size;
    int key = query + width;
    int value = key + width;
    int out = example * steps * width + head * size;
    // Values: Sᵀ·dO. Shares: dO·Vᵀ.
    kernels.gemm(
        steps,
        size,
        steps,
        shares,
        at,
        1,
        stride,
        dJoined,
        out,
        width,
        dProjected,
        value,
        row,
        Start.ZERO,
        NONE,
        0);
    kernels.transpose(steps, size, projected, value, row, turned, 0, stride);
    kernels.gemm(
        steps,
        stride,
        size,
        dJoined,
        out,
        width,
        1,
        turned,
        0,
        stride,
        dShares,
        0,
        stride,
        Start.ZERO,
        NONE,
        0);
    // Where a share is 0, and beyond the steps, so is its gradient.
    for (int t = 0; t < steps; t++) {
      kernels.softmaxBackward(stride, scale, shares, at + t * stride, dShares, t * stride);
    }
    // Queries: dS·K. Keys: dSᵀ·Q.
    kernels.gemm(
        steps,
        size,
        steps,
        dShares,
        0,
        stride,
        1,
        projected,
        key,
        row,
        dProjected,
        query,
        row,
        Start.ZERO,
        NONE,
        0);
    kernels.gemm(
        steps,
        size,
        steps,
        dShares,
        0,
        1,
        stride,
        projected,
        query,
        row,
        dProjected,
        key,
        row,
        Start.ZERO,
        NONE,
        0);
  }
}
