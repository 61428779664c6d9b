package io.github.lifecycle4j.models;

import io.github.lifecycle4j.predict.Samples;

/**
 * How paths of the future are simulated, for a forecast as {@link Samples}. The draws depend on the
 * seed of the fit and the product's key alone.
 *
 * @param errors where the innovations of a path come from
 * @param paths number of paths, at least 1
 */
public record Simulation(Errors errors, int paths) {

  /** Where the innovations of a path come from. */
  public enum Errors {
    /** Normal, with the estimated standard deviation. */
    NORMAL,
    /** Drawn with replacement from the residuals of the fit, centred: a bootstrap. */
    RESIDUALS
  }

  /** 2,000 paths of normal innovations. */
  public static final Simulation DEFAULT = new Simulation(Errors.NORMAL, 2_000);

  /** 2,000 paths of innovations drawn from the residuals. */
  public static final Simulation BOOTSTRAP = new Simulation(Errors.RESIDUALS, 2_000);

  /**
   * @throws IllegalArgumentException if there is no path
   */
  public Simulation {
    if (paths < 1) {
      throw new IllegalArgumentException(
          "The number of paths is %s but must be at least 1. Maybe use 2000.".formatted(paths));
    }
  }

  /** The same with this number of paths. */
  public Simulation withPaths(int number) {
    return new Simulation(errors, number);
  }

  /** The same with innovations from here. */
  public Simulation withErrors(Errors source) {
    return new Simulation(source, paths);
  }
}
