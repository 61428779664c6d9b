package io.github.lifecycle4j.examples.steps;

import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.collect.CsvPanelSource;
import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StageEstimate;
import io.github.lifecycle4j.stage.StagePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/**
 * Stage: where a product stands in its life, as a probability for each stage.
 *
 * <p>The iPod is a whole life in quarterly units, 2001 to 2014. Each quarter is told twice: online,
 * by what was known then, and looking back, by the whole life.
 */
public final class StageExample {

  private StageExample() {}

  /** Runs the example; the first argument is the folder for a copy of the bundled CSV file. */
  public static void main(String[] args) throws IOException {
    run(System.out, args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("lifecycle"));
  }

  static void run(PrintStream out, Path folder) throws IOException {
    Series units = ipod(folder.resolve("ipod.csv"));
    StageDetector detector = LifeCurveStageDetector.defaults();
    StagePath online = detector.online(units, Covariates.none());
    StagePath lookingBack = detector.retrospective(units, Covariates.none());
    out.println("quarter         units  online               looking back");
    for (int quarter = 0; quarter < units.length(); quarter += 4) {
      out.printf(
          Locale.ROOT,
          "%s  %,11.0f  %s  %s%n",
          units.date(quarter),
          units.value(quarter),
          text(online, quarter),
          text(lookingBack, quarter));
    }

    // The stage now, on a day in the past: only what was sold before it is known.
    Series known = units.until(Frequency.QUARTERLY.periodOf(LocalDate.of(2007, 10, 1)));
    print(out, "On 2007-10-01", detector.estimate(known, Covariates.none()));
    print(out, "After the whole life", detector.estimate(units, Covariates.none()));
  }

  private static Series ipod(Path file) throws IOException {
    String resource = "/io/github/lifecycle4j/examples/ipod-quarterly.csv";
    try (InputStream bundled =
        Objects.requireNonNull(StageExample.class.getResourceAsStream(resource), resource)) {
      Files.copy(bundled, file, StandardCopyOption.REPLACE_EXISTING);
    }
    Panel panel =
        Cleaner.defaults()
            .clean(CsvPanelSource.of(file, Frequency.QUARTERLY).collect().observations())
            .panel();
    return panel.series(0);
  }

  private static String text(StagePath path, int index) {
    LifecycleStage stage = path.stage(index);
    double probability = path.probabilities().get(index).of(stage);
    return String.format(Locale.ROOT, "%-12s %5.1f %%", stage, 100 * probability);
  }

  private static void print(PrintStream out, String when, StageEstimate estimate) {
    out.println(when + ": " + estimate.probabilities());
    estimate.evidence().forEach(sentence -> out.println("  " + sentence));
    estimate
        .next()
        .ifPresent(
            next ->
                out.printf(
                    Locale.ROOT,
                    "  next: %s in %.1f quarters, 80 %% between %.1f and %.1f%n",
                    next.to(),
                    next.expected(),
                    next.earliest(),
                    next.latest()));
  }
}
