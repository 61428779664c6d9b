package io.github.lifecycle4j.benchmarks.accuracy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.predict.Parametric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The point forecasts of others, read from a file, as entries of the table. */
final class PointForecasts {

  private PointForecasts() {}

  /**
   * Reads forecasts from the columns method, series, F1, F2, … and, where there is one, seconds
   * (the time of fit and forecast). Series that are not of the competition are left out.
   *
   * @param source where they come from, such as {@code "published"}
   */
  static List<Entry> read(Path file, String source, Competition competition) {
    Map<String, CompetitionSeries> series = new LinkedHashMap<>();
    competition.series().forEach(one -> series.put(one.name(), one));
    Map<String, Entry> entries = new LinkedHashMap<>();
    GzipCsv.read(
        file,
        row -> {
          CompetitionSeries one = series.get(row.getField("series"));
          if (one != null) {
            add(
                entries.computeIfAbsent(
                    row.getField("method"), method -> Entry.ofPoints(source, method)),
                one,
                row);
          }
        });
    return new ArrayList<>(entries.values());
  }

  /** A competitor may leave series out; a program that was given a series has failed then. */
  private static void add(Entry entry, CompetitionSeries series, NamedCsvRecord row) {
    double seconds = row.findField("seconds").map(Double::parseDouble).orElse(Double.NaN);
    if (!row.getField("F1").isEmpty()) {
      entry.add(series, certain(row, series.horizon()), seconds);
    } else if (!Double.isNaN(seconds)) {
      entry.fail(series, seconds);
    }
  }

  private static ForecastDistribution certain(NamedCsvRecord row, int horizon) {
    double[] points = new double[horizon];
    for (int h = 1; h <= horizon; h++) {
      points[h - 1] = Double.parseDouble(row.getField("F" + h));
    }
    return Parametric.normal(points, new double[horizon], new double[horizon]);
  }
}
