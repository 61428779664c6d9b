package io.github.lifecycle4j.collect;

import java.util.Arrays;

/** Distinct texts, numbered from 0 in the order in which they came: two bytes a character. */
final class TextPool {

  /** The number of no text. */
  static final int ABSENT = -1;

  private char[] store = new char[1024];
  private int[] ends = new int[64];
  private int[] hashes = new int[64];

  /** Number of a text plus 1, or 0, by hash; at most half full. */
  private int[] table = new int[128];

  private int size;

  /** Number of texts. */
  int size() {
    return size;
  }

  /** The text of this number. */
  String text(int number) {
    int from = from(number);
    return new String(store, from, ends[number] - from);
  }

  /** The number of a text, or {@link #ABSENT}. */
  int find(Cell cell) {
    return table[slot(cell, hash(cell))] - 1;
  }

  /** The number of a text, or {@link #ABSENT}; fast where the guess is right. */
  int find(Cell cell, int guess) {
    return guess != ABSENT && equal(guess, cell) ? guess : find(cell);
  }

  /** The number of a text, which is added when it is new. */
  int number(Cell cell) {
    int hash = hash(cell);
    int slot = slot(cell, hash);
    return table[slot] == 0 ? add(cell, hash, slot) : table[slot] - 1;
  }

  /** The place of a text in the table, or the free place where it belongs. */
  private int slot(Cell cell, int hash) {
    int slot = hash & (table.length - 1);
    while (table[slot] != 0) {
      int number = table[slot] - 1;
      if (hashes[number] == hash && equal(number, cell)) {
        return slot;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private int add(Cell cell, int hash, int slot) {
    int begin = from(size);
    int end = Math.addExact(begin, cell.length());
    if (end > store.length) {
      store = Arrays.copyOf(store, larger(store.length, end));
    }
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, larger(size, size + 1));
      hashes = Arrays.copyOf(hashes, ends.length);
    }
    System.arraycopy(cell.buffer(), cell.from(), store, begin, cell.length());
    ends[size] = end;
    hashes[size] = hash;
    table[slot] = size + 1;
    size++;
    if (2 * size > table.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    table = new int[Math.multiplyExact(2, table.length)];
    for (int number = 0; number < size; number++) {
      int slot = hashes[number] & (table.length - 1);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = number + 1;
    }
  }

  private boolean equal(int number, Cell cell) {
    return Arrays.equals(store, from(number), ends[number], cell.buffer(), cell.from(), cell.to());
  }

  private int from(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  /** Two chains of multiplications side by side, for each waits for the one before it. */
  private static int hash(Cell cell) {
    char[] chars = cell.buffer();
    int odd = 0;
    int even = 0;
    int at = cell.from();
    for (; at + 1 < cell.to(); at += 2) {
      even = 31 * even + chars[at];
      odd = 31 * odd + chars[at + 1];
    }
    int hash = 0x85EBCA6B * even + odd + (at < cell.to() ? 961 * chars[at] : 0);
    hash *= 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }

  private static int larger(int length, int needed) {
    return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(2L * length, needed));
  }
}
