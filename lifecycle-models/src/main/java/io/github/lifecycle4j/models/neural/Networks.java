package io.github.lifecycle4j.models.neural;

import io.github.lifecycle4j.models.internal.kernels.Kernels;
import io.github.lifecycle4j.models.internal.kernels.PlainKernels;

/** Where networks get their kernels. */
final class Networks {

  private Networks() {}

  static Kernels kernels() {
    return new PlainKernels();
  }
}
