package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.benchmarks.accuracy.Competition;
import io.github.lifecycle4j.benchmarks.accuracy.CompetitionSeries;
import io.github.lifecycle4j.benchmarks.accuracy.Period;
import io.github.lifecycle4j.benchmarks.peer.JDemetra;
import io.github.lifecycle4j.evaluate.Metrics;
import io.github.lifecycle4j.evaluate.RealizedForecast;
import io.github.lifecycle4j.evaluate.ScoreAccumulator;
import io.github.lifecycle4j.models.ForecasterCatalog;
import io.github.lifecycle4j.predict.ForecastDistribution;
import io.github.lifecycle4j.train.FitContext;
import io.github.lifecycle4j.train.Forecaster;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The automatic choice of a seasonal ARIMA model, its fit and a forecast of 18 months, for a random
 * 300 of the 1,428 monthly series of M3 in turn: the percentiles tell of the series as well as of
 * the machine. TRAMO of JDemetra+ with the set TR3 does the same beside it.
 *
 * <p>The system property {@code lifecycle.data} names the folder of reference data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class AutoArimaBenchmark {

  private static final int SAMPLE = 300;

  /** Forecasts may be less accurate than those of TRAMO by this share. */
  private static final double WORSE = 1.05;

  private final FitContext context = FitContext.of(1);
  private final Forecaster forecaster = (Forecaster) ForecasterCatalog.create("auto-arima");
  private List<CompetitionSeries> series = List.of();
  private int next;

  /** Draws the sample and checks that the forecasts are about as accurate as those of TRAMO. */
  @Setup
  public void check() {
    series = Competition.read(ReferenceFolder.path(), "m3").sample(Period.MONTHLY, SAMPLE, 1);
    double ours = smape(this::ours);
    double theirs = smape(AutoArimaBenchmark::theirs);
    if (!(ours <= WORSE * theirs)) {
      throw new IllegalStateException(
          "The sMAPE is %s but that of TRAMO is %s.".formatted(ours, theirs));
    }
  }

  private double smape(Function<CompetitionSeries, ForecastDistribution> forecast) {
    ScoreAccumulator score = new ScoreAccumulator(Metrics.SMAPE);
    for (CompetitionSeries one : series) {
      score.add(RealizedForecast.of(forecast.apply(one), one.history(), one.future().toArray()));
    }
    return score.score().value();
  }

  private ForecastDistribution ours(CompetitionSeries one) {
    return forecaster
        .fit(one.history(), context)
        .orElseThrow()
        .forecast(one.horizon())
        .distribution();
  }

  private static ForecastDistribution theirs(CompetitionSeries one) {
    return JDemetra.tramo(one.history(), one.horizon());
  }

  private CompetitionSeries next() {
    next = (next + 1) % series.size();
    return series.get(next);
  }

  /** This library. */
  @Benchmark
  public ForecastDistribution lifecycle4j() {
    return ours(next());
  }

  /** TRAMO of JDemetra+. */
  @Benchmark
  public ForecastDistribution tramo() {
    return theirs(next());
  }
}
