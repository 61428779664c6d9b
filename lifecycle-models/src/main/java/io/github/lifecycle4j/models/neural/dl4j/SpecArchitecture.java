package io.github.lifecycle4j.models.neural.dl4j;

import io.github.lifecycle4j.models.internal.kernels.PlainKernels;
import io.github.lifecycle4j.models.internal.nets.Net;
import io.github.lifecycle4j.models.neural.Network;
import io.github.lifecycle4j.models.neural.Optimiser;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.function.IntFunction;
import org.deeplearning4j.nn.api.Model;

/** Networks of our specs. */
record SpecArchitecture(IntFunction<NetworkSpec> spec, Optimiser optimiser)
    implements Dl4jArchitecture {

  SpecArchitecture {
    if (optimiser instanceof Optimiser.Sgd sgd && sgd.momentum() > 0) {
      throw new IllegalArgumentException(
          "DeepLearning4J has Nesterov's momentum only, not the momentum %s of %s. Set it to 0, or give an architecture of your own."
              .formatted(sgd.momentum(), optimiser));
    }
    if (optimiser instanceof Optimiser.Adam adam && adam.decay() > 0) {
      throw new IllegalArgumentException(
          "DeepLearning4J 1.0.0-M2.1 takes weight decay off twice a step, so that the decay %s of %s would not be what it says. Set it to 0, or give an architecture of your own."
              .formatted(adam.decay(), optimiser));
    }
  }

  @Override
  public Model build(int inputs, long seed) {
    NetworkSpec made = spec.apply(inputs);
    Network start = Network.of(made, Net.initialWeights(made, new PlainKernels(), seed));
    return new Dl4jBuilder(made, Dl4jLayers.settings(optimiser).seed(seed)).build(start);
  }
}
