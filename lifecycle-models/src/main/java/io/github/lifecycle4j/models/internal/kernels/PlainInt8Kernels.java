package io.github.lifecycle4j.models.internal.kernels;

/** The products in plain Java, on floats, which HotSpot turns into vectors. */
final class PlainInt8Kernels implements Int8Kernels {

  private final WholeProducts whole = new WholeProducts(new PlainKernels());

  @Override
  public Int8Weights pack(int rows, int columns, byte[] weights) {
    float[] floats = new float[weights.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = weights[i];
    }
    return Int8Weights.ofFloats(rows, columns, floats);
  }

  @Override
  public void multiply(int m, byte[] a, Int8Weights b, int[] c) {
    whole.multiply(m, a, b.depth(), b.floats(), b.stride(), c);
  }

  @Override
  public void quantise(int n, float[] x, int xAt, float factor, byte[] q, int qAt) {
    for (int i = 0; i < n; i++) {
      q[qAt + i] = Int8Kernels.quantised(x[xAt + i], factor);
    }
  }
}
