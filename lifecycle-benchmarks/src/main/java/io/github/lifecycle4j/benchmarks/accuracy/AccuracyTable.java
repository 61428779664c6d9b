package io.github.lifecycle4j.benchmarks.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.models.ForecasterCatalog;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * How accurate forecasters are on the series of the M1 or M3 competition, beside the methods of the
 * competition and those of other programs: sMAPE, MASE and OWA by period and overall, and the time
 * that fits and forecasts took on one thread.
 *
 * <pre>
 * java -Dlifecycle.data=DIR -cp benchmarks.jar \
 *     io.github.lifecycle4j.benchmarks.accuracy.AccuracyTable COMPETITION NAMES OUTPUT.csv [FILE.csv …]
 * </pre>
 *
 * <p>COMPETITION is m1 or m3, or m3:300 for a random 300 series of each period; NAMES are those of
 * {@link ForecasterCatalog} with commas between; and each FILE holds the forecasts of another
 * program with their times, as {@code src/main/r} writes them.
 */
public final class AccuracyTable {

  /** Every so manieth series is forecast once before the clock starts. */
  private static final int WARM_UP = 20;

  private static final long SEED = 1;

  private AccuracyTable() {}

  /** Prints the table and writes it; see the class. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException(
          "Give COMPETITION NAMES OUTPUT.csv [FILE.csv …] but not '%s'."
              .formatted(String.join(" ", arguments)));
    }
    String name = arguments[0].split(":", -1)[0];
    Competition competition = Competition.read(name);
    if (arguments[0].length() > name.length()) {
      int size = Integer.parseInt(arguments[0].substring(name.length() + 1));
      competition = competition.sample(size, SEED);
    }
    List<Entry> entries = new ArrayList<>();
    for (String forecaster : arguments[1].split(",", -1)) {
      entries.add(run(forecaster, competition));
    }
    for (String file : Arrays.asList(arguments).subList(3, arguments.length)) {
      entries.addAll(PointForecasts.read(Path.of(file), "R", competition));
    }
    Path published = Competition.file(name, name + "_published_forecasts.csv.gz");
    if (Files.exists(published)) {
      entries.addAll(PointForecasts.read(published, "published", competition));
    }
    entries.sort(Comparator.comparingDouble(entry -> entry.overall().smape()));
    print(entries, System.out);
    Files.writeString(Path.of(arguments[2]), csv(entries), UTF_8);
  }

  /** Fits a forecaster of the catalogue to every series and adds up how far its forecasts are. */
  static Entry run(String name, Competition competition) {
    Entry entry = new Entry("lifecycle4j", name);
    FitContext context = FitContext.of(1);
    for (Period period : Period.values()) {
      List<CompetitionSeries> series = competition.of(period);
      if (series.isEmpty()) {
        continue;
      }
      Panel panel =
          Panel.of(
              series.stream()
                  .map(CompetitionSeries::history)
                  .toArray(io.github.lifecycle4j.data.Series[]::new));
      Forecaster forecaster = Forecaster.trained(ForecasterCatalog.create(name), panel, context);
      Entry warmUp = new Entry("", name);
      for (int i = 0; i < series.size(); i += WARM_UP) {
        run(forecaster, series.get(i), context, warmUp);
      }
      series.forEach(one -> run(forecaster, one, context, entry));
    }
    return entry;
  }

  private static void run(
      Forecaster forecaster, CompetitionSeries series, FitContext context, Entry entry) {
    long start = System.nanoTime();
    FitOutcome outcome = forecaster.fit(series.history(), context);
    if (outcome instanceof FitOutcome.Fitted fitted) {
      var distribution = fitted.forecaster().forecast(series.horizon()).distribution();
      entry.add(series, distribution, 1e-9 * (System.nanoTime() - start));
    } else {
      entry.fail(series, 1e-9 * (System.nanoTime() - start));
    }
  }

  private static void print(List<Entry> entries, PrintStream out) {
    out.printf(Locale.ROOT, "%-14s %-28s", "", "sMAPE");
    out.println();
    out.printf(
        Locale.ROOT,
        "%-11s %-24s %8s %8s %8s %8s %8s   %6s %6s %6s %9s %9s %9s%n",
        "source",
        "method",
        "yearly",
        "quarter",
        "monthly",
        "other",
        "all",
        "MASE",
        "OWA",
        "failed",
        "seconds",
        "median ms",
        "p95 ms");
    for (Entry entry : entries) {
      out.printf(Locale.ROOT, "%-11s %-24s", entry.source(), entry.method());
      for (Period period : Period.values()) {
        out.printf(
            Locale.ROOT, " %8.3f", entry.line(period).map(Entry.Line::smape).orElse(Double.NaN));
      }
      Entry.Line all = entry.overall();
      out.printf(
          Locale.ROOT,
          " %8.3f   %6.3f %6.3f %6d %9.2f %9.3f %9.3f%n",
          all.smape(),
          all.mase(),
          all.owa(),
          all.failed(),
          all.seconds(),
          all.medianMillis(),
          all.p95Millis());
    }
  }

  private static String csv(List<Entry> entries) {
    StringBuilder csv =
        new StringBuilder(
            "source,method,period,series,failed,sMAPE,MASE,OWA,seconds,median_ms,p95_ms\n");
    for (Entry entry : entries) {
      for (Period period : Period.values()) {
        entry.line(period).ifPresent(line -> row(csv, entry, period.name(), line));
      }
      row(csv, entry, "ALL", entry.overall());
    }
    return csv.toString();
  }

  private static void row(StringBuilder csv, Entry entry, String period, Entry.Line line) {
    csv.append(
        String.format(
            Locale.ROOT,
            "%s,%s,%s,%d,%d,%.4f,%.5f,%.5f,%s%n",
            entry.source(),
            entry.method(),
            period,
            line.series(),
            line.failed(),
            line.smape(),
            line.mase(),
            line.owa(),
            Double.isNaN(line.seconds())
                ? ",,"
                : String.format(
                    Locale.ROOT,
                    "%.3f,%.4f,%.4f",
                    line.seconds(),
                    line.medianMillis(),
                    line.p95Millis())));
  }
}
