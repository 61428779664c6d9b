package io.github.lifecycle4j.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A column of texts in a {@link Table}, such as a category or a label; each distinct text is kept
 * once. Immutable.
 */
public final class TextColumn implements Column {

  private static final int MISSING = -1;

  private final List<String> levels;
  private final int[] codes;

  private TextColumn(List<String> levels, int[] codes) {
    this.levels = levels;
    this.codes = codes;
  }

  /**
   * The column of these texts; an empty text is missing.
   *
   * @throws IllegalArgumentException if a text is null
   */
  public static TextColumn of(List<String> texts) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    int[] codes = new int[texts.size()];
    for (int i = 0; i < codes.length; i++) {
      String text = texts.get(i);
      if (text == null) {
        throw new IllegalArgumentException(
            "The text of row %s is null. Maybe write \"\" where it is missing.".formatted(i));
      }
      codes[i] = text.isEmpty() ? MISSING : numbers.computeIfAbsent(text, t -> numbers.size());
    }
    TreeMap<String, Integer> sorted = new TreeMap<>(numbers);
    int[] rank = new int[sorted.size()];
    int next = 0;
    for (int number : sorted.values()) {
      rank[number] = next++;
    }
    for (int i = 0; i < codes.length; i++) {
      codes[i] = codes[i] == MISSING ? MISSING : rank[codes[i]];
    }
    return new TextColumn(List.copyOf(sorted.keySet()), codes);
  }

  /**
   * The column of these texts; an empty text is missing.
   *
   * @throws IllegalArgumentException if a text is null
   */
  public static TextColumn of(String... texts) {
    return of(Arrays.asList(texts));
  }

  /** The text in a row, counted from 0; empty where it is missing. */
  public Optional<String> get(int row) {
    return codes[row] == MISSING ? Optional.empty() : Optional.of(levels.get(codes[row]));
  }

  /** The distinct texts, sorted by their characters; after a selection maybe more than occur. */
  public List<String> levels() {
    return levels;
  }

  /** The distinct texts that occur, sorted by their characters. */
  public List<String> present() {
    boolean[] occurs = new boolean[levels.size()];
    for (int code : codes) {
      if (code != MISSING) {
        occurs[code] = true;
      }
    }
    return IntStream.range(0, occurs.length)
        .filter(code -> occurs[code])
        .mapToObj(levels::get)
        .toList();
  }

  /**
   * For each row the index of its text in a list.
   *
   * @param known the texts to look up, distinct
   * @param absent the index given to a missing text
   * @param unknown the index given to a text that is not in the list
   */
  public int[] indexesIn(List<String> known, int absent, int unknown) {
    int[] map = new int[levels.size()];
    Map<String, Integer> index = new LinkedHashMap<>();
    for (int i = 0; i < known.size(); i++) {
      index.put(known.get(i), i);
    }
    for (int i = 0; i < map.length; i++) {
      map[i] = index.getOrDefault(levels.get(i), unknown);
    }
    int[] indexes = new int[codes.length];
    for (int row = 0; row < codes.length; row++) {
      indexes[row] = codes[row] == MISSING ? absent : map[codes[row]];
    }
    return indexes;
  }

  /** All texts, missing ones empty. */
  public List<String> toList() {
    List<String> texts = new ArrayList<>(codes.length);
    for (int row = 0; row < codes.length; row++) {
      texts.add(get(row).orElse(""));
    }
    return texts;
  }

  @Override
  public int size() {
    return codes.length;
  }

  @Override
  public boolean isMissing(int row) {
    return codes[row] == MISSING;
  }

  @Override
  public boolean anyMissing() {
    boolean any = false;
    for (int code : codes) {
      any |= code == MISSING;
    }
    return any;
  }

  @Override
  public TextColumn select(int... rows) {
    int[] selected = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      selected[i] = codes[rows[i]];
    }
    return new TextColumn(levels, selected);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextColumn that && toList().equals(that.toList());
  }

  @Override
  public int hashCode() {
    return toList().hashCode();
  }

  @Override
  public String toString() {
    return "TextColumn(%s values)".formatted(codes.length);
  }
}
