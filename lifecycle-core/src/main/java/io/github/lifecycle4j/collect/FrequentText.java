package io.github.lifecycle4j.collect;

import java.util.Arrays;

/**
 * The text that stands most often beside each product; of several, the one that came first. Texts
 * of a product are a chain, for they are few.
 */
final class FrequentText {

  private static final int NONE = -1;

  private final TextPool texts = new TextPool();
  private int[] heads = {};
  private int[] text = new int[64];
  private int[] count = new int[64];
  private int[] next = new int[64];
  private int size;

  TextPool texts() {
    return texts;
  }

  /** Counts a text of the pool beside a product; {@link TextPool#ABSENT} is passed over. */
  void count(int product, int textNumber) {
    if (textNumber == TextPool.ABSENT) {
      return;
    }
    if (product >= heads.length) {
      int before = heads.length;
      heads = Arrays.copyOf(heads, 2 * product + 16);
      Arrays.fill(heads, before, heads.length, NONE);
    }
    int last = NONE;
    for (int entry = heads[product]; entry != NONE; entry = next[entry]) {
      if (text[entry] == textNumber) {
        count[entry]++;
        return;
      }
      last = entry;
    }
    append(product, last, textNumber);
  }

  private void append(int product, int last, int textNumber) {
    if (size == text.length) {
      text = Arrays.copyOf(text, 2 * size);
      count = Arrays.copyOf(count, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    text[size] = textNumber;
    count[size] = 1;
    next[size] = NONE;
    if (last == NONE) {
      heads[product] = size;
    } else {
      next[last] = size;
    }
    size++;
  }

  /** The most frequent text beside a product; empty when there is none. */
  String of(int product) {
    int best = NONE;
    int entry = product < heads.length ? heads[product] : NONE;
    for (; entry != NONE; entry = next[entry]) {
      if (best == NONE || count[entry] > count[best]) {
        best = entry;
      }
    }
    return best == NONE ? "" : texts.text(text[best]);
  }
}
