package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.internal.kernels.KernelChoice;
import io.github.lifecycle4j.models.internal.kernels.Kernels;

/** Where networks get their kernels. */
final class Networks {

  private Networks() {}

  static Kernels kernels() {
    return KernelChoice.chosen().create();
  }
}
