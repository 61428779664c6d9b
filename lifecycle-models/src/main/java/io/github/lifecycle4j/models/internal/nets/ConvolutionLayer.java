package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Start;
import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * {@link LayerSpec.Convolution} at work: one product for each tap, tap j (in × channels) acting on
 * what lies j · dilation steps back; the taps lie one after another, then the bias.
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
    int rows = examples * steps;
    desk.kernels.gemm(
        rows,
        channels,
        in,
        x,
        0,
        in,
        1,
        weights,
        tap(0),
        channels,
        output,
        0,
        channels,
        Start.BIAS,
        weights,
        bias());
    for (int j = 1; j < kernel && reached(j) > 0; j++) {
      for (int example = 0; example < examples; example++) {
        int from = example * steps;
        desk.kernels.gemm(
            reached(j),
            channels,
            in,
            x,
            from * in,
            in,
            1,
            weights,
            tap(j),
            channels,
            output,
            (from + j * dilation) * channels,
            channels,
            Start.KEEP,
            NONE,
            0);
      }
    }
    Activations.forward(activation, desk.kernels, rows * channels, output);
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
      } else if (j == 0) {
        weightGradient(0, 0, 0, rows, dOutput, Start.ZERO);
      } else {
        for (int example = 0; example < examples; example++) {
          int from = example * steps;
          Start start = example == 0 ? Start.ZERO : Start.KEEP;
          weightGradient(j, from, from + j * dilation, reached(j), dOutput, start);
        }
      }
    }
    if (!first) {
      inputGradient(dOutput, examples);
    }
    return dInput;
  }

  /** Gradient of a tap from rows of the input and as many of the output. */
  private void weightGradient(
      int j, int inRow, int outRow, int rows, float[] dOutput, Start start) {
    desk.kernels.gemm(
        in,
        channels,
        rows,
        input,
        inRow * in,
        1,
        in,
        dOutput,
        outRow * channels,
        channels,
        desk.gradients,
        tap(j),
        channels,
        start,
        NONE,
        0);
  }

  private void inputGradient(float[] dOutput, int examples) {
    for (int j = 0; j < kernel && reached(j) > 0; j++) {
      desk.kernels.transpose(in, channels, desk.weights, tap(j), channels, transposed, 0, in);
      if (j == 0) {
        inputGradient(0, 0, examples * steps, dOutput, Start.ZERO);
      } else {
        for (int example = 0; example < examples; example++) {
          int from = example * steps;
          inputGradient(from, from + j * dilation, reached(j), dOutput, Start.KEEP);
        }
      }
    }
  }

  private void inputGradient(int inRow, int outRow, int rows, float[] dOutput, Start start) {
    desk.kernels.gemm(
        rows,
        in,
        channels,
        dOutput,
        outRow * channels,
        channels,
        1,
        transposed,
        0,
        in,
        dInput,
        inRow * in,
        in,
        start,
        NONE,
        0);
  }
}
