package io.github.lifecycle4j.examples;

import static java.util.Objects.requireNonNull;

import io.github.lifecycle4j.clean.Cleaned;
import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.clean.Duplicates;
import io.github.lifecycle4j.clean.Effect;
import io.github.lifecycle4j.clean.Finding;
import io.github.lifecycle4j.clean.Gaps;
import io.github.lifecycle4j.clean.NegativeUnits;
import io.github.lifecycle4j.clean.SeriesEnd;
import io.github.lifecycle4j.collect.ColumnMapping;
import io.github.lifecycle4j.collect.CsvPanelSource;
import io.github.lifecycle4j.collect.TimeFormat;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.Observations.Role;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.models.ForecasterCatalog;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.FitOutcome;
import io.github.lifecycle4j.train.Forecaster;
import io.github.lifecycle4j.train.GlobalForecaster;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Forecasts every series of a long CSV file with every named forecaster. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Forecasts every series of a long CSV file and writes a long CSV file.",
      "",
      "An empty value is missing; a period without a line is missing too. A plain index is read as"
          + " the number of the period; the calendar is then of no matter."
    })
final class ForecastCommand implements Callable<Integer> {

  private static final int SHOWN_FAILURES = 20;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Task task;

  @Mixin private CsvOptions csv;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ForecastCommand() {}

  /** Either list the forecasters or forecast a file. */
  @SuppressWarnings("NullAway.Init")
  static final class Task {
    @Option(names = "--list", description = "List the forecasters and stop.")
    private boolean list;

    @ArgGroup(exclusive = false)
    private Job job;
  }

  /** A file to forecast. */
  @SuppressWarnings("NullAway.Init")
  static final class Job {
    @Option(names = "--input", required = true, description = "CSV file, plain or gzip.")
    private Path input;

    @Option(
        names = "--series",
        defaultValue = "series",
        description = "Column with the name of the series (default: ${DEFAULT-VALUE}).")
    private String series;

    @Option(
        names = "--time",
        defaultValue = "time",
        description =
            "Column with the time, a date or a plain index 1..n (default: ${DEFAULT-VALUE}).")
    private String time;

    @Option(
        names = "--value",
        defaultValue = "value",
        description = "Column with the value (default: ${DEFAULT-VALUE}).")
    private String value;

    @Option(
        names = "--planned",
        split = ",",
        description = "Numeric columns known ahead, such as price,promotion.")
    private List<String> planned = List.of();

    @Option(
        names = "--covariate",
        split = ",",
        description = "Numeric columns known up to the last value, such as visits,stock.")
    private List<String> covariates = List.of();

    @Option(
        names = "--attribute",
        split = ",",
        description = "Columns with a text that belongs to the series, such as category.")
    private List<String> attributes = List.of();

    @Option(
        names = "--frequency",
        required = true,
        description =
            "daily, weekly, monthly, quarterly, yearly, counted, or a season length such as 12 for"
                + " a plain index.")
    private String frequency;

    @Option(names = "--horizon", required = true, description = "Number of periods to forecast.")
    private int horizon;

    @Option(
        names = "--model",
        required = true,
        split = ",",
        description = "Forecasters, by name; see --list.")
    private List<String> models;

    @Option(
        names = "--levels",
        split = ",",
        defaultValue = "0.1,0.5,0.9",
        description = "Quantile levels, strictly between 0 and 1 (default: ${DEFAULT-VALUE}).")
    private List<Double> levels;

    @Option(
        names = "--threads",
        defaultValue = "1",
        description = "Threads (default: ${DEFAULT-VALUE}); results do not depend on it.")
    private int threads;

    @Option(
        names = "--seed",
        defaultValue = "0",
        description = "Seed of random draws (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
        names = "--output",
        required = true,
        description = "CSV file to write: series,model,step,mean,q<level>…")
    private Path output;
  }

  /** What the forecasters said of one series: a forecast or a failure for each of them. */
  private record Answer(List<Forecast> forecasts, List<FitOutcome.Failed> failures) {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (task.list) {
      TextTable table = new TextTable("name", "forecaster");
      ForecasterCatalog.descriptions().forEach(table::add);
      table.lines().forEach(out::println);
      return 0;
    }
    run(task.job, out, spec.commandLine().getErr());
    return 0;
  }

  private void run(Job job, PrintWriter out, PrintWriter err) {
    check(job);
    CsvOutput.checkWritable(job.output);
    List<GlobalForecaster> candidates = job.models.stream().map(ForecasterCatalog::create).toList();
    Cleaned cleaned = read(job);
    for (Finding finding : cleaned.report().findings()) {
      if (finding.effect() == Effect.DROPPED && finding.count() > 0) {
        err.println("Warning: " + finding);
      }
    }
    Panel panel = cleaned.panel();
    long start = System.nanoTime();
    List<Answer> answers =
        Threads.with(
            job.threads,
            execution -> {
              FitContext context = FitContext.of(job.seed).withExecution(execution);
              List<Forecaster> trained =
                  candidates.stream()
                      .map(candidate -> Forecaster.trained(candidate, panel, context))
                      .toList();
              return context.map(
                  "forecast", panel.size(), i -> answer(job, trained, panel, i, context));
            });
    double seconds = (System.nanoTime() - start) * 1e-9;
    write(job, answers);
    tell(answers, seconds, out, err);
  }

  private void check(Job job) {
    job.levels.forEach(this::checkLevel);
    Horizon.checked(job.horizon);
    if (job.output.toAbsolutePath().normalize().equals(job.input.toAbsolutePath().normalize())) {
      throw new ParameterException(
          spec.commandLine(), "--output is the input file '%s'.".formatted(job.input));
    }
    if (job.threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads is %s but must be at least 1.".formatted(job.threads));
    }
  }

  private void checkLevel(double level) {
    try {
      ForecastDistribution.checkLevel(level);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), "--levels: " + wrong.getMessage(), wrong);
    }
  }

  private Cleaned read(Job job) {
    CsvPanelSource source =
        CsvPanelSource.of(job.input, Frequency.parse(job.frequency))
            .withMapping(mapping(job))
            .withTime(csv.time(TimeFormat.detected()))
            .withFormat(csv.format());
    return Cleaner.defaults()
        .withDuplicates(Duplicates.defaults().withMerge(Duplicates.Merge.REFUSE))
        .withNegativeUnits(NegativeUnits.KEEP)
        .withGaps(Gaps.MISSING)
        .withSeriesEnd(SeriesEnd.LAST_ROW)
        .clean(source.collect().observations());
  }

  private static ColumnMapping mapping(Job job) {
    ColumnMapping mapping = ColumnMapping.of(job.series, job.time, job.value);
    for (String column : job.planned) {
      mapping = mapping.withCovariate(column, Role.FUTURE);
    }
    for (String column : job.covariates) {
      mapping = mapping.withCovariate(column, Role.PAST);
    }
    for (String column : job.attributes) {
      mapping = mapping.withStatic(column);
    }
    return mapping;
  }

  private static Answer answer(
      Job job, List<Forecaster> forecasters, Panel panel, int index, FitContext context) {
    List<Forecast> forecasts = new ArrayList<>();
    List<FitOutcome.Failed> failures = new ArrayList<>();
    for (Forecaster forecaster : forecasters) {
      FitOutcome outcome =
          forecaster.fit(panel.series(index), panel.covariates(index), context.quiet());
      if (outcome instanceof FitOutcome.Fitted fitted) {
        try {
          forecasts.add(fitted.forecaster().forecast(job.horizon));
        } catch (IllegalArgumentException noPlan) {
          String name = fitted.forecaster().provenance().forecaster();
          failures.add(
              new FitOutcome.Failed(
                  panel.series(index).key(), name, requireNonNull(noPlan.getMessage())));
        }
      } else if (outcome instanceof FitOutcome.Failed failed) {
        failures.add(failed);
      }
    }
    return new Answer(forecasts, failures);
  }

  private static void write(Job job, List<Answer> answers) {
    List<String> header = new ArrayList<>(List.of("series", "model", "step", "mean"));
    job.levels.forEach(level -> header.add("q" + level));
    try (CsvOutput csv = CsvOutput.create(job.output, header)) {
      for (Answer answer : answers) {
        for (Forecast forecast : answer.forecasts()) {
          for (int step = 1; step <= forecast.horizon(); step++) {
            csv.cell(forecast.key().id())
                .cell(forecast.provenance().forecaster())
                .cell(step)
                .cell(forecast.mean(step));
            for (double level : job.levels) {
              csv.cell(forecast.quantile(step, level));
            }
            csv.endRow();
          }
        }
      }
    }
  }

  private static void tell(List<Answer> answers, double seconds, PrintWriter out, PrintWriter err) {
    List<FitOutcome.Failed> failures =
        answers.stream().flatMap(answer -> answer.failures().stream()).toList();
    failures.stream()
        .limit(SHOWN_FAILURES)
        .forEach(
            failed ->
                err.printf(
                    Locale.ROOT,
                    "Failed: %s by %s: %s%n",
                    failed.key(),
                    failed.forecaster(),
                    failed.reason()));
    if (failures.size() > SHOWN_FAILURES) {
      err.println("… and %s more failures".formatted(failures.size() - SHOWN_FAILURES));
    }
    out.printf(
        Locale.ROOT,
        "%d series, %d failures, %.3f s in total, %.4f ms a series%n",
        answers.size(),
        failures.size(),
        seconds,
        answers.isEmpty() ? 0 : 1000 * seconds / answers.size());
  }
}
