package io.github.lifecycle4j.models.internal.nets;

import java.util.Arrays;

/** What recurrent layers share. */
final class Recurrence {

  private Recurrence() {}

  /** Writes to each step what the step before gave; zeros to the first. */
  static void shift(float[] output, float[] before, int examples, int steps, int units) {
    for (int example = 0; example < examples; example++) {
      int from = example * steps * units;
      Arrays.fill(before, from, from + units, 0f);
      System.arraycopy(output, from, before, from + units, (steps - 1) * units);
    }
  }
}
