package io.github.lifecycle4j.benchmarks.micro;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Link;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Plan;
import io.github.lifecycle4j.decide.inventory.network.GuaranteedService.Stage;
import io.github.lifecycle4j.decide.inventory.stock.Newsvendor;
import io.github.lifecycle4j.decide.inventory.stock.ReorderLevels;
import io.github.lifecycle4j.predict.Quantiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
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
 * One decision each: the newsvendor's quantity from a forecast of 19 quantiles, the best (s, S) for
 * Poisson demand with mean 64, and the best service times of a random tree of 1,000 stages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InventoryBenchmark {

  private final Newsvendor newsvendor = new Newsvendor(1, 3);
  private final ReorderLevels levels = new ReorderLevels(1, 9, 64, 0);
  private Quantiles forecast = Quantiles.of(new double[] {0.5}, new double[][] {{1}});
  private GuaranteedService network = network(1);

  /** Makes the questions and checks the answers that are known before they are timed. */
  @Setup
  public void prepare() {
    double[] level = new double[19];
    double[][] quantile = new double[1][19];
    for (int i = 0; i < level.length; i++) {
      level[i] = (i + 1) / 20.0;
      quantile[0][i] = 100 + 10 * i;
    }
    forecast = Quantiles.of(level, quantile);
    network = network(1_000);
    check(newsvendorQuantity(), 240);
    // Zheng and Federgruen (1991): 78.287 for mean 63.
    check(levels.optimum(CountDemand.poisson(63)).cost(), 78.287);
    // A supplier of 4 periods that promises to deliver at once keeps √4 deviations of demand.
    check(pair().optimum().cost(), 2);
  }

  /** The newsvendor's quantity. */
  @Benchmark
  public double newsvendorQuantity() {
    return newsvendor.quantity(forecast, 1);
  }

  /** The exact (s, S), the table of its demand included. */
  @Benchmark
  public ReorderLevels.Policy reorderLevels() {
    return levels.optimum(CountDemand.poisson(64));
  }

  /** The service times. */
  @Benchmark
  public Plan guaranteedService() {
    return network.optimum();
  }

  private static GuaranteedService pair() {
    return new GuaranteedService(
        List.of(Stage.of("plant", 4, 1, 1), Stage.of("shop", 0, 10, 1).withDemand(1)),
        List.of(Link.of("plant", "shop")));
  }

  private static GuaranteedService network(int size) {
    SplittableRandom random = new SplittableRandom(7);
    List<Stage> stages = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    Set<String> suppliers = new HashSet<>();
    for (int i = 0; i < size; i++) {
      stages.add(Stage.of("s" + i, random.nextInt(10), 1 + random.nextInt(9), 1.645));
      if (i > 0) {
        String other = "s" + random.nextInt(i);
        Link link = random.nextBoolean() ? Link.of("s" + i, other) : Link.of(other, "s" + i);
        links.add(link);
        suppliers.add(link.supplier());
      }
    }
    stages.replaceAll(stage -> suppliers.contains(stage.name()) ? stage : stage.withDemand(1));
    return new GuaranteedService(stages, links);
  }

  private static void check(double found, double expected) {
    if (!(Math.abs(found - expected) <= 1e-5 * expected)) {
      throw new IllegalStateException("Found %s, expected %s.".formatted(found, expected));
    }
  }
}
