package io.github.lifecycle4j.models.internal.kernels;

/**
 * Products of matrices of whole numbers that fit a byte. Sums are exact, so that every provider
 * gives the same bits. Weights keep the sum of sizes in each {@linkplain #GROUP group} of rows
 * within {@link #MOST_OF_GROUP}, so that a group's products add up within 16 bits.
 */
public interface Int8Kernels {

  /** Name of the kernels on vectors, which are loaded only where their module is there. */
  String VECTOR_CLASS = "io.github.lifecycle4j.models.internal.kernels.vector.VectorInt8Kernels";

  /** Largest size of a number. */
  int MOST = 127;

  /** Rows of a column of weights whose products are added up in 16 bits. */
  int GROUP = 8;

  /** Largest sum of the sizes of the weights in a column's group: 127 · 258 is below 2¹⁵. */
  int MOST_OF_GROUP = 258;

  /**
   * Weights in the order that the provider wants.
   *
   * @param rows rows of the matrix, the inputs
   * @param columns columns of the matrix, the outputs
   * @param weights the matrix, row by row
   */
  Int8Weights pack(int rows, int columns, byte[] weights);

  /**
   * C = A·B.
   *
   * @param a A of m rows, each with the depth of the weights, 0 beyond their rows; from −127 to 127
   * @param b weights that {@link #pack} of this provider gave
   * @param c receives C of m rows, each with the stride of the weights
   */
  void multiply(int m, byte[] a, Int8Weights b, int[] c);

  /** q = the nearest whole number to x · factor, within −127 … 127; ties to even. */
  void quantise(int n, float[] x, int xAt, float factor, byte[] q, int qAt);

  /** Kernels for one thread that go with those of the networks. */
  static Int8Kernels create() {
    if (!KernelChoice.chosen().name().equals("vector")) {
      return new PlainInt8Kernels();
    }
    try {
      return Class.forName(VECTOR_CLASS)
          .asSubclass(Int8Kernels.class)
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(
          "The class %s cannot be made.".formatted(VECTOR_CLASS), missing);
    }
  }

  /** Adding this leaves the nearest whole number in the low bits of a float. */
  float ROUNDING = 0x1.8p23f;

  /** One number of {@link #quantise}. */
  static byte quantised(float x, float factor) {
    float value = Math.min(MOST, Math.max(-MOST, x * factor));
    return (byte) Float.floatToRawIntBits(value + ROUNDING);
  }
}
