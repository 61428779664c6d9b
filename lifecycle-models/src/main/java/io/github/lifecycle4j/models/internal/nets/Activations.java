package io.github.lifecycle4j.models.internal.nets;

import io.github.lifecycle4j.models.internal.kernels.Kernels;
import io.github.lifecycle4j.models.neural.spec.Activation;

/** Activations by name. */
public final class Activations {

  private Activations() {}

  /** Applies an activation to n numbers. */
  public static void forward(Activation activation, Kernels kernels, int n, float[] x) {
    switch (activation) {
      case IDENTITY -> {}
      case RELU -> kernels.relu(n, x, 0);
      case TANH -> kernels.tanh(n, x, 0);
      case SIGMOID -> kernels.sigmoid(n, x, 0);
    }
  }

  /** Turns the gradient of what an activation gave into that of what it took. */
  static void backward(Activation activation, Kernels kernels, int n, float[] y, float[] dy) {
    switch (activation) {
      case IDENTITY -> {}
      case RELU -> kernels.reluBackward(n, y, 0, dy, 0);
      case TANH -> kernels.tanhBackward(n, y, 0, dy, 0);
      case SIGMOID -> kernels.sigmoidBackward(n, y, 0, dy, 0);
    }
  }
}
