package io.github.lifecycle4j.collect;

import io.github.lifecycle4j.data.NumberColumn;
import io.github.lifecycle4j.data.Table;
import io.github.lifecycle4j.data.TextColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A CSV file of cases, one line for each, such as visits of a shop or customers of a campaign.
 *
 * <p>A column becomes numbers where each of its cells is a number, is empty or says {@code NA} or
 * {@code NaN}, which are missing, and texts otherwise, or where it is named as text. The whole file
 * is held in memory.
 *
 * @param path the file, plain or gzip
 * @param format how the file is written
 * @param texts names of columns to be read as texts though they hold numbers, such as codes
 */
public record CsvTable(Path path, CsvFormat format, Set<String> texts) {

  private static final Set<String> MISSING = Set.of("", "NA", "NaN");

  /** Copies the names. */
  public CsvTable {
    texts = Set.copyOf(texts);
  }

  /** A file in the usual format. */
  public static CsvTable of(Path path) {
    return new CsvTable(path, CsvFormat.defaults(), Set.of());
  }

  /** The same, written in another format. */
  public CsvTable withFormat(CsvFormat other) {
    return new CsvTable(path, other, texts);
  }

  /** The same with these columns read as texts. */
  public CsvTable withTexts(String... names) {
    TreeSet<String> all = new TreeSet<>(texts);
    all.addAll(List.of(names));
    return new CsvTable(path, format, all);
  }

  /**
   * Reads the file.
   *
   * @throws java.io.UncheckedIOException if there is no such file or it cannot be read
   * @throws CollectException if it is no CSV, has no lines, two columns of the same name or lacks a
   *     named one
   */
  public Table read() {
    try (CsvFile file = CsvFile.open(path, format)) {
      List<String> header = file.header();
      header.forEach(file::column);
      texts.forEach(file::column);
      List<List<String>> cells = new ArrayList<>();
      header.forEach(name -> cells.add(new ArrayList<>()));
      file.forEach(
          BrokenLines.FAIL,
          new Rejections(),
          row -> {
            for (int i = 0; i < header.size(); i++) {
              cells.get(i).add(row.cell(i).toString());
            }
          });
      return table(header, cells);
    }
  }

  private Table table(List<String> header, List<List<String>> cells) {
    Table table = Table.empty();
    for (int i = 0; i < header.size(); i++) {
      List<String> column = cells.get(i);
      boolean text = texts.contains(header.get(i)) || !column.stream().allMatch(CsvTable::isNumber);
      table =
          table.with(
              header.get(i),
              text
                  ? TextColumn.of(column)
                  : NumberColumn.of(column.stream().mapToDouble(CsvTable::number).toArray()));
    }
    return table;
  }

  private static boolean isNumber(String cell) {
    try {
      return !Double.isInfinite(number(cell));
    } catch (NumberFormatException text) {
      return false;
    }
  }

  private static double number(String cell) {
    return MISSING.contains(cell) ? Double.NaN : Decimals.parse(Cell.of(cell));
  }
}
