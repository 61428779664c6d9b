package io.github.lifecycle4j.models.internal.nets;

/** Random bits from a seed, without an object for each pass (Steele, Lea and Flood 2014). */
final class Draws {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  void reset(long seed) {
    state = seed;
  }

  long nextLong() {
    state += STEP;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number in [0, 1). */
  double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }
}
