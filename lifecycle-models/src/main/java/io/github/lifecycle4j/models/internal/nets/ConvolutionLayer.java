package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Start;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * {@link LayerSpec.Convolution} at work: one product for each tap, tap j (in × channels) acting on
 * what lies j · dilation steps back; the taps lie one after another, then the bias. All examples of
 * a step lie side by side.
 */
final class ConvolutionLayer extends Layer {

  private static final float[] NONE = {};

  private final int at;
  private final int in;
  private final int channels;
  private final int kernel;
  private final int dilation;
  private final Activation activation;
  private final int steps;
  private final boolean first;
  private final float[] output;
  private final float[] dInput;
  private final float[] transposed;
  private float[] input = NONE;

  ConvolutionLayer(Desk desk, LayerSpec.Convolution spec, Shape shape, int at, boolean first) {
    super(desk);
    this.at = at;
    in = shape.width();
    channels = spec.channels();
    kernel = spec.kernel();
    dilation = spec.dilation();
    activation = spec.activation();
    steps = shape.steps();
    this.first = first;
    output = new float[desk.examples * steps * channels];
    dInput = first ? NONE : new float[desk.examples * steps * in];
    transposed = first ? NONE : new float[in * channels];
  }

  @Override
  int parameters() {
    return (kernel * in + 1) * channels;
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {
    double fan = (double) kernel * in + (activation == Activation.RELU ? 0 : kernel * channels);
    uniform(random, Math.sqrt(6 / fan), weights, at, kernel * in * channels);
    Arrays.fill(weights, bias(), bias() + channels, 0f);
  }

  private int bias() {
    return at + kernel * in * channels;
  }

  private int tap(int j) {
    return at + j * in * channels;
  }

  /** Steps that have a step so far back as tap j looks. */
  private int reached(int j) {
    return (int) Math.max(0, steps - (long) j * dilation);
  }

  @Override
  float[] forward(float[] x, int examples) {
    input = x;
    float[] weights = desk.weights;
    for (int j = 0; j < kernel && reached(j) > 0; j++) {
      desk.kernels.gemm(
          examples * reached(j),
          channels,
          in,
          x,
          0,
          in,
          1,
          weights,
          tap(j),
          channels,
          output,
          examples * (steps - reached(j)) * channels,
          channels,
          j == 0 ? Start.BIAS : Start.KEEP,
          weights,
          bias());
    }
    Activations.forward(activation, desk.kernels, examples * steps * channels, output);
    return output;
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    int rows = examples * steps;
    Activations.backward(activation, desk.kernels, rows * channels, output, dOutput);
    Arrays.fill(desk.gradients, bias(), bias() + channels, 0f);
    desk.kernels.addColumnSums(rows, channels, dOutput, 0, channels, desk.gradients, bias());
    for (int j = 0; j < kernel; j++) {
      if (reached(j) == 0) {
        Arrays.fill(desk.gradients, tap(j), tap(j) + in * channels, 0f);
      } else {
        weightGradient(j, examples, dOutput);
        if (!first) {
          inputGradient(j, examples, dOutput);
        }
      }
    }
    return dInput;
  }

  private void weightGradient(int j, int examples, float[] dOutput) {
    desk.kernels.gemm(
        in,
        channels,
        examples * reached(j),
        input,
        0,
        1,
        in,
        dOutput,
        examples * (steps - reached(j)) * channels,
        channels,
        desk.gradients,
        tap(j),
        channels,
        Start.ZERO,
        NONE,
        0);
  }

  private void inputGradient(int j, int examples, float[] dOutput) {
    desk.kernels.transpose(in, channels, desk.weights, tap(j), channels, transposed, 0, in);
    desk.kernels.gemm(
        examples * reached(j),
        in,
        channels,
        dOutput,
        examples * (steps - reached(j)) * channels,
        channels,
        1,
        transposed,
        0,
        in,
        dInput,
        0,
        in,
        j == 0 ? Start.ZERO : Start.KEEP,
        NONE,
        0);
  }
}
