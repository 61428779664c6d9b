package io.github.lifecycle4j.collect;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.List;

/**
 * One line of a CSV file. There is a single row that is filled again with each line; cells that no
 * column of the header stands above are counted and not kept.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {

  private final int longestLine;
  private final Cell cell = new Cell();
  private List<String> header = List.of();
  private int kept = Integer.MAX_VALUE;
  private char[] chars = new char[1024];
  private int[] bounds = new int[32];
  private int used;
  private int cells;
  private int length;
  private long line = 1;

  CsvRow(int longestLine) {
    this.longestLine = longestLine;
  }

  /** Makes the cells of this line the header of the lines after it. */
  List<String> becomeHeader() {
    String[] names = new String[cells];
    for (int i = 0; i < cells; i++) {
      names[i] = cell(i).toString();
    }
    header = List.of(names);
    kept = cells;
    return header;
  }

  /** Number of the line, from 1; the first of several where quotes hold line breaks. */
  long line() {
    return line;
  }

  /** The cell in a column, without white space around it; it holds until the next call. */
  Cell cell(int column) {
    return cell.set(chars, bounds[2 * column], bounds[2 * column + 1]);
  }

  /**
   * The number in a column, {@code NaN} where the cell is empty.
   *
   * @throws BrokenLine if the cell holds something else
   */
  double number(int column) {
    Cell text = cell(column);
    if (text.length() == 0) {
      return Double.NaN;
    }
    double value;
    try {
      value = Decimals.parse(text);
    } catch (NumberFormatException notANumber) {
      throw broken(column, "not a number");
    }
    if (Double.isInfinite(value)) {
      throw broken(column, "too large a number");
    }
    return value;
  }

  /**
   * The number in a pool of the text in a column, {@link TextPool#ABSENT} where the cell is empty.
   *
   * @throws BrokenLine if the text holds the character NUL
   */
  int text(int column, TextPool pool) {
    return text(column, pool, TextPool.ABSENT);
  }

  /** The same, fast where the text has the guessed number. */
  int text(int column, TextPool pool, int guess) {
    Cell text = cell(column);
    if (text.length() == 0) {
      return TextPool.ABSENT;
    }
    int known = pool.find(text, guess);
    if (known == TextPool.ABSENT && text.toString().indexOf('\0') >= 0) {
      throw broken(column, "text with a NUL character");
    }
    return known == TextPool.ABSENT ? pool.number(text) : known;
  }

  /** This line is broken because of a cell, which is {@code what}, such as "not a number". */
  BrokenLine broken(int column, String what) {
    return new BrokenLine(
        "the column '%s' is %s".formatted(header.get(column), what),
        "has %s in the column '%s', which is %s"
            .formatted(cell(column).shown(), header.get(column), what));
  }

  /**
   * @throws BrokenLine if the line has more or fewer cells than the header
   */
  void requireWidth() {
    if (cells != header.size()) {
      throw new BrokenLine(
          "the number of cells is not that of the header",
          "has %s cells but the header has %s".formatted(cells, header.size()));
    }
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = startingLine;
    used = 0;
    cells = 0;
    length = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
    length += size + 1;
    if (length - 1 > longestLine) {
      throw new CsvParseException("It is longer than %s characters.".formatted(longestLine));
    }
    cells++;
    if (index < kept) {
      keep(index, buffer, offset, size);
    }
  }

  private void keep(int index, char[] buffer, int offset, int size) {
    int from = offset;
    int to = offset + size;
    while (from < to && isSpace(buffer[from])) {
      from++;
    }
    while (from < to && isSpace(buffer[to - 1])) {
      to--;
    }
    if (used + to - from > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(2 * chars.length, used + to - from));
    }
    if (2 * index + 1 >= bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    System.arraycopy(buffer, from, chars, used, to - from);
    bounds[2 * index] = used;
    used += to - from;
    bounds[2 * index + 1] = used;
  }

  private static boolean isSpace(char c) {
    return (c <= ' ' || c > '~') && Character.isWhitespace(c);
  }

  @Override
  protected CsvRow buildRecord() {
    return this;
  }
}
