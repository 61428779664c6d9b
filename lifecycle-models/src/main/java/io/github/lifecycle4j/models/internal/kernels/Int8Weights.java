package io.github.lifecycle4j.models.internal.kernels;

/** Weights that a provider of {@link Int8Kernels} packed for itself, as bytes or as floats. */
public final class Int8Weights {

  private final int depth;
  private final int stride;
  private final byte[] bytes;
  private final float[] floats;

  private Int8Weights(int depth, int stride, byte[] bytes, float[] floats) {
    this.depth = depth;
    this.stride = stride;
    this.bytes = bytes;
    this.floats = floats;
  }

  /** Weights as bytes. */
  public static Int8Weights ofBytes(int depth, int stride, byte[] bytes) {
    return new Int8Weights(depth, stride, bytes, new float[0]);
  }

  /** Weights as floats. */
  public static Int8Weights ofFloats(int depth, int stride, float[] floats) {
    return new Int8Weights(depth, stride, new byte[0], floats);
  }

  /** Length of a row of what is multiplied. */
  public int depth() {
    return depth;
  }

  /** Length of a row of the product. */
  public int stride() {
    return stride;
  }

  /** The numbers where the provider keeps bytes; not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** The numbers where the provider keeps floats; not a copy. */
  public float[] floats() {
    return floats;
  }
}
