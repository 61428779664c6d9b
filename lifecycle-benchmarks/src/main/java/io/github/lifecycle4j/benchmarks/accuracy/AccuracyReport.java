package io.github.lifecycle4j.benchmarks.accuracy;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Writes the table for people and for programs. */
final class AccuracyReport {

  private AccuracyReport() {}

  static void print(List<Entry> entries, PrintStream out) {
    out.printf("%-24s%-28s%s%n", "", "", "sMAPE by period");
    out.printf(
        "%-12s %-26s %7s %7s %7s %7s %7s   %6s %6s %6s %6s %6s %9s %9s %9s%n",
        "source",
        "method",
        "yearly",
        "quarter",
        "monthly",
        "other",
        "all",
        "MASE",
        "OWA",
        "cov95",
        "series",
        "failed",
        "seconds",
        "median ms",
        "p95 ms");
    for (Entry entry : entries) {
      StringBuilder line =
          new StringBuilder(String.format("%-12s %-26s", entry.source(), entry.method()));
      for (Period period : Period.values()) {
        line.append(shown(8, 3, entry.line(period).map(Entry.Line::smape).orElse(Double.NaN)));
      }
      Entry.Line all = entry.overall();
      line.append(shown(8, 3, all.smape()))
          .append("  ")
          .append(shown(7, 3, all.mase()))
          .append(shown(7, 3, all.owa()))
          .append(shown(7, 3, all.coverage()))
          .append(shown(7, 0, all.series()))
          .append(shown(7, 0, all.failed()))
          .append(shown(10, 2, all.seconds()))
          .append(shown(10, 3, all.median()))
          .append(shown(10, 3, all.p95()));
      out.println(line);
    }
  }

  private static String shown(int width, int digits, double value) {
    String text =
        Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
    return " ".repeat(Math.max(width - text.length(), 1)) + text;
  }

  static String csv(List<Entry> entries) {
    StringBuilder csv =
        new StringBuilder(
            "source,method,period,series,failed,sMAPE,MASE,OWA,coverage95,seconds,median_ms,p95_ms\n");
    for (Entry entry : entries) {
      for (Period period : Period.values()) {
        entry.line(period).ifPresent(line -> csv.append(row(entry, period.name(), line)));
      }
      csv.append(row(entry, "ALL", entry.overall()));
    }
    return csv.toString();
  }

  private static String row(Entry entry, String period, Entry.Line line) {
    return String.join(
            ",",
            entry.source(),
            entry.method(),
            period,
            Integer.toString(line.series()),
            Integer.toString(line.failed()),
            cell(line.smape()),
            cell(line.mase()),
            cell(line.owa()),
            cell(line.coverage()),
            cell(line.seconds()),
            cell(line.median()),
            cell(line.p95()))
        + "\n";
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
  }
}
