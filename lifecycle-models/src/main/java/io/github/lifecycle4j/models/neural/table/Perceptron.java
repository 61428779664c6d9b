package io.github.lifecycle4j.models.neural.table;

import io.github.lifecycle4j.models.neural.spec.Activation;
import io.github.lifecycle4j.models.neural.spec.LayerSpec;
import io.github.lifecycle4j.models.neural.spec.NetworkSpec;
import java.util.ArrayList;
import java.util.List;

/** The network over the columns of a table. */
final class Perceptron {

  static final List<LayerSpec> HIDDEN =
      List.of(new LayerSpec.Dense(64, Activation.RELU), new LayerSpec.Dense(32, Activation.RELU));

  private Perceptron() {}

  static NetworkSpec spec(int columns, List<LayerSpec> hidden, int outputs) {
    List<LayerSpec> layers = new ArrayList<>(hidden);
    layers.add(new LayerSpec.Dense(outputs, Activation.IDENTITY));
    return new NetworkSpec(NetworkSpec.of(columns).input(), layers);
  }
}
