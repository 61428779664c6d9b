package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageChange;
import io.github.lifecycle4j.stage.StageEstimate.Transition;
import io.github.lifecycle4j.stage.StageException;
import io.github.lifecycle4j.stage.StageRow;
import io.github.lifecycle4j.stage.StageTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The stage table of a catalogue for a planner: exceptions first. */
final class StageTablePrinter {

  /** Name of the file that holds the table, also for {@code --previous}. */
  static final String FILE = "stage-table.csv";

  private final StageTable table;
  private final Frequency frequency;
  private final Map<ProductKey, LifecycleStage> earlier;
  private final Map<ProductKey, StageException> exceptions = new HashMap<>();

  /**
   * @param earlier stages of an earlier report; none if there was none
   */
  StageTablePrinter(
      StageTable table, Frequency frequency, Map<ProductKey, LifecycleStage> earlier) {
    this.table = table.exceptionsFirst(earlier);
    this.frequency = frequency;
    this.earlier = earlier;
    table.exceptions(earlier).forEach(one -> exceptions.put(one.key(), one));
  }

  /** Prints the changes since the earlier report and the first rows. */
  void print(PrintWriter out, int top) {
    if (table.rows().isEmpty()) {
      return;
    }
    out.println();
    if (!earlier.isEmpty()) {
      changes(out);
    }
    Map<StageException.Kind, Long> kinds =
        exceptions.values().stream()
            .collect(
                Collectors.groupingBy(StageException::kind, TreeMap::new, Collectors.counting()));
    out.printf(
        Locale.ROOT,
        "Stage table, exceptions first (%s; units at risk within %d periods):%n",
        kinds.isEmpty()
            ? "no exceptions"
            : kinds.entrySet().stream()
                .map(it -> words(it.getKey()) + ' ' + Numbers.count(it.getValue()))
                .collect(Collectors.joining(", ")),
        table.horizon());
    TextTable text =
        new TextTable(
            "product", "stage", "p", "since", "next stage", "trend", "at risk", "exception");
    table.rows().stream().limit(top).forEach(row -> text.add(cells(row)));
    text.lines().forEach(line -> out.println("  " + line));
  }

  private void changes(PrintWriter out) {
    List<StageChange> changes = table.changesSince(earlier);
    Map<String, Long> counts =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    it -> words(it.from()) + " to " + words(it.to()),
                    TreeMap::new,
                    Collectors.counting()));
    out.println(
        "Stage changes since the previous report: "
            + (counts.isEmpty()
                ? "none"
                : counts.entrySet().stream()
                    .map(it -> it.getKey() + ' ' + Numbers.count(it.getValue()))
                    .collect(Collectors.joining(", "))));
  }

  private static String words(Optional<LifecycleStage> stage) {
    return stage.map(ReportPrinter::words).orElse("none");
  }

  private static String words(StageException.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String[] cells(StageRow row) {
    boolean known = row.estimate().isPresent();
    return new String[] {
      row.key().id(),
      words(row.stage()),
      known ? Numbers.percent(row.probability()) : "-",
      known ? (row.maybeEarlier() ? "by " : "") + frequency.label(row.since()) : "-",
      row.next().map(StageTablePrinter::next).orElse("-"),
      Double.isNaN(row.trend()) ? "-" : String.format(Locale.ROOT, "%+.0f %%", 100 * row.trend()),
      Numbers.brief(row.unitsAtRisk()),
      Optional.ofNullable(exceptions.get(row.key())).map(StageException::words).orElse("")
    };
  }

  private static String next(Transition next) {
    return String.format(
        Locale.ROOT, "%s in %.0f", ReportPrinter.words(next.to()), next.expected());
  }

  /** Writes every row, exceptions first. */
  void write(Path folder) {
    List<String> header =
        List.of(
            "product",
            "stage",
            "probability",
            "since",
            "since_or_earlier",
            "next",
            "next_in",
            "trend",
            "units_at_risk",
            "previous_stage",
            "exception",
            "reason");
    try (CsvOutput csv = CsvOutput.create(folder.resolve(FILE), header)) {
      table.rows().forEach(row -> write(row, csv));
    }
  }

  private void write(StageRow row, CsvOutput csv) {
    boolean known = row.estimate().isPresent();
    Optional<StageException> exception = Optional.ofNullable(exceptions.get(row.key()));
    csv.cell(row.key().id())
        .cell(row.stage().map(ReportPrinter::words).orElse(""))
        .cell(known ? row.probability() : Double.NaN)
        .cell(known ? frequency.label(row.since()) : "")
        .cell(known ? Boolean.toString(row.maybeEarlier()) : "")
        .cell(row.next().map(next -> ReportPrinter.words(next.to())).orElse(""))
        .cell(row.next().map(Transition::expected).orElse(Double.NaN))
        .cell(row.trend())
        .cell(row.unitsAtRisk())
        .cell(Optional.ofNullable(earlier.get(row.key())).map(ReportPrinter::words).orElse(""))
        .cell(exception.map(it -> words(it.kind())).orElse(""))
        .cell(exception.map(StageException::words).orElse(""))
        .endRow();
  }
}
