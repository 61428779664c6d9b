package io.github.lifecycle4j.models.internal;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Random orders, all equally likely (Durstenfeld 1964). */
public final class RandomOrder {

  private RandomOrder() {}

  /** The numbers 0 … size − 1 in a random order. */
  public static int[] of(int size, SplittableRandom random) {
    int[] order = new int[size];
    draw(order, random);
    return order;
  }

  /** Writes the numbers 0 … length − 1 in a random order. */
  public static void draw(int[] order, SplittableRandom random) {
    Arrays.setAll(order, i -> i);
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
