package io.github.lifecycle4j.models.neural.spec;

import java.util.List;

/** Checks and sums of sizes. */
final class Sizes {

  private Sizes() {}

  static void positive(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s must be at least 1, not %s.".formatted(what, value));
    }
  }

  static Shape through(List<LayerSpec> layers, Shape input) {
    Shape shape = input;
    for (LayerSpec layer : layers) {
      shape = layer.output(shape);
    }
    return shape;
  }

  static long parameters(List<LayerSpec> layers, Shape input) {
    Shape shape = input;
    long total = 0;
    for (LayerSpec layer : layers) {
      total += layer.parameters(shape);
      shape = layer.output(shape);
    }
    return total;
  }
}
