package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * {@link LayerSpec.NBeats} at work: each block is a chain of dense layers whose last gives what the
 * block explains of its input, then its forecast, side by side.
 */
final class NBeatsLayer extends Layer {

  private final int in;
  private final int out;
  private final List<Chain> blocks = new ArrayList<>();
  private final List<float[]> rests = new ArrayList<>();
  private final float[] output;
  private final float[] dRest;
  private final float[] dEnd;

  NBeatsLayer(Desk desk, LayerSpec.NBeats spec, Shape shape, int at) {
    super(desk);
    in = shape.width();
    out = spec.outputs();
    List<LayerSpec> block = spec.block(shape);
    int next = at;
    for (int i = 0; i < spec.blocks(); i++) {
      Chain chain = new Chain(desk, block, shape, next, false, false);
      next += chain.parameters();
      blocks.add(chain);
      rests.add(new float[desk.examples * in]);
    }
    output = new float[desk.examples * out];
    dRest = new float[desk.examples * in];
    dEnd = new float[desk.examples * (in + out)];
  }

  @Override
  int parameters() {
    return blocks.stream().mapToInt(Chain::parameters).sum();
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {
    for (Chain block : blocks) {
      block.initialise(random, weights);
    }
  }

  @Override
  float[] forward(float[] input, int examples) {
    Arrays.fill(output, 0, examples * out, 0f);
    System.arraycopy(input, 0, rests.get(0), 0, examples * in);
    for (int i = 0; i < blocks.size(); i++) {
      float[] rest = rests.get(i);
      float[] end = blocks.get(i).forward(rest, examples);
      float[] next = i + 1 < blocks.size() ? rests.get(i + 1) : null;
      for (int example = 0; example < examples; example++) {
        int row = example * (in + out);
        for (int j = 0; next != null && j < in; j++) {
          next[example * in + j] = rest[example * in + j] - end[row + j];
        }
        desk.kernels.axpy(out, 1f, end, row + in, output, example * out);
      }
    }
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    Arrays.fill(dRest, 0, examples * in, 0f);
    for (int i = blocks.size() - 1; i >= 0; i--) {
      for (int example = 0; example < examples; example++) {
        int row = example * (in + out);
        for (int j = 0; j < in; j++) {
          dEnd[row + j] = -dRest[example * in + j];
        }
        System.arraycopy(dOutput, example * out, dEnd, row + in, out);
      }
      desk.kernels.axpy(examples * in, 1f, blocks.get(i).backward(dEnd, examples), 0, dRest, 0);
    }
    return dRest;
  }
}
