package io.github.lifecycle4j.models.diffusion;

import java.util.OptionalDouble;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;

/**
 * The gamma/shifted Gompertz curve F(t) = (1 − e^(−bt))·(1 + a·e^(−bt))^(−c): the propensity to
 * adopt differs by a gamma distribution of shape c (Bemmaor 1994). It is the {@link Bass} curve for
 * c = 1, a = q/p and b = p + q; it leans to the left for c &gt; 1 and to the right for c &lt; 1.
 *
 * @param a reluctance, above 0
 * @param b rate of the approach, a period, above 0
 * @param c homogeneity of the market, above 0
 */
public record GammaShiftedGompertz(double a, double b, double c) implements DiffusionCurve {

  /**
   * @throws IllegalArgumentException if a parameter is not positive and finite
   */
  public GammaShiftedGompertz {
    CurveChecks.requirePositive("gamma/shifted Gompertz", "a", a);
    CurveChecks.requirePositive("gamma/shifted Gompertz", "b", b);
    CurveChecks.requirePositive("gamma/shifted Gompertz", "c", c);
  }

  @Override
  public double cumulative(double t) {
    return t <= 0 ? 0 : -Math.expm1(-b * t) * Math.exp(-c * Math.log1p(a * Math.exp(-b * t)));
  }

  @Override
  public double density(double t) {
    double x = Math.exp(-b * t);
    return t < 0
        ? 0
        : b * x * Math.exp(-(c + 1) * Math.log1p(a * x)) * (1 + a * c + a * (1 - c) * x);
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

  /**
   * The density is b·h(x) with h = x·(1 + ax)^(−c−1)·(k + lx), h′ = (1 + ax)^(−c−2)·s(x), where k =
   * 1 + ac and l = a(1 − c).
   */
  private DecayPolynomials decay() {
    double k = 1 + a * c;
    double l = a * (1 - c);
    PolynomialFunction slope =
        new PolynomialFunction(new double[] {k, 2 * l - a * c * k, a * l * (1 - c)});
    PolynomialFunction x = new PolynomialFunction(new double[] {0, 1});
    PolynomialFunction base = new PolynomialFunction(new double[] {1, a});
    PolynomialFunction pull = new PolynomialFunction(new double[] {0, -(c + 2) * a});
    PolynomialFunction bend =
        base.multiply(slope.add(x.multiply(slope.polynomialDerivative())))
            .add(pull.multiply(slope));
    return new DecayPolynomials(this, b, slope, bend);
  }

  @Override
  public double quantile(double share) {
    return CurveInverse.quantile(this, share);
  }
}
