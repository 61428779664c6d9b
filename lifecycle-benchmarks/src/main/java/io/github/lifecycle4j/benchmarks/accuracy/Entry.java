package io.github.lifecycle4j.benchmarks.accuracy;

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

  /**
   * What is told of the series of one period, or of all.
   *
   * @param series number of series, those that failed included
   * @param failed number of series without a forecast; they are left out of the scores
   * @param smape sMAPE in percent
   * @param mase MASE with the season of the series
   * @param owa OWA against Naive2
   * @param coverage share of values within the central 95 %; {@code NaN} for point forecasts
   * @param seconds time of all fits and forecasts; {@code NaN} when it is not known, as the next
   *     two
   * @param median median time of a series in milliseconds
   * @param p95 time that 95 % of the series stay below, in milliseconds
   */
  record Line(
      int series,
      int failed,
      double smape,
      double mase,
      double owa,
      double coverage,
      double seconds,
      double median,
      double p95) {}

  private final String source;
  private final String method;
  private final boolean distributions;
  private final Map<Period, Sums> sums = new EnumMap<>(Period.class);

  private Entry(String source, String method, boolean distributions) {
    this.source = source;
    this.method = method;
    this.distributions = distributions;
  }

  /** A method whose forecasts are distributions. */
  static Entry of(String source, String method) {
    return new Entry(source, method, true);
  }

  /** A method of which the point forecasts alone are known. */
  static Entry ofPoints(String source, String method) {
    return new Entry(source, method, false);
  }

  String source() {
    return source;
  }

  String method() {
    return method;
  }

  /** Adds a forecast that took so many seconds, {@code NaN} when that is not known. */
  void add(CompetitionSeries series, ForecastDistribution forecast, double seconds) {
    of(series.period())
        .add(RealizedForecast.of(forecast, series.history(), series.future().toArray()), seconds);
  }

  /** Adds a series that could not be forecast. */
  void fail(CompetitionSeries series, double seconds) {
    of(series.period()).fail(seconds);
  }

  private Sums of(Period period) {
    return sums.computeIfAbsent(period, any -> new Sums());
  }

  /** The line of a period; empty when the method was not asked for any of its series. */
  Optional<Line> line(Period period) {
    return Optional.ofNullable(sums.get(period))
        .map(of -> of.line(of.smape().value(), distributions));
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
      Score score = of.smape();
      smape += score.used() == 0 ? 0 : score.used() * score.value();
      steps += score.used();
      all.merge(of);
    }
    return all.line(smape / steps, distributions);
  }

  /** The sums over some series. */
  private static final class Sums {

    private final ScoreAccumulator smape = new ScoreAccumulator(Metrics.SMAPE);
    private final ScoreAccumulator mase = new ScoreAccumulator(Metrics.MASE);
    private final ScoreAccumulator owa = new ScoreAccumulator(Metrics.OWA);
    private final ScoreAccumulator coverage = new ScoreAccumulator(Metrics.coverage(0.95));
    private final List<Double> seconds = new ArrayList<>();
    private int failed;

    void add(RealizedForecast realized, double time) {
      List.of(smape, mase, owa, coverage).forEach(accumulator -> accumulator.add(realized));
      seconds.add(time);
    }

    void fail(double time) {
      failed++;
      seconds.add(time);
    }

    void merge(Sums other) {
      smape.merge(other.smape);
      mase.merge(other.mase);
      owa.merge(other.owa);
      coverage.merge(other.coverage);
      seconds.addAll(other.seconds);
      failed += other.failed;
    }

    Score smape() {
      return smape.score();
    }

    Line line(double percent, boolean distributions) {
      double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return new Line(
          sorted.length,
          failed,
          percent,
          mase.score().value(),
          owa.score().value(),
          distributions ? coverage.score().value() : Double.NaN,
          Arrays.stream(sorted).sum(),
          1000 * sorted[sorted.length / 2],
          1000 * sorted[sorted.length * 95 / 100]);
    }
  }
}
