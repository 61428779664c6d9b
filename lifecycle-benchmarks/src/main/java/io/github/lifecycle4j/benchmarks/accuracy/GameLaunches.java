package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The weekly sales of the eight titles of Assassin's Creed, each from its launch on. */
final class GameLaunches {

  private GameLaunches() {}

  /**
   * Reads the titles.
   *
   * @param data folder of reference data
   */
  static List<Series> read(Path data) {
    Path file = data.resolve("lifecycles/assassins_creed_weekly_units.csv");
    List<String[]> rows = WideCsv.rows(file);
    String[] head = rows.remove(0);
    List<Series> titles = new ArrayList<>();
    for (int title = 1; title < head.length; title++) {
      int column = title;
      double[] units = rows.stream().mapToDouble(row -> Double.parseDouble(row[column])).toArray();
      int launch = 0;
      while (units[launch] == 0) {
        launch++;
      }
      titles.add(
          Series.of(
              ProductKey.of(head[title]),
              Frequency.WEEKLY,
              Long.parseLong(rows.get(launch)[0]),
              Arrays.copyOfRange(units, launch, units.length)));
    }
    return titles;
  }
}
