package io.github.lifecycle4j.examples;

import static java.util.Objects.requireNonNull;

import io.github.lifecycle4j.clean.Cleaner;
import io.github.lifecycle4j.clean.SeriesEnd;
import io.github.lifecycle4j.collect.Collected;
import io.github.lifecycle4j.data.Observations;
import io.github.lifecycle4j.data.Panel;
import io.github.lifecycle4j.models.stage.LifeCurveStageDetector;
import io.github.lifecycle4j.models.stage.RetrainedStageDetector;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageDetector;
import io.github.lifecycle4j.stage.StagePath;
import io.github.lifecycle4j.stage.StageProbabilities;
import io.github.lifecycle4j.train.FitContext;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The stage of every product in every period. */
@Command(
    name = "stages",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Tells the stage of every product in every period of a CSV file, with probabilities.",
      "",
      "It writes product,time,stage,p_introduction,p_growth,p_maturity,p_decline. A product before"
          + " its launch counts as introduction, one that is not sold any more as decline."
    })
final class StagesCommand implements Callable<Integer> {

  private static final List<LifecycleStage> COLUMNS =
      List.of(
          LifecycleStage.INTRODUCTION,
          LifecycleStage.GROWTH,
          LifecycleStage.MATURITY,
          LifecycleStage.DECLINE);

  /** What an estimate may know. */
  enum Mode {
    /** Each period is judged by the whole history. */
    RETROSPECTIVE,
    /** Each period is judged by the history up to it. */
    ONLINE
  }

  @Option(names = "--input", required = true, description = "CSV file, plain or gzip.")
  private Path input;

  @Option(
      names = "--mode",
      defaultValue = "retrospective",
      description =
          "retrospective: by the whole history (default); online: each period by the history up to"
              + " it, and by what the lives of the other products taught up to then.")
  private Mode mode;

  @Option(names = "--output", required = true, description = "CSV file to write.")
  private Path output;

  @Mixin private InputOptions inputOptions;

  @Option(
      names = "--threads",
      description = "Threads (default: one for each processor); results do not depend on it.")
  private @Nullable Integer threads;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  StagesCommand() {}

  /** The stages of a product, or why there are none. */
  private record Answer(Optional<StagePath> path, String failure) {}

  @Override
  public Integer call() {
    int workers = Optional.ofNullable(threads).orElse(Runtime.getRuntime().availableProcessors());
    if (workers < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads is %s but must be at least 1.".formatted(workers));
    }
    if (output.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())) {
      throw new ParameterException(
          spec.commandLine(), "--output is the input file '%s'.".formatted(input));
    }
    CsvOutput.checkWritable(output);
    Collected collected = inputOptions.source(input).collect();
    Panel panel =
        Cleaner.defaults()
            .withGaps(inputOptions.gaps())
            .withSeriesEnd(SeriesEnd.LAST_ROW)
            .clean(collected.observations())
            .panel();
    List<Answer> answers =
        Threads.with(workers, execution -> tell(panel, FitContext.of(0).withExecution(execution)));
    write(answers, names(collected.observations()));
    summarise(answers, panel);
    return 0;
  }

  private List<Answer> tell(Panel panel, FitContext context) {
    StageDetector alone = LifeCurveStageDetector.defaults();
    StageDetector detector =
        mode == Mode.ONLINE ? RetrainedStageDetector.of(alone).train(panel, context) : alone;
    return context.map("stages", panel.size(), i -> answer(detector, panel, i));
  }

  /** One bad product never sinks the others. */
  private Answer answer(StageDetector detector, Panel panel, int i) {
    try {
      StagePath path =
          mode == Mode.ONLINE
              ? detector.online(panel.series(i), panel.covariates(i))
              : detector.retrospective(panel.series(i), panel.covariates(i));
      return new Answer(Optional.of(path), "");
    } catch (RuntimeException failed) {
      return new Answer(Optional.empty(), "%s: %s".formatted(panel.series(i).key(), failed));
    }
  }

  /** The name of each period, by product: as the file has it, or of its first day. */
  private Map<String, LongFunction<String>> names(Observations observations) {
    LongFunction<String> usual = inputOptions.periodNames(input);
    boolean dates = observations.frequency().isDated() && !usual.apply(0).equals("0");
    Map<String, LongFunction<String>> names = new HashMap<>();
    List<Map<Long, Long>> days = new ArrayList<>();
    observations.products().forEach(key -> days.add(new HashMap<>()));
    for (int row = 0; row < observations.rows() && dates; row++) {
      days.get(observations.product(row))
          .putIfAbsent(observations.period(row), observations.day(row));
    }
    for (int i = 0; i < days.size(); i++) {
      Map<Long, Long> known = days.get(i);
      names.put(
          observations.products().get(i).id(),
          period ->
              Optional.ofNullable(known.get(period))
                  .map(day -> LocalDate.ofEpochDay(day).toString())
                  .orElseGet(() -> usual.apply(period)));
    }
    return names;
  }

  private void write(List<Answer> answers, Map<String, LongFunction<String>> names) {
    List<String> header = new ArrayList<>(List.of("product", "time", "stage"));
    COLUMNS.forEach(stage -> header.add("p_" + lower(stage)));
    try (CsvOutput csv = CsvOutput.create(output, header)) {
      for (Answer answer : answers) {
        answer.path().ifPresent(path -> write(path, names, csv));
      }
    }
  }

  private static void write(
      StagePath path, Map<String, LongFunction<String>> names, CsvOutput csv) {
    LongFunction<String> name = requireNonNull(names.get(path.key().id()));
    for (int t = 0; t < path.length(); t++) {
      double[] shares = shares(path.probabilities().get(t));
      int best = 0;
      for (int i = 1; i < shares.length; i++) {
        best = shares[i] > shares[best] ? i : best;
      }
      csv.cell(path.key().id())
          .cell(name.apply(path.startPeriod() + t))
          .cell(lower(COLUMNS.get(best)));
      for (double share : shares) {
        csv.cell(share);
      }
      csv.endRow();
    }
  }

  private static double[] shares(StageProbabilities probabilities) {
    double[] shares = COLUMNS.stream().mapToDouble(probabilities::of).toArray();
    shares[0] += probabilities.of(LifecycleStage.PRE_LAUNCH);
    shares[shares.length - 1] += probabilities.of(LifecycleStage.DISCONTINUED);
    return shares;
  }

  private static String lower(LifecycleStage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  private void summarise(List<Answer> answers, Panel panel) {
    PrintWriter err = spec.commandLine().getErr();
    List<Answer> failed = answers.stream().filter(answer -> answer.path().isEmpty()).toList();
    failed.forEach(answer -> err.println("Failed: " + answer.failure()));
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%d products, %d failures: stages in %s%n",
            panel.size(),
            failed.size(),
            output);
  }
}
