package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.clean.DataQuality;
import io.github.lifecycle4j.clean.Finding;
import io.github.lifecycle4j.collect.CollectionReport;
import io.github.lifecycle4j.decide.Decision;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.evaluate.BacktestResult;
import io.github.lifecycle4j.evaluate.Leaderboard;
import io.github.lifecycle4j.evaluate.Metric;
import io.github.lifecycle4j.features.FeatureTable;
import io.github.lifecycle4j.pipeline.LifecycleReport;
import io.github.lifecycle4j.pipeline.Problem;
import io.github.lifecycle4j.pipeline.ProductReport;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a lifecycle report as CSV files into a folder. */
final class ReportFiles {

  /** The file that every report has, even when it is empty. */
  static final String PROBLEMS = "problems.csv";

  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  private final LifecycleReport report;
  private final long firstOfData;
  private final Path folder;

  ReportFiles(LifecycleReport report, Path folder) {
    this.report = report;
    this.firstOfData = Since.firstOfData(report);
    this.folder = folder;
  }

  void write() {
    file("rejected.csv", List.of("reason", "lines", "example"), this::rejected);
    file("cleaning.csv", List.of("product", "issue", "count", "effect", "action"), this::cleaning);
    file(
        "quality.csv",
        List.of(
            "product",
            "grade",
            "periods",
            "known",
            "missing",
            "altered",
            "stocked_out",
            "outliers",
            "filled",
            "reasons"),
        this::quality);
    report.backtest().ifPresent(this::backtest);
    file("stages.csv", stageHeader(), this::stages);
    file(
        "forecasts.csv",
        List.of("product", "forecaster", "period", "step", "mean", "q0.1", "q0.5", "q0.9"),
        this::forecasts);
    file(
        "orders.csv",
        List.of(
            "product",
            "quantity",
            "order_up_to",
            "position",
            "critical_ratio",
            "service",
            "expected_shortage",
            "expected_leftover",
            "expected_cost",
            "rationale"),
        this::orders);
    report.features().ifPresent(this::features);
    file(PROBLEMS, List.of("product", "step", "message"), this::problems);
  }

  private void file(String name, List<String> header, Consumer<CsvOutput> rows) {
    try (CsvOutput csv = CsvOutput.create(folder.resolve(name), header)) {
      rows.accept(csv);
    }
  }

  private void rejected(CsvOutput csv) {
    for (CollectionReport.Rejection rejection : report.collection().rejections()) {
      for (String example : rejection.examples()) {
        csv.cell(rejection.reason()).cell(rejection.count()).cell(example).endRow();
      }
    }
  }

  private void cleaning(CsvOutput csv) {
    for (Finding finding : report.cleaning().findings()) {
      finding
          .countsByProduct()
          .forEach(
              (product, count) ->
                  csv.cell(product.id())
                      .cell(finding.issue().words())
                      .cell(count)
                      .cell(finding.effect().name())
                      .cell(finding.action())
                      .endRow());
    }
  }

  private void quality(CsvOutput csv) {
    for (DataQuality quality : report.cleaning().quality()) {
      csv.cell(quality.product().id())
          .cell(quality.grade().name())
          .cell(quality.periods())
          .cell(quality.known())
          .cell(quality.missing())
          .cell(quality.altered())
          .cell(quality.stockedOut())
          .cell(quality.outliers())
          .cell(quality.filled())
          .cell(String.join("; ", quality.reasons()))
          .endRow();
    }
  }

  /** Each forecaster over the windows that all forecast, and over all those that it forecast. */
  private void backtest(BacktestResult result) {
    List<Metric> metrics = result.backtest().metrics();
    Leaderboard board = result.leaderboard();
    List<String> header = new ArrayList<>(List.of("forecaster", "over", "windows", "failures"));
    metrics.forEach(metric -> header.add(metric.name()));
    file(
        "backtest.csv",
        header,
        csv -> {
          for (Leaderboard.Row row : board.rows()) {
            csv.cell(row.forecaster())
                .cell("common windows")
                .cell(board.compared())
                .cell(row.failures());
            row.scores().forEach(score -> csv.cell(score.value()));
            csv.endRow();
          }
          for (Leaderboard.Row row : board.rows()) {
            csv.cell(row.forecaster())
                .cell("own windows")
                .cell(row.forecasts())
                .cell(row.failures());
            metrics.forEach(metric -> csv.cell(result.score(row.forecaster(), metric).value()));
            csv.endRow();
          }
        });
  }

  private static List<String> stageHeader() {
    List<String> header = new ArrayList<>(List.of("product", "period", "stage"));
    for (LifecycleStage stage : LifecycleStage.values()) {
      header.add("p_" + ReportPrinter.words(stage).replace('-', '_'));
    }
    header.addAll(
        List.of(
            "since",
            "since_or_earlier",
            "next",
            "next_in",
            "next_earliest",
            "next_latest",
            "level",
            "evidence"));
    return header;
  }

  private void stages(CsvOutput csv) {
    for (ProductReport product : report.products()) {
      product.stage().ifPresent(stage -> stage(stage, csv));
    }
  }

  private void stage(StageEstimate stage, CsvOutput csv) {
    csv.cell(stage.key().id())
        .cell(report.frequency().label(stage.period()))
        .cell(ReportPrinter.words(stage.mostLikely()));
    for (LifecycleStage one : LifecycleStage.values()) {
      csv.cell(stage.probabilities().of(one));
    }
    Optional<StageEstimate.Transition> next = stage.next();
    Since since = Since.of(stage, report.frequency(), firstOfData);
    csv.cell(since.start())
        .cell(Boolean.toString(since.maybeEarlier()))
        .cell(next.map(one -> ReportPrinter.words(one.to())).orElse(""))
        .cell(next.map(StageEstimate.Transition::expected).orElse(Double.NaN))
        .cell(next.map(StageEstimate.Transition::earliest).orElse(Double.NaN))
        .cell(next.map(StageEstimate.Transition::latest).orElse(Double.NaN))
        .cell(stage.level())
        .cell(String.join(" ", stage.evidence()))
        .endRow();
  }

  private void forecasts(CsvOutput csv) {
    for (ProductReport product : report.products()) {
      product.forecast().ifPresent(forecast -> forecast(forecast, csv));
    }
  }

  private void forecast(Forecast forecast, CsvOutput csv) {
    for (int step = 1; step <= forecast.horizon(); step++) {
      csv.cell(forecast.key().id())
          .cell(forecast.provenance().forecaster())
          .cell(report.frequency().label(forecast.period(step)))
          .cell(step)
          .cell(forecast.mean(step));
      for (double level : LEVELS) {
        csv.cell(forecast.quantile(step, level));
      }
      csv.endRow();
    }
  }

  private void orders(CsvOutput csv) {
    for (ProductReport product : report.products()) {
      for (Decision decision : product.decisions()) {
        if (decision instanceof OrderProposal order) {
          csv.cell(order.key().id())
              .cell(order.quantity())
              .cell(order.orderUpTo())
              .cell(order.position())
              .cell(order.criticalRatio())
              .cell(order.service())
              .cell(order.expectedShortage())
              .cell(order.expectedLeftover())
              .cell(order.expectedCost())
              .cell(order.rationale())
              .endRow();
        }
      }
    }
  }

  private void features(FeatureTable table) {
    List<String> header = new ArrayList<>(List.of("product", "period"));
    header.addAll(table.columns());
    file(
        "features.csv",
        header,
        csv -> {
          for (int row = 0; row < table.rows(); row++) {
            csv.cell(table.key(row).id()).cell(report.frequency().label(table.period(row)));
            for (int column = 0; column < table.columns().size(); column++) {
              csv.cell(table.value(row, column));
            }
            csv.endRow();
          }
        });
  }

  private void problems(CsvOutput csv) {
    for (Problem problem : report.problems()) {
      csv.cell(problem.key().id()).cell(problem.step()).cell(problem.message()).endRow();
    }
  }
}
