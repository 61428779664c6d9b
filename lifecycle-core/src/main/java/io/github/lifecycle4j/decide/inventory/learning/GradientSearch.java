package io.github.lifecycle4j.decide.inventory.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Separable natural evolution strategy (Schaul, Glasmachers and Schmidhuber 2011, SNES). */
final class GradientSearch {

  private final SplittableRandom random;
  private final double[] mean;
  private final double[] deviation;

  /** Weight of the best, the second best … draw, adding up to 0. */
  private final double[] utility;

  private final double rate;

  /** Starts from the standard normal distribution. */
  GradientSearch(int dimension, int draws, SplittableRandom random) {
    this.random = random;
    mean = new double[dimension];
    deviation = new double[dimension];
    Arrays.fill(deviation, 1);
    utility = new double[draws];
    double sum = 0;
    for (int k = 0; k < draws; k++) {
      utility[k] = Math.max(0, Math.log(draws / 2.0 + 1) - Math.log(k + 1));
      sum += utility[k];
    }
    for (int k = 0; k < draws; k++) {
      utility[k] = utility[k] / sum - 1.0 / draws;
    }
    rate = (3 + Math.log(dimension)) / (5 * Math.sqrt(dimension));
  }

  /** The middle of the distribution. */
  double[] mean() {
    return mean.clone();
  }

  /** One step towards points that cost less. */
  void step(ToDoubleFunction<double[]> cost) {
    int draws = utility.length;
    double[][] noise = new double[draws][mean.length];
    double[] costs = new double[draws];
    for (int k = 0; k < draws; k++) {
      double[] point = new double[mean.length];
      for (int i = 0; i < point.length; i++) {
        noise[k][i] = random.nextGaussian();
        point[i] = mean[i] + deviation[i] * noise[k][i];
      }
      costs[k] = cost.applyAsDouble(point);
    }
    int[] ranked =
        IntStream.range(0, draws)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> costs[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < mean.length; i++) {
      double towards = 0;
      double wider = 0;
      for (int rank = 0; rank < draws; rank++) {
        double s = noise[ranked[rank]][i];
        towards += utility[rank] * s;
        wider += utility[rank] * (s * s - 1);
      }
      mean[i] += deviation[i] * towards;
      deviation[i] *= Math.exp(rate / 2 * wider);
    }
  }
}
