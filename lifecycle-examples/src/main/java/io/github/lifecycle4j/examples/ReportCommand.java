package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.collect.PanelSource;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.feedback.ForecastLedger;
import io.github.lifecycle4j.feedback.JdbcForecastLedger;
import io.github.lifecycle4j.feedback.LedgerSettings;
import io.github.lifecycle4j.models.baseline.Naive;
import io.github.lifecycle4j.pipeline.LifecyclePipeline;
import io.github.lifecycle4j.pipeline.LifecycleReport;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job: the whole path on a catalogue. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Collects, cleans, backtests, stages, forecasts and decides a whole catalogue.",
      "",
      "Without --input it reports on the bundled data: the iPod, recorded-music formats, and a"
          + " simulated shop. With --input it reads a CSV file, plain or gzip: either one line for"
          + " each product and time, or invoice lines."
    })
final class ReportCommand implements Callable<Integer> {

  @Option(names = "--input", description = "CSV file; the bundled data without it.")
  private @Nullable Path input;

  @Option(
      names = "--output",
      defaultValue = "lifecycle-report",
      description = "Folder for the results as CSV files (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--ledger",
      description =
          "File that keeps forecasts and outcomes from one report to the next, made when it is not"
              + " there; with --input only. Tells how earlier forecasts came true.")
  private @Nullable Path ledger;

  @Option(
      names = "--previous",
      description =
          "stage-table.csv of an earlier report; with --input only. Tells which stages have changed since.")
  private @Nullable Path previous;

  @Mixin private InputOptions inputOptions;

  @Mixin private PlanOptions planOptions;

  @Option(
      names = "--top",
      defaultValue = "15",
      description =
          "Products to print, the largest expected sales first (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--threads",
      description = "Threads (default: one for each processor); results do not depend on it.")
  private @Nullable Integer threads;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Seed of random draws (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ReportCommand() {}

  /**
   * A catalogue to report on.
   *
   * @param title what it is, in words
   * @param folder where its results go
   */
  record Catalog(String title, PanelSource source, Frequency frequency, Path folder) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Catalog> catalogs =
        Optional.ofNullable(input)
            .map(
                file ->
                    List.of(
                        new Catalog(
                            file.toString(),
                            inputOptions.source(file),
                            inputOptions.frequency(),
                            output)))
            .orElseGet(() -> BundledCatalogs.all(output, seed));
    if (ledger != null && input == null) {
      throw new IllegalArgumentException(
          "--ledger keeps the forecasts of your own file. Name the file with --input.");
    }
    if (previous != null && input == null) {
      throw new IllegalArgumentException(
          "--previous is of a report on your own file. Name the file with --input.");
    }
    CsvOutput.checkWritable(output.resolve(ReportFiles.PROBLEMS));
    Map<ProductKey, LifecycleStage> earlier =
        Optional.ofNullable(previous).map(PreviousStages::read).orElse(Map.of());
    for (Catalog catalog : catalogs) {
      report(catalog, earlier, out);
    }
    return 0;
  }

  private void report(Catalog catalog, Map<ProductKey, LifecycleStage> earlier, PrintWriter out) {
    LifecyclePipeline pipeline =
        planOptions.pipeline(catalog.source(), catalog.frequency(), inputOptions.gaps());
    if (ledger == null) {
      show(catalog, run(pipeline), earlier, out);
      return;
    }
    try (ForecastLedger kept =
        JdbcForecastLedger.embedded(ledger, LedgerSettings.defaults(catalog.frequency()))) {
      Forecaster naive = new Naive();
      show(catalog, run(pipeline.feedback(kept, naive)), earlier, out);
      new FeedbackPrinter(kept, naive.name()).print(out);
    }
  }

  private void show(
      Catalog catalog,
      LifecycleReport report,
      Map<ProductKey, LifecycleStage> earlier,
      PrintWriter out) {
    StageTablePrinter stages =
        new StageTablePrinter(
            report.stages(planOptions.horizon(catalog.frequency())), catalog.frequency(), earlier);
    new ReportPrinter(catalog.title(), report, planOptions, top).print(out);
    stages.print(out, top);
    new ReportFiles(report, catalog.folder()).write();
    stages.write(catalog.folder());
    out.println("Results as CSV files: " + catalog.folder());
    out.println();
  }

  private LifecycleReport run(LifecyclePipeline pipeline) {
    int workers = Optional.ofNullable(threads).orElse(Runtime.getRuntime().availableProcessors());
    if (workers < 1) {
      throw new IllegalArgumentException(
          "--threads is %s but must be at least 1.".formatted(workers));
    }
    try (ConsoleProgress progress = new ConsoleProgress()) {
      return Threads.with(
          workers,
          execution ->
              pipeline.run(FitContext.of(seed).withProgress(progress).withExecution(execution)));
    }
  }
}
