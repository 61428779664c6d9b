package io.github.lifecycle4j.models.diffusion;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
import org.apache.commons.math3.analysis.solvers.LaguerreSolver;
import org.apache.commons.math3.complex.Complex;

/**
 * The turning points of a density that is b·h(x) with x = e^(−bt), which decays from 1 to 0.
 *
 * @param curve the curve with this density
 * @param b rate of the decay
 * @param slope polynomial with the roots of h′, one of which is the peak unless it is the launch
 * @param bend polynomial with the roots of (x·h′)′: at the inflection points it crosses 0
 */
record DecayPolynomials(
    DiffusionCurve curve, double b, PolynomialFunction slope, PolynomialFunction bend) {

  /** Imaginary part, relative to the size of a root, below which a root counts as real. */
  private static final double REAL = 1e-7;

  double peak() {
    double highest = 0;
    for (double t : times(slope).toArray()) {
      highest = curve.density(t) > curve.density(highest) ? t : highest;
    }
    return highest;
  }

  OptionalDouble takeoff() {
    double peak = peak();
    return times(bend).filter(t -> t < peak).max();
  }

  OptionalDouble slowdown() {
    double peak = peak();
    return times(bend).filter(t -> t > peak).max();
  }

  /** Times after launch at which a polynomial in x is 0. */
  private DoubleStream times(PolynomialFunction polynomial) {
    double[] coefficients = polynomial.getCoefficients();
    if (coefficients.length < 2) {
      return DoubleStream.empty();
    }
    Complex[] roots = new LaguerreSolver().solveAllComplex(coefficients, 0);
    return Arrays.stream(roots)
        .filter(root -> Math.abs(root.getImaginary()) <= REAL * root.abs())
        .mapToDouble(Complex::getReal)
        .filter(x -> x > 0 && x < 1)
        .map(x -> -Math.log(x) / b);
  }
}
