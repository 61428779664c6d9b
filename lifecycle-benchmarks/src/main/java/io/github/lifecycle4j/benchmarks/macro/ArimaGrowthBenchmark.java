package io.github.lifecycle4j.benchmarks.macro;

import io.github.lifecycle4j.benchmarks.peer.PeerModel;
import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.arima.ArimaModel;
import io.github.lifecycle4j.models.arima.ArimaOrder;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the time of an exact maximum likelihood fit grows with the length of the history, the season
 * and the order; JDemetra+ does the same beside it. The histories are simulated: seasonal patterns
 * that drift, with noise.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class ArimaGrowthBenchmark {

  private static final int HISTORIES = 8;

  /** Order, length of the history and season. */
  @Param({
    "1.1.1x0.1.1 n=120 s=12",
    "1.1.1x0.1.1 n=1200 s=12",
    "1.1.1x0.1.1 n=12000 s=12",
    "1.1.1x0.1.1 n=1200 s=52",
    "1.1.1x0.1.1 n=1200 s=365",
    "0.1.1x0.1.1 n=240 s=12",
    "2.1.2x0.1.1 n=240 s=12",
    "2.1.2x1.1.1 n=240 s=12",
  })
  private String fit = "";

  private ArimaFits fits = new ArimaFits(FixedArimaBenchmark.ORDER);
  private List<Series> histories = List.of();
  private int next;

  /** Simulates the histories and checks that the likelihoods agree on them. */
  @Setup
  public void prepare() {
    String[] parts = fit.split(" ", -1);
    prepare(ArimaOrder.parse(parts[0]), number(parts[1]), number(parts[2]));
  }

  private static int number(String part) {
    return Integer.parseInt(part.substring(2));
  }

  void prepare(ArimaOrder order, int n, int season) {
    fits = new ArimaFits(order);
    SplittableRandom random = new SplittableRandom(11);
    histories = random.longs(HISTORIES).mapToObj(seed -> simulated(seed, n, season)).toList();
    fits.check(histories);
  }

  private static Series simulated(long seed, int n, int season) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] pattern = random.doubles(season, -100, 100).toArray();
    double[] values = new double[n];
    double level = 1000;
    double noise = 0;
    for (int t = 0; t < n; t++) {
      level += 5 * random.nextGaussian();
      noise = 0.5 * noise + 10 * random.nextGaussian();
      pattern[t % season] += 5 * random.nextGaussian();
      values[t] = level + pattern[t % season] + noise;
    }
    return Series.of(
        ProductKey.of("simulated " + seed), Frequency.COUNTED.withSeasonLength(season), 0, values);
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
