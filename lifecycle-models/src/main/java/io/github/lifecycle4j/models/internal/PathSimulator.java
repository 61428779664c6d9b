package io.github.lifecycle4j.models.internal;

import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.models.Simulation;
import io.github.lifecycle4j.predict.Samples;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Simulates paths of a model from innovations that are normal or drawn from its residuals.
 * Immutable: every call draws the same innovations.
 */
public final class PathSimulator {

  /** A model that turns innovations into a path. */
  public interface Path {

    /**
     * Computes one path from the end of the history on.
     *
     * @param innovations one for each step; may be overwritten
     * @param path where the values go, one for each step
     */
    void simulate(double[] innovations, double[] path);
  }

  private final Simulation simulation;
  private final long seed;
  private final double sigma;
  private final double[] residuals;

  /**
   * @param simulation how paths are simulated
   * @param key the product, which with the seed determines the draws
   * @param seed seed of the fit
   * @param sigma standard deviation of an innovation
   * @param residuals residuals of the fit, NaN where there is none; copied and centred
   */
  public PathSimulator(
      Simulation simulation, ProductKey key, long seed, double sigma, double[] residuals) {
    this.simulation = simulation;
    this.seed = key.random(seed).nextLong();
    this.sigma = sigma;
    double[] known = Arrays.stream(residuals).filter(value -> !Double.isNaN(value)).toArray();
    double mean = Arrays.stream(known).average().orElse(0);
    this.residuals = Arrays.stream(known).map(value -> value - mean).toArray();
  }

  /** Simulates all paths of a model over a horizon. */
  public Samples simulate(int horizon, Path model) {
    double[][] paths = new double[simulation.paths()][horizon];
    double[] innovations = new double[horizon];
    SplittableRandom random = new SplittableRandom(seed);
    for (double[] path : paths) {
      for (int h = 0; h < horizon; h++) {
        innovations[h] =
            simulation.errors() == Simulation.Errors.NORMAL || residuals.length == 0
                ? sigma * random.nextGaussian()
                : residuals[random.nextInt(residuals.length)];
      }
      model.simulate(innovations, path);
    }
    return Samples.of(paths);
  }
}
