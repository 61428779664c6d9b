package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.benchmarks.ReferenceFolder;
import io.github.lifecycle4j.benchmarks.accuracy.Competition;
import io.github.lifecycle4j.benchmarks.accuracy.CompetitionSeries;
import io.github.lifecycle4j.benchmarks.accuracy.Period;
import io.github.lifecycle4j.benchmarks.peer.PeerModel;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.arima.ArimaModel;
import io.github.lifecycle4j.models.arima.ArimaOrder;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * One fit of (1,1,1)(0,1,1)12 by exact maximum likelihood, for a random 300 of the 1,428 monthly
 * series of M3 in turn: the percentiles tell of the series as well as of the machine. JDemetra+
 * does the same beside it.
 *
 * <p>The system property {@code lifecycle.data} names the folder of reference data.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class FixedArimaBenchmark {

  static final ArimaOrder ORDER = ArimaOrder.of(1, 1, 1).seasonal(0, 1, 1);

  private static final int SAMPLE = 300;

  private final ArimaFits fits = new ArimaFits(ORDER);
  private List<Series> histories = List.of();
  private int next;

  /** Draws the sample and checks that the likelihoods agree. */
  @Setup
  public void prepare() {
    histories =
        Competition.read(ReferenceFolder.path(), "m3").sample(Period.MONTHLY, SAMPLE, 1).stream()
            .map(CompetitionSeries::history)
            .toList();
    fits.check(histories);
  }

  private Series next() {
    next = (next + 1) % histories.size();
    return histories.get(next);
  }

  /** This library. */
  @Benchmark
  public ArimaModel lifecycle4j() {
    return fits.ours(next());
  }

  /** JDemetra+. */
  @Benchmark
  public PeerModel jdemetra() {
    return fits.theirs(next());
  }
}
