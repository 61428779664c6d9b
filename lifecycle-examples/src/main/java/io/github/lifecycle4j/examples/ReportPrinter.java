package io.github.lifecycle4j.examples;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.decide.inventory.OrderProposal;
import io.github.lifecycle4j.evaluate.BacktestResult;
import io.github.lifecycle4j.evaluate.Leaderboard;
import io.github.lifecycle4j.evaluate.Metric;
import io.github.lifecycle4j.evaluate.Metrics;
import io.github.lifecycle4j.pipeline.LifecycleReport;
import io.github.lifecycle4j.pipeline.Problem;
import io.github.lifecycle4j.pipeline.ProductReport;
import io.github.lifecycle4j.predict.Forecast;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.stage.LifecycleStage;
import io.github.lifecycle4j.stage.StageEstimate;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints a lifecycle report as a planner reads it: what was read, how good it is, what to do. */
final class ReportPrinter {

  private static final String BASELINE = "naive";

  private final String title;
  private final LifecycleReport report;
  private final long firstOfData;
  private final PlanOptions options;
  private final int top;

  ReportPrinter(String title, LifecycleReport report, PlanOptions options, int top) {
    this.title = title;
    this.report = report;
    this.firstOfData = Since.firstOfData(report);
    this.options = options;
    this.top = top;
  }

  void print(PrintWriter out) {
    out.println("=== " + title);
    collection(out);
    cleaning(out);
    report.backtest().ifPresent(result -> backtest(result, out));
    stages(out);
    products(out);
    problems(out);
    out.flush();
  }

  private void collection(PrintWriter out) {
    out.println();
    out.println("Collected:");
    report.collection().lines().forEach(line -> out.println("  " + line));
  }

  private void cleaning(PrintWriter out) {
    out.println("Cleaned:");
    report.cleaning().lines().forEach(line -> out.println("  " + line));
  }

  private void backtest(BacktestResult result, PrintWriter out) {
    Leaderboard board = result.leaderboard();
    out.printf(
        Locale.ROOT,
        "%nBacktest: horizon %d, %d cutoffs, compared over %,d of %,d windows%n",
        result.backtest().horizon(),
        result.backtest().windows(),
        board.compared(),
        board.windows());
    TextTable table =
        new TextTable(
            "forecaster",
            "WAPE",
            "/naive",
            "RMSSE",
            "/naive",
            "wQL",
            "/naive",
            "bias",
            "coverage 80 %",
            "failed");
    Metric loss = Metrics.weightedQuantileLoss(0.1, 0.5, 0.9);
    for (Leaderboard.Row row : board.rows()) {
      String name = row.forecaster();
      table.add(
          name,
          score(board, name, Metrics.WAPE),
          relative(board, name, Metrics.WAPE),
          score(board, name, Metrics.RMSSE),
          relative(board, name, Metrics.RMSSE),
          score(board, name, loss),
          relative(board, name, loss),
          score(board, name, Metrics.BIAS),
          Numbers.percent(board.score(name, Metrics.coverage(0.8)).value()),
          Numbers.count(row.failures()));
    }
    table.lines().forEach(line -> out.println("  " + line));
  }

  private static String score(Leaderboard board, String name, Metric metric) {
    return number(board.score(name, metric).value());
  }

  private static String relative(Leaderboard board, String name, Metric metric) {
    boolean hasBaseline = board.rows().stream().anyMatch(row -> row.forecaster().equals(BASELINE));
    return number(hasBaseline ? board.relative(name, BASELINE, metric) : Double.NaN);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  private void stages(PrintWriter out) {
    Map<LifecycleStage, Long> counts =
        report.products().stream()
            .flatMap(product -> product.stage().stream())
            .collect(
                Collectors.groupingBy(
                    StageEstimate::mostLikely, TreeMap::new, Collectors.counting()));
    out.println();
    out.println(
        "Stages now: "
            + counts.entrySet().stream()
                .map(entry -> words(entry.getKey()) + ' ' + Numbers.count(entry.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private void products(PrintWriter out) {
    List<ProductReport> first =
        report.products().stream()
            .filter(product -> product.forecast().isPresent())
            .sorted(Comparator.comparingDouble(ReportPrinter::expectedSales).reversed())
            .limit(top)
            .toList();
    if (first.isEmpty()) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "%nThe next %d periods from %s, largest expected %s first (%d of %,d products):%n",
        first.get(0).forecast().orElseThrow().horizon(),
        report.frequency().label(first.get(0).forecast().orElseThrow().startPeriod()),
        report.products().stream().anyMatch(ReportPrinter::knowsPrice) ? "revenue" : "sales",
        first.size(),
        report.products().size());
    TextTable table =
        new TextTable(
            "product",
            "data",
            "stage",
            "p",
            "since",
            "next stage",
            "forecaster",
            "units",
            "10 %",
            "90 %",
            "order");
    first.forEach(product -> row(table, product));
    table.lines().forEach(line -> out.println("  " + line));
    out.println("  Orders assume " + options.assumptions() + '.');
    if (report.products().stream().noneMatch(ReportPrinter::knowsStock)) {
      out.println("  The data do not tell the stock: orders assume that there is none.");
    }
    first
        .get(0)
        .decisions()
        .forEach(decision -> out.println("  Why " + decision.key() + ": " + decision.rationale()));
    first
        .get(0)
        .stage()
        .ifPresent(
            stage ->
                stage
                    .evidence()
                    .forEach(line -> out.println("  Stage of " + stage.key() + ": " + line)));
  }

  private void row(TextTable table, ProductReport product) {
    Forecast forecast = product.forecast().orElseThrow();
    ForecastDistribution total = forecast.total(forecast.horizon());
    table.add(
        shortened(name(product)),
        product.quality().grade().toString(),
        product.stage().map(stage -> words(stage.mostLikely())).orElse("-"),
        product
            .stage()
            .map(stage -> Numbers.percent(stage.probabilities().of(stage.mostLikely())))
            .orElse("-"),
        product
            .stage()
            .map(stage -> Since.of(stage, report.frequency(), firstOfData).toString())
            .orElse("-"),
        product.stage().flatMap(StageEstimate::next).map(this::next).orElse("-"),
        forecast.provenance().forecaster(),
        Numbers.brief(Math.max(0, total.mean(1))),
        Numbers.brief(Math.max(0, total.quantile(1, 0.1))),
        Numbers.brief(Math.max(0, total.quantile(1, 0.9))),
        product.decisions().stream()
            .filter(OrderProposal.class::isInstance)
            .map(decision -> Numbers.brief(((OrderProposal) decision).quantity()))
            .findFirst()
            .orElse("-"));
  }

  private String next(StageEstimate.Transition transition) {
    return String.format(
        Locale.ROOT,
        "%s in %.0f (%.0f to %.0f)",
        words(transition.to()),
        transition.expected(),
        transition.earliest(),
        transition.latest());
  }

  private void problems(PrintWriter out) {
    Map<String, Long> counts =
        report.problems().stream()
            .collect(Collectors.groupingBy(Problem::step, TreeMap::new, Collectors.counting()));
    out.println();
    out.println(counts.isEmpty() ? "Problems: none" : "Problems by step: " + counts);
    report.problems().stream()
        .limit(3)
        .forEach(problem -> out.println("  " + problem.key() + ": " + problem.message()));
  }

  /** Expected sales over the horizon, in money where the price is known and in units elsewhere. */
  private static double expectedSales(ProductReport product) {
    Forecast forecast = product.forecast().orElseThrow();
    double units = Math.max(0, forecast.total(forecast.horizon()).mean(1));
    return units * PlanOptions.lastPrice(product.history(), product.covariates()).orElse(1);
  }

  private static boolean knowsPrice(ProductReport product) {
    return product.covariates().series(Covariates.PRICE).isPresent();
  }

  private static boolean knowsStock(ProductReport product) {
    return product.covariates().series(Covariates.STOCK).isPresent();
  }

  private static String name(ProductReport product) {
    return product
        .covariates()
        .attribute(Covariates.DESCRIPTION)
        .map(words -> product.key() + " " + words)
        .orElse(product.key().id());
  }

  private static String shortened(String text) {
    return text.length() <= 36 ? text : text.substring(0, 35) + '…';
  }

  static String words(LifecycleStage stage) {
    return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
