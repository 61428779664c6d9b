package io.github.lifecycle4j.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Forecasters compared over the same windows, best first. A window is one product at one cutoff.
 *
 * @param metrics the columns
 * @param rows the forecasters
 * @param compared windows that every forecaster with a score could forecast: all scores rest on
 *     these
 * @param windows windows in which the forecasters were asked
 */
public record Leaderboard(List<Metric> metrics, List<Row> rows, long compared, long windows) {

  /**
   * One forecaster.
   *
   * @param forecaster its name
   * @param scores one score for each metric, over the compared windows
   * @param forecasts windows that it forecast
   * @param failures windows that it could not forecast
   */
  public record Row(String forecaster, List<Score> scores, long forecasts, long failures) {
    /** Copies the scores. */
    public Row {
      scores = List.copyOf(scores);
    }
  }

  /** Copies the lists. */
  public Leaderboard {
    metrics = List.copyOf(metrics);
    rows = List.copyOf(rows);
  }

  /**
   * The same with the rows sorted by the {@linkplain Metric#loss loss} of a metric: the best one
   * first, undefined scores last, of equals the one with fewer failures first.
   *
   * @throws IllegalArgumentException if the metric is not a column
   */
  public Leaderboard sortedBy(Metric metric) {
    int column = indexOf(metrics, metric);
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(
        // Double.compare puts NaN last.
        Comparator.<Row>comparingDouble(row -> metric.loss(row.scores().get(column).value()))
            .thenComparingLong(Row::failures));
    return new Leaderboard(metrics, sorted, compared, windows);
  }

  /**
   * The score of a forecaster.
   *
   * @throws IllegalArgumentException if the forecaster is not a row or the metric not a column
   */
  public Score score(String forecaster, Metric metric) {
    return row(forecaster).scores().get(indexOf(metrics, metric));
  }

  /**
   * The loss of a forecaster as a share of a baseline's, such as of {@code "naive"}: below 1 it is
   * better than the baseline. {@code NaN} where one is undefined or the baseline has no loss.
   *
   * @throws IllegalArgumentException if a forecaster is not a row or the metric not a column
   */
  public double relative(String forecaster, String baseline, Metric metric) {
    double reference = metric.loss(score(baseline, metric).value());
    return reference == 0 ? Double.NaN : metric.loss(score(forecaster, metric).value()) / reference;
  }

  private Row row(String forecaster) {
    return rows.stream()
        .filter(row -> row.forecaster().equals(forecaster))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The forecaster '%s' is not on the leaderboard of %s."
                        .formatted(forecaster, rows.stream().map(Row::forecaster).toList())));
  }

  static int indexOf(List<Metric> metrics, Metric metric) {
    for (int i = 0; i < metrics.size(); i++) {
      if (metrics.get(i).name().equals(metric.name())) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        "The metric '%s' was not computed, only %s. Maybe add it with Backtest.withMetrics."
            .formatted(metric.name(), metrics.stream().map(Metric::name).toList()));
  }

  /** The leaderboard as a table of text, one row a forecaster. */
  @Override
  public String toString() {
    int width = rows.stream().mapToInt(row -> row.forecaster().length()).max().orElse(0);
    String first = "%-" + Math.max(width, "forecaster".length()) + "s";
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT, first, "forecaster"));
    metrics.forEach(metric -> table.append("  ").append(cell(metric, metric.name())));
    table.append("  failures\n");
    for (Row row : rows) {
      table.append(String.format(Locale.ROOT, first, row.forecaster()));
      for (int m = 0; m < metrics.size(); m++) {
        double value = row.scores().get(m).value();
        String text = Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
        table.append("  ").append(cell(metrics.get(m), text));
      }
      table.append(String.format(Locale.ROOT, "  %8d\n", row.failures()));
    }
    return table
        .append(String.format(Locale.ROOT, "compared over %d of %d windows", compared, windows))
        .toString();
  }

  private static String cell(Metric metric, String text) {
    return String.format(Locale.ROOT, "%" + Math.max(metric.name().length(), 10) + "s", text);
  }
}
