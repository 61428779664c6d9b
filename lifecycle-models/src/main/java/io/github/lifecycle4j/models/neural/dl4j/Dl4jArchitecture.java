package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.function.IntFunction;
import org.deeplearning4j.nn.api.Model;

/** Makes networks of DeepLearning4J that are not trained yet. */
@FunctionalInterface
public interface Dl4jArchitecture {

  /**
   * A new network.
   *
   * @param inputs numbers of an example that it takes
   * @param seed seed of its first weights
   * @return a {@code MultiLayerNetwork} or {@code ComputationGraph}, initialised, that ends in an
   *     output or loss layer
   */
  Model build(int inputs, long seed);

  /**
   * Networks of our specs, with first weights of ours, the squared error and this optimiser.
   *
   * @param spec gives the spec for a number of inputs
   * @throws IllegalArgumentException if DeepLearning4J has no such optimiser: SGD with momentum or
   *     Adam with weight decay
   */
  static Dl4jArchitecture of(IntFunction<NetworkSpec> spec, Optimiser optimiser) {
    return new SpecArchitecture(spec, optimiser);
  }
}
