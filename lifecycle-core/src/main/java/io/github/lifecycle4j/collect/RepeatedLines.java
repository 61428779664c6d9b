package io.github.lifecycle4j.collect;

/** Tells whether a line repeats an earlier one in every field: 8 to 16 bytes a line. */
final class RepeatedLines {

  private final TransactionLines lines;

  /** Index of a line plus 1, or 0, by hash; at most half full. */
  private int[] table = new int[1024];

  private int size;

  RepeatedLines(TransactionLines lines) {
    this.lines = lines;
  }

  /** Whether an earlier line equals the given one, which is remembered if none does. */
  boolean repeats(int line) {
    int slot = slot(line);
    if (table[slot] != 0) {
      return true;
    }
    table[slot] = line + 1;
    size++;
    if (2 * size > table.length) {
      rehash();
    }
    return false;
  }

  private int slot(int line) {
    int slot = lines.hash(line) & (table.length - 1);
    while (table[slot] != 0 && !lines.same(table[slot] - 1, line)) {
      slot = (slot + 1) & (table.length - 1);
    }
    return slot;
  }

  private void rehash() {
    int[] before = table;
    table = new int[Math.multiplyExact(2, before.length)];
    for (int entry : before) {
      if (entry != 0) {
        table[slot(entry - 1)] = entry;
      }
    }
  }
}
