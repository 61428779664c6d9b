package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** {@link LayerSpec.NHits} at work. */
final class NHitsLayer extends Layer {

  private static final float[] NONE = {};

  private final int in;
  private final int out;
  private final List<Block> blocks = new ArrayList<>();
  private final float[] output;
  private final float[] dRest;

  NHitsLayer(Desk desk, LayerSpec.NHits spec, Shape shape, int at) {
    super(desk);
    in = shape.width();
    out = spec.outputs();
    int next = at;
    for (LayerSpec.NHits.Rate rate : spec.rates()) {
      Chain chain =
          new Chain(desk, spec.block(rate, shape), spec.seen(rate, shape), next, false, false);
      next += chain.parameters();
      blocks.add(new Block(rate, chain));
    }
    output = new float[desk.examples * out];
    dRest = new float[desk.examples * in];
  }

  /** A block with what is left of the input when it comes to its turn. */
  private final class Block {

    private final Chain chain;
    private final int pooling;
    private final int spacing;
    private final int seen;
    private final int inKnots;
    private final int outKnots;
    private final float[] rest = new float[desk.examples * in];
    private final float[] pooled;
    private final int[] largest;
    private final float[] dEnd;

    Block(LayerSpec.NHits.Rate rate, Chain chain) {
      this.chain = chain;
      pooling = rate.pooling();
      spacing = rate.spacing();
      seen = rate.pooled(in);
      inKnots = rate.knots(in);
      outKnots = rate.knots(out);
      pooled = new float[desk.examples * seen];
      largest = new int[pooled.length];
      dEnd = new float[desk.examples * (inKnots + outKnots)];
    }

    private void pool(int examples) {
      for (int i = 0; i < examples * seen; i++) {
        int first = i / seen * in + i % seen * pooling;
        int end = Math.min(first + pooling, (i / seen + 1) * in);
        int best = first;
        for (int j = first + 1; j < end; j++) {
          best = rest[j] > rest[best] ? j : best;
        }
        largest[i] = best;
        pooled[i] = rest[best];
      }
    }

    /** Adds the forecast to the output and leaves to the next block what is not explained. */
    void forward(int examples, float[] nextRest) {
      pool(examples);
      float[] end = chain.forward(pooled, examples);
      int knots = inKnots + outKnots;
      for (int example = 0; example < examples; example++) {
        int row = example * knots;
        for (int j = 0; j < nextRest.length / desk.examples; j++) {
          int i = example * in + j;
          nextRest[i] = rest[i] - between(end, row, inKnots, j);
        }
        for (int j = 0; j < out; j++) {
          output[example * out + j] += between(end, row + inKnots, outKnots, j);
        }
      }
    }

    /** The line through the knots, level after the last of them. */
    private float between(float[] knots, int at, int count, int place) {
      int knot = place / spacing;
      if (knot >= count - 1) {
        return knots[at + count - 1];
      }
      float share = (float) (place - knot * spacing) / spacing;
      return knots[at + knot] + share * (knots[at + knot + 1] - knots[at + knot]);
    }

    private void spread(float gradient, int at, int count, int place) {
      int knot = place / spacing;
      if (knot >= count - 1) {
        dEnd[at + count - 1] += gradient;
        return;
      }
      float share = (float) (place - knot * spacing) / spacing;
      dEnd[at + knot] += (1 - share) * gradient;
      dEnd[at + knot + 1] += share * gradient;
    }

    /** Turns the gradient of what is left after the block into that of what was left before. */
    void backward(float[] dOutput, int examples) {
      int knots = inKnots + outKnots;
      Arrays.fill(dEnd, 0, examples * knots, 0f);
      for (int example = 0; example < examples; example++) {
        int row = example * knots;
        for (int j = 0; j < in; j++) {
          spread(-dRest[example * in + j], row, inKnots, j);
        }
        for (int j = 0; j < out; j++) {
          spread(dOutput[example * out + j], row + inKnots, outKnots, j);
        }
      }
      float[] dPooled = chain.backward(dEnd, examples);
      for (int i = 0; i < examples * seen; i++) {
        dRest[largest[i]] += dPooled[i];
      }
    }
  }

  @Override
  int parameters() {
    return blocks.stream().mapToInt(block -> block.chain.parameters()).sum();
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {
    for (Block block : blocks) {
      block.chain.initialise(random, weights);
    }
  }

  @Override
  float[] forward(float[] input, int examples) {
    Arrays.fill(output, 0, examples * out, 0f);
    System.arraycopy(input, 0, blocks.get(0).rest, 0, examples * in);
    for (int i = 0; i < blocks.size(); i++) {
      blocks.get(i).forward(examples, i + 1 < blocks.size() ? blocks.get(i + 1).rest : NONE);
    }
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    Arrays.fill(dRest, 0, examples * in, 0f);
    for (int i = blocks.size() - 1; i >= 0; i--) {
      blocks.get(i).backward(dOutput, examples);
    }
    return dRest;
  }
}
