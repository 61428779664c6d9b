package io.github.lifecycle4j.models.diffusion;

import java.util.OptionalDouble;

/**
 * How the share of a market that has adopted grows with the time since launch, in periods: a
 * distribution function F(t) of the time of adoption. Immutable.
 *
 * <p>Nobody has adopted before launch: share and density are 0 for t &lt; 0.
 */
public sealed interface DiffusionCurve
    permits Bass, Gompertz, ShiftedGompertz, GammaShiftedGompertz, Weibull, Trapezoid {

  /** Share that has adopted by time t, F(t), 0 … 1. */
  double cumulative(double t);

  /** Share that adopts in a period at time t, f(t) = F′(t). */
  double density(double t);

  /** Time of the highest density, 0 when it falls from the launch on; the middle of a plateau. */
  double peak();

  /**
   * Takeoff: the inflection point of the density before its peak, where it rises fastest; empty
   * when there is none after launch.
   */
  OptionalDouble takeoff();

  /**
   * Slowdown: the inflection point of the density after its peak, where it falls fastest; empty
   * when there is none after launch.
   */
  OptionalDouble slowdown();

  /**
   * Time by which a share has adopted, the inverse of F; 0 if it has at launch.
   *
   * @param share 0 … 1; 1 is reached in the limit unless the curve ends
   * @throws IllegalArgumentException if the share is not in 0 … 1
   */
  double quantile(double share);
}
