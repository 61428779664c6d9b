package io.github.lifecycle4j.predict;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals by the double exponential rule (Takahasi and Mori 1974), which bears a singular
 * derivative at the ends.
 */
final class Quadrature {

  private static final double STEP = 1.0 / 8;

  /** Nodes on each side of the middle; the weight of the last one is below rounding. */
  private static final int SIDE = 26;

  private static final double[] NODES = new double[2 * SIDE + 1];
  private static final double[] WEIGHTS = new double[2 * SIDE + 1];

  static {
    for (int i = 0; i < NODES.length; i++) {
      double t = (i - SIDE) * STEP;
      double inner = Math.PI / 2 * Math.sinh(t);
      NODES[i] = Math.tanh(inner);
      WEIGHTS[i] = STEP * Math.PI / 2 * Math.cosh(t) / Math.cosh(inner) / Math.cosh(inner);
    }
  }

  private Quadrature() {}

  /** Integrates over [from, to], cut into so many panels of equal width. */
  static double integrate(DoubleUnaryOperator function, double from, double to, int panels) {
    double half = (to - from) / panels / 2;
    if (!(half > 0)) {
      return 0;
    }
    double sum = 0;
    for (int panel = 0; panel < panels; panel++) {
      double center = from + (2 * panel + 1) * half;
      for (int i = 0; i < NODES.length; i++) {
        sum += WEIGHTS[i] * half * function.applyAsDouble(center + half * NODES[i]);
      }
    }
    return sum;
  }
}
