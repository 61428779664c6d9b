package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.Shape;
import java.util.SplittableRandom;

/**
 * {@link LayerSpec.Variational} at work: means in the first half of the product's columns,
 * logarithms of variances in the second. Draws are normal by the polar method's exact inverse, two
 * at a time (Box and Muller 1958).
 */
final class VariationalLayer extends Layer {

  private static final float[] NONE = {};

  private final Linear linear;
  private final int in;
  private final int size;
  private final int steps;
  private final double weight;
  private final float[] moments;
  private final float[] draws;
  private final float[] output;
  private final float[] dMoments;
  private final float[] dInput;
  private float[] input = NONE;

  VariationalLayer(Desk desk, LayerSpec.Variational spec, Shape shape, int at) {
    super(desk);
    in = shape.width();
    size = spec.size();
    steps = shape.steps();
    weight = spec.weight();
    linear = new Linear(desk, at, in, 2 * size, true);
    int rows = desk.examples * steps;
    moments = new float[rows * 2 * size];
    draws = new float[rows * size];
    output = new float[rows * size];
    dMoments = new float[rows * 2 * size];
    dInput = new float[rows * in];
  }

  @Override
  int parameters() {
    return linear.parameters();
  }

  @Override
  void initialise(SplittableRandom random, float[] weights) {
    linear.glorot(random, weights);
  }

  @Override
  float[] forward(float[] x, int examples) {
    input = x;
    int rows = examples * steps;
    linear.forward(rows, x, moments);
    if (desk.training) {
      drawNormals(rows * size);
    }
    double divergence = 0;
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < size; j++) {
        int i = row * size + j;
        float mean = moments[row * 2 * size + j];
        if (desk.training) {
          float logVariance = moments[row * 2 * size + size + j];
          double variance = Math.exp(logVariance);
          output[i] = mean + (float) Math.sqrt(variance) * draws[i];
          divergence += 0.5 * ((double) mean * mean + variance - 1 - logVariance);
        } else {
          output[i] = mean;
        }
      }
    }
    desk.penalty += weight * divergence / desk.batch;
    return output;
  }

  private void drawNormals(int n) {
    for (int i = 0; i < n; i += 2) {
      double radius = Math.sqrt(-2 * Math.log(1 - desk.random.nextDouble()));
      double angle = 2 * Math.PI * desk.random.nextDouble();
      draws[i] = (float) (radius * Math.cos(angle));
      if (i + 1 < n) {
        draws[i + 1] = (float) (radius * Math.sin(angle));
      }
    }
  }

  @Override
  float[] backward(float[] dOutput, int examples) {
    int rows = examples * steps;
    float share = desk.training ? (float) (weight / desk.batch) : 0f;
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < size; j++) {
        int i = row * size + j;
        int at = row * 2 * size + j;
        float d = dOutput[i];
        dMoments[at] = d + share * moments[at];
        if (desk.training) {
          float variance = (float) Math.exp(moments[at + size]);
          dMoments[at + size] =
              0.5f * d * draws[i] * (float) Math.sqrt(variance) + 0.5f * share * (variance - 1f);
        } else {
          dMoments[at + size] = 0f;
        }
      }
    }
    linear.backward(rows, input, dMoments, dInput);
    return dInput;
  }
}
