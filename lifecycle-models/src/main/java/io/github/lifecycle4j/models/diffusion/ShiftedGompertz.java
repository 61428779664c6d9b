package io.github.lifecycle4j.models.diffusion;

import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;

/**
 * The shifted Gompertz curve F(t) = (1 − e^(−bt))·exp(−a·e^(−bt)): everyone has the same propensity
 * to adopt (Bemmaor 1994, Modeling the diffusion of new durable goods: word-of-mouth effect versus
 * consumer heterogeneity).
 *
 * @param a reluctance: the larger, the later the peak; above 0
 * @param b rate of the approach, a period, above 0
 */
public record ShiftedGompertz(double a, double b) implements DiffusionCurve {

  /**
   * @throws IllegalArgumentException if a parameter is not positive and finite
   */
  public ShiftedGompertz {
    CurveChecks.requirePositive("shifted Gompertz", "a", a);
    CurveChecks.requirePositive("shifted Gompertz", "b", b);
  }

  @Override
  public double cumulative(double t) {
    return t <= 0 ? 0 : -Math.expm1(-b * t) * Math.exp(-a * Math.exp(-b * t));
  }

  @Override
  public double density(double t) {
    double x = Math.exp(-b * t);
    return t < 0 ? 0 : b * x * Math.exp(-a * x) * (1 + a * (1 - x));
  }

  @Override
  public double peak() {
    return decay().peak();
  }

  @Override
  public OptionalDouble takeoff() {
    return decay().takeoff();
  }

  @Override
  public OptionalDouble slowdown() {
    return decay().slowdown();
  }

  /** The density is b·h(x) with h = x·e^(−ax)·(1 + a − ax), h′ = e^(−ax)·s(x). */
  private DecayPolynomials decay() {
    PolynomialFunction slope = new PolynomialFunction(new double[] {1 + a, -a * (3 + a), a * a});
    PolynomialFunction x = new PolynomialFunction(new double[] {0, 1});
    PolynomialFunction damping = new PolynomialFunction(new double[] {1, -a});
    PolynomialFunction bend = damping.multiply(slope).add(x.multiply(slope.polynomialDerivative()));
    return new DecayPolynomials(this, b, slope, bend);
  }

  @Override
  public double quantile(double share) {
    return CurveInverse.quantile(this, share);
  }
}
