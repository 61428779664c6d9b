package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.internal.kernels.Kernels;
import java.util.List;
import java.util.stream.Stream;

/** An optimiser at work on the weights of one network. */
final class Stepper {

  private final Optimiser optimiser;
  private final Kernels kernels;
  private final float[] weights;
  private final List<float[]> moments;

  Stepper(Optimiser optimiser, Kernels kernels, float[] weights) {
    this.optimiser = optimiser;
    this.kernels = kernels;
    this.weights = weights;
    int count = optimiser instanceof Optimiser.Adam ? 2 : 1;
    moments = Stream.generate(() -> new float[weights.length]).limit(count).toList();
  }

  List<float[]> moments() {
    return moments;
  }

  void restore(List<float[]> others) {
    if (others.size() != moments.size()) {
      throw new IllegalArgumentException(
          "The checkpoint was made with another optimiser than %s. Go on with the same."
              .formatted(optimiser));
    }
    for (int i = 0; i < moments.size(); i++) {
      System.arraycopy(others.get(i), 0, moments.get(i), 0, weights.length);
    }
  }

  /**
   * One step of some weights.
   *
   * @param from first weight
   * @param to after the last one
   * @param number from 1
   * @param factor what the learning rate is multiplied by
   */
  void step(float[] gradients, int from, int to, long number, double factor) {
    if (optimiser instanceof Optimiser.Adam adam) {
      double rate = adam.rate() * factor;
      double mean = 1 - Math.pow(adam.beta1(), (double) number);
      double root = Math.sqrt(1 - Math.pow(adam.beta2(), (double) number));
      kernels.adam(
          from,
          to - from,
          weights,
          gradients,
          moments.get(0),
          moments.get(1),
          (float) adam.beta1(),
          (float) adam.beta2(),
          (float) (rate * root / mean),
          (float) (adam.epsilon() * root),
          (float) (1 - rate * adam.decay()));
    } else if (optimiser instanceof Optimiser.Sgd sgd) {
      float[] velocity = moments.get(0);
      float rate = (float) (sgd.rate() * factor);
      float momentum = (float) sgd.momentum();
      float decay = (float) sgd.decay();
      for (int i = from; i < to; i++) {
        velocity[i] = momentum * velocity[i] + gradients[i] + decay * weights[i];
        weights[i] -= rate * velocity[i];
      }
    }
  }
}
