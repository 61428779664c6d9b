package io.github.lifecycle4j.decide.inventory.learning;

import io.github.lifecycle4j.decide.inventory.demand.CountDemand;
import io.github.lifecycle4j.decide.inventory.stock.LostSales;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns {@linkplain LearnedOrders orders} for lost sales from simulated transitions alone: from
 * stock, order, demand and cost, period by period. Neither the probabilities of the demand nor any
 * solution of the model are looked at.
 *
 * <p>It is a policy gradient that explores by parameters (Sehnke et al. 2010): level, weights and
 * cap are drawn from a normal distribution, each draw is played against the same demands, and mean
 * and deviations of the distribution follow the natural gradient of the ranked costs (Wierstra et
 * al. 2014; the separable form of Schaul, Glasmachers and Schmidhuber 2011). The work grows with
 * the lead time as the number of weights does, where the number of states grows as a power.
 *
 * <pre>{@code
 * LostSales sales = new LostSales(1, 4, 2, CountDemand.poisson(5));
 * LearnedOrders learned = LostSalesLearner.DEFAULTS.learn(sales, 1);
 * sales.cost(learned, learned.highestPosition()); // the exact cost of what was learned
 * }</pre>
 *
 * @param rounds steps of the gradient, at least 2
 * @param draws draws in a round, at least 4
 * @param periods simulated periods for each draw, at least 100; in the first half of the rounds a
 *     quarter of them
 */
public record LostSalesLearner(int rounds, int draws, int periods) {

  /** 60 rounds of 32 draws over 16,000 periods: 19 million transitions. */
  public static final LostSalesLearner DEFAULTS = new LostSalesLearner(60, 32, 16_000);

  /** Standard deviations above the mean demand over the lead time that no good policy exceeds. */
  private static final double HIGHEST = 4;

  /** Typical deviation of a weight from that of a base stock, and of the cap in mean demands. */
  private static final double SPREAD = 0.3;

  /** Cap, in mean demands, from which the search starts. */
  private static final double FIRST_CAP = 1.4;

  /** The last of so many parts of the rounds are averaged (Polyak and Juditsky 1992). */
  private static final int LAST = 3;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public LostSalesLearner {
    if (rounds < 2 || draws < 4 || periods < 100) {
      throw new IllegalArgumentException(
          "The learner has %s rounds, %s draws and %s periods but needs at least 2, 4 and 100."
              .formatted(rounds, draws, periods));
    }
  }

  /**
   * Learns.
   *
   * @param question costs, lead time and the demand to draw from
   * @param seed seed of every draw
   */
  public LearnedOrders learn(LostSales question, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SplittableRandom shoppers = random.split();
    Scale scale = Scale.of(question.leadTime(), demands(question.demand(), periods, shoppers));
    GradientSearch search = new GradientSearch(question.leadTime() + 2, draws, random.split());
    double[] average = search.mean();
    int averaged = 0;
    int[] path = new int[0];
    for (int round = 0; round < rounds; round++) {
      boolean early = round < rounds / 2;
      if (early || round == rounds / 2) {
        path = demands(question.demand(), early ? periods / 4 : periods, shoppers);
      }
      int[] played = path;
      search.step(point -> LostSalesGame.cost(question, scale.orders(point), played));
      if (round >= rounds - rounds / LAST) {
        averaged++;
        double[] mean = search.mean();
        for (int i = 0; i < mean.length; i++) {
          average[i] += (mean[i] - average[i]) / averaged;
        }
      }
    }
    return scale.orders(average);
  }

  private static int[] demands(CountDemand demand, int periods, SplittableRandom random) {
    int[] units = new int[periods];
    for (int t = 0; t < periods; t++) {
      units[t] = (int) demand.quantile(Math.max(random.nextDouble(), Double.MIN_NORMAL));
    }
    return units;
  }

  /** Where the search starts and what a step of it means, from the demands that were seen. */
  private record Scale(int leadTime, double mean, double deviation) {

    static Scale of(int leadTime, int[] seen) {
      double sum = 0;
      double squares = 0;
      for (int units : seen) {
        sum += units;
        squares += (double) units * units;
      }
      double mean = sum / seen.length;
      double variance = Math.max(squares / seen.length - mean * mean, 0);
      return new Scale(leadTime, mean, Math.sqrt(variance * (leadTime + 1)));
    }

    LearnedOrders orders(double[] point) {
      List<Double> weights = new ArrayList<>();
      for (int i = 0; i < leadTime; i++) {
        weights.add(1 + SPREAD * point[i + 2]);
      }
      double expected = mean * (leadTime + 1);
      return new LearnedOrders(
          expected + deviation * point[0],
          weights,
          Math.max(mean * (FIRST_CAP + SPREAD * point[1]), 0),
          (int) Math.ceil(expected + HIGHEST * deviation));
    }
  }
}
