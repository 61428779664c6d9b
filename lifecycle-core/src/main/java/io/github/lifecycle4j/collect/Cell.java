package io.github.lifecycle4j.collect;

/** A text in a buffer that is used again: it holds until the next one is put in its place. */
final class Cell implements CharSequence {

  private static final int LONGEST_SHOWN = 40;

  private char[] chars = {};
  private int from;
  private int to;

  /** A cell with this text. */
  static Cell of(String text) {
    return new Cell().set(text.toCharArray(), 0, text.length());
  }

  /** Shows the part of a buffer from one index up to, not including, another. */
  Cell set(char[] buffer, int first, int end) {
    chars = buffer;
    from = first;
    to = end;
    return this;
  }

  char[] buffer() {
    return chars;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean startsWith(String prefix) {
    if (length() < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (chars[from + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The text for a message: in quotes, cut when it is long, without control characters. */
  String shown() {
    StringBuilder shown = new StringBuilder("'");
    for (int i = 0; i < Math.min(length(), LONGEST_SHOWN); i++) {
      shown.append(Character.isISOControl(charAt(i)) ? '\uFFFD' : charAt(i));
    }
    return shown.append(length() > LONGEST_SHOWN ? "…'" : "'").toString();
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public char charAt(int index) {
    return chars[from + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, from + start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, from, to - from);
  }
}
