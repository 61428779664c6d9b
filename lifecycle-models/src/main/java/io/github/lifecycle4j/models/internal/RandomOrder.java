package io.github.lifecycle4j.models.internal;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random orders, all equally likely (Durstenfeld 1964). */
public final class RandomOrder {

  private RandomOrder() {}

  /** The numbers 0 … size − 1 in a random order. */
  public static int[] of(int size, SplittableRandom random) {
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }
}
