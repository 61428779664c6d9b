package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.internal.kernels.Kernels;
import io.github.lifecycle4j.models.internal.nets.Net;
import io.github.lifecycle4j.models.neural.loss.Loss;

/** A part of a batch, with a network at work on it and all its buffers. */
final class BatchPart {

  final float[] gradients;
  private final Net net;
  private final Loss loss;
  private final int targetSize;
  private final int outputSize;
  private final float[] inputs;
  private final float[] targets;
  private final float[] weights;
  private final float[] dOutputs;
  private int count;
  private double weight;
  private double sum;

  BatchPart(TrainingTask task, Kernels kernels, float[] shared, int most) {
    gradients = new float[shared.length];
    net = Net.forTraining(task.spec(), kernels, shared, gradients, most, false);
    loss = task.loss();
    targetSize = task.examples().targetSize();
    outputSize = task.spec().output().size();
    inputs = new float[most * task.spec().input().size()];
    targets = new float[most * targetSize];
    weights = new float[most];
    dOutputs = new float[most * outputSize];
  }

  /** Takes examples. */
  void load(Examples examples, int[] order, int from, int size) {
    count = size;
    examples.gather(order, from, size, inputs, targets, weights);
    weight = 0;
    for (int row = 0; row < size; row++) {
      for (int j = row * targetSize; j < (row + 1) * targetSize; j++) {
        if (!Float.isNaN(targets[j])) {
          weight += weights[row];
        }
      }
    }
  }

  /** Weight of the loaded targets that are not missing. */
  double weight() {
    return weight;
  }

  /** Forward and backward pass while training. */
  void learn(int batch, double scale, long seed) {
    float[] outputs = net.train(inputs, count, batch, seed);
    sum = losses(outputs, scale);
    net.backward(dOutputs, count);
  }

  /** Sum of the weighted losses in a pass that only looks. */
  double look() {
    return losses(net.predict(inputs, count), 1);
  }

  /** Sum of the weighted losses of the last {@link #learn}. */
  double lossSum() {
    return sum;
  }

  /** What random layers added to the loss of the batch. */
  double penalty() {
    return net.penalty();
  }

  private double losses(float[] outputs, double scale) {
    double total = 0;
    int perTarget = outputSize / targetSize;
    for (int row = 0; row < count; row++) {
      double rowWeight = weights[row];
      for (int j = 0; j < targetSize; j++) {
        int at = row * outputSize + j * perTarget;
        float target = targets[row * targetSize + j];
        if (Float.isNaN(target) || rowWeight == 0) {
          for (int i = at; i < at + perTarget; i++) {
            dOutputs[i] = 0f;
          }
        } else {
          total += rowWeight * loss.add(outputs, at, target, rowWeight * scale, dOutputs);
        }
      }
    }
    return total;
  }
}
