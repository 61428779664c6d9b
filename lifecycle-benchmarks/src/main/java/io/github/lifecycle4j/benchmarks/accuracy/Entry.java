package io.github.lifecycle4j.benchmarks.accuracy;

import io.github.lifecycle4j.evaluate.Metric;
import io.github.lifecycle4j.evaluate.Metrics;
import io.github.lifecycle4j.evaluate.RealizedForecast;
import io.github.lifecycle4j.evaluate.Score;
import io.github.lifecycle4j.evaluate.ScoreAccumulator;
import io.github.lifecycle4j.predict.ForecastDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One method in the table: what its forecasts add up to, by period. */
final class Entry {

  /** What is told of the series of one period, or of all. */
  record Line(
      int series,
      int failed,
      double smape,
      double mase,
      double owa,
      double seconds,
      double medianMillis,
      double p95Millis) {}

  private final String source;
  private final String method;
  private final Map<Period, Sums> sums = new EnumMap<>(Period.class);

  Entry(String source, String method) {
    this.source = source;
    this.method = method;
  }

  String source() {
    return source;
  }

  String method() {
    return method;
  }

  /** Adds a forecast that took so many seconds, {@code NaN} when that is not known. */
  void add(CompetitionSeries series, ForecastDistribution forecast, double seconds) {
    RealizedForecast realized =
        RealizedForecast.of(forecast, series.history(), series.future().toArray());
    Sums of = of(series.period());
    of.metrics.values().forEach(accumulator -> accumulator.add(realized));
    of.seconds.add(seconds);
  }

  /** Adds a series that could not be forecast. */
  void fail(CompetitionSeries series, double seconds) {
    Sums of = of(series.period());
    of.failed++;
    of.seconds.add(seconds);
  }

  private Sums of(Period period) {
    return sums.computeIfAbsent(period, any -> new Sums());
  }

  /** The line of a period; empty when the method forecast none of its series. */
  Optional<Line> line(Period period) {
    return Optional.ofNullable(sums.get(period))
        .map(of -> of.line(of.score(Metrics.SMAPE).value()));
  }

  /**
   * The line of all series. MASE and OWA are means over series as in the M4 competition, sMAPE over
   * all values as in M3, so that series with a longer horizon count more.
   */
  Line overall() {
    Sums all = new Sums();
    double smape = 0;
    double steps = 0;
    for (Sums of : sums.values()) {
      Score score = of.score(Metrics.SMAPE);
      smape += score.used() * score.value();
      steps += score.used();
      all.merge(of);
    }
    return all.line(smape / steps);
  }

  /** The sums of one period. */
  private static final class Sums {

    private static final List<Metric> METRICS = List.of(Metrics.SMAPE, Metrics.MASE, Metrics.OWA);

    private final Map<String, ScoreAccumulator> metrics = new java.util.LinkedHashMap<>();
    private final List<Double> seconds = new ArrayList<>();
    private int failed;

    Sums() {
      METRICS.forEach(metric -> metrics.put(metric.name(), new ScoreAccumulator(metric)));
    }

    void merge(Sums other) {
      metrics.forEach((name, accumulator) -> accumulator.merge(other.accumulator(name)));
      seconds.addAll(other.seconds);
      failed += other.failed;
    }

    Score score(Metric metric) {
      return accumulator(metric.name()).score();
    }

    private ScoreAccumulator accumulator(String name) {
      return Optional.ofNullable(metrics.get(name)).orElseThrow();
    }

    Line line(double smape) {
      double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return new Line(
          seconds.size(),
          failed,
          smape,
          score(Metrics.MASE).value(),
          score(Metrics.OWA).value(),
          Arrays.stream(sorted).sum(),
          1000 * sorted[sorted.length / 2],
          1000 * sorted[sorted.length * 95 / 100]);
    }
  }
}
