package io.github.lifecycle4j.benchmarks.accuracy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.benchmarks.peer.JDemetra;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.ForecasterCatalog;
import io.github.lifecycle4j.predict.ForecastDistribution;
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
import java.util.Optional;
import java.util.function.Function;

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
 * {@link ForecasterCatalog} or {@code jdemetra-tramo}, with commas between; and each FILE holds the
 * forecasts of R with their times, as {@code src/main/r} writes them.
 */
public final class AccuracyTable {

  private static final String TRAMO = "jdemetra-tramo";

  /** One of so many series is forecast before the clock starts. */
  private static final int WARM_UP = 20;

  private static final long SEED = 1;

  private AccuracyTable() {}

  /** Prints the table and writes it; see the class. */
  public static void main(String... arguments) throws IOException {
    table(System.out, arguments);
  }

  static void table(PrintStream out, String... arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException(
          "Give COMPETITION NAMES OUTPUT.csv [FILE.csv …] but not '%s'."
              .formatted(String.join(" ", arguments)));
    }
    String name = arguments[0].split(":", -1)[0];
    Path data = ReferenceFolder.path();
    Competition competition = Competition.read(data, name);
    if (arguments[0].length() > name.length()) {
      int size = Integer.parseInt(arguments[0].substring(name.length() + 1));
      competition = competition.sample(size, SEED);
    }
    List<Entry> entries = new ArrayList<>();
    for (String method : arguments[1].split(",", -1)) {
      entries.add(run(method, competition));
    }
    for (String file : Arrays.asList(arguments).subList(3, arguments.length)) {
      entries.addAll(PointForecasts.read(Path.of(file), "R", competition));
    }
    Path published = data.resolve(name).resolve(name + "_published_forecasts.csv.gz");
    if (Files.exists(published)) {
      entries.addAll(PointForecasts.read(published, "published", competition));
    }
    entries.sort(Comparator.comparingDouble(entry -> entry.overall().smape()));
    AccuracyReport.print(entries, out);
    Files.writeString(Path.of(arguments[2]), AccuracyReport.csv(entries), UTF_8);
  }

  /** Fits a forecaster to every series and adds up how far its forecasts are. */
  static Entry run(String method, Competition competition) {
    Entry entry = Entry.of(method.equals(TRAMO) ? "JDemetra+" : "Lifecycle4J", method);
    for (Period period : Period.values()) {
      List<CompetitionSeries> series = competition.of(period);
      if (series.isEmpty()) {
        continue;
      }
      Function<CompetitionSeries, Optional<ForecastDistribution>> forecast =
          method.equals(TRAMO) ? AccuracyTable::tramo : catalogued(method, series);
      Entry unclocked = Entry.of("", method);
      for (int i = 0; i < series.size(); i += WARM_UP) {
        time(forecast, series.get(i), unclocked);
      }
      series.forEach(one -> time(forecast, one, entry));
    }
    return entry;
  }

  private static void time(
      Function<CompetitionSeries, Optional<ForecastDistribution>> forecast,
      CompetitionSeries series,
      Entry entry) {
    long start = System.nanoTime();
    Optional<ForecastDistribution> distribution = forecast.apply(series);
    double seconds = 1e-9 * (System.nanoTime() - start);
    distribution.ifPresentOrElse(
        made -> entry.add(series, made, seconds), () -> entry.fail(series, seconds));
  }

  private static Function<CompetitionSeries, Optional<ForecastDistribution>> catalogued(
      String name, List<CompetitionSeries> series) {
    FitContext context = FitContext.of(SEED);
    Panel panel = Panel.of(series.stream().map(CompetitionSeries::history).toArray(Series[]::new));
    Forecaster forecaster = Forecaster.trained(ForecasterCatalog.create(name), panel, context);
    return one ->
        forecaster.fit(one.history(), context) instanceof FitOutcome.Fitted fitted
            ? Optional.of(fitted.forecaster().forecast(one.horizon()).distribution())
            : Optional.empty();
  }

  private static Optional<ForecastDistribution> tramo(CompetitionSeries series) {
    return Optional.of(JDemetra.tramo(series.history(), series.horizon()));
  }
}
