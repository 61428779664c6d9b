package io.github.lifecycle4j.examples;

import java.util.ArrayList;
import java.util.List;

/** A table of text with columns as wide as their cells; numbers stand to the right. */
final class TextTable {

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... header) {
    this.header = List.of(header);
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(header));
    rows.forEach(row -> lines.add(line(row)));
    return lines;
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < cells.size(); c++) {
      String padding = " ".repeat(width(c) - cells.get(c).length());
      line.append(isNumeric(c) ? padding + cells.get(c) : cells.get(c) + padding).append("  ");
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int width = header.get(column).length();
    for (List<String> row : rows) {
      width = Math.max(width, row.get(column).length());
    }
    return width;
  }

  private boolean isNumeric(int column) {
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> row.get(column).matches("[-+0-9.,% ]*"));
  }
}
