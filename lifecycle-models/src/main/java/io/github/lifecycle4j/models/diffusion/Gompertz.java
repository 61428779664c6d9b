package io.github.lifecycle4j.models.diffusion;

import java.util.OptionalDouble;

/**
 * The Gompertz curve F(t) = exp(−a·e^(−bt)), which is steep before its peak and long after it. A
 * share of e^(−a) has adopted at launch.
 *
 * @param a distance from the launch to the peak: the peak is at ln(a)/b; above 0
 * @param b rate of the approach, a period, above 0
 */
public record Gompertz(double a, double b) implements DiffusionCurve {

  /** Inflections of the density lie where a·e^(−bt) is (3 ± √5)/2. */
  private static final double INFLECTION = Math.log((3 + Math.sqrt(5)) / 2);

  /**
   * @throws IllegalArgumentException if a parameter is not positive and finite
   */
  public Gompertz {
    CurveChecks.requirePositive("Gompertz", "a", a);
    CurveChecks.requirePositive("Gompertz", "b", b);
  }

  @Override
  public double cumulative(double t) {
    return t < 0 ? 0 : Math.exp(-a * Math.exp(-b * t));
  }

  @Override
  public double density(double t) {
    double u = a * Math.exp(-b * t);
    return t < 0 ? 0 : b * u * Math.exp(-u);
  }

  @Override
  public double peak() {
    return Math.max(0, middle());
  }

  @Override
  public OptionalDouble takeoff() {
    return CurveChecks.afterLaunch(middle() - INFLECTION / b);
  }

  @Override
  public OptionalDouble slowdown() {
    return CurveChecks.afterLaunch(middle() + INFLECTION / b);
  }

  private double middle() {
    return Math.log(a) / b;
  }

  @Override
  public double quantile(double share) {
    double hazard = Math.abs(Math.log(CurveChecks.requireShare(share)));
    return Math.max(0, Math.log(a / hazard) / b);
  }
}
