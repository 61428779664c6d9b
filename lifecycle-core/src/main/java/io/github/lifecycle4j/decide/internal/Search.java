package io.github.lifecycle4j.decide.internal;

import java.util.function.DoubleUnaryOperator;

/** Roots, minima and integrals of functions of one number. */
public final class Search {

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** How far a secant is moved towards the middle, κ₁ of the method. */
  private static final double NUDGE = 0.2;

  /** Nodes and weights of the Gauss–Legendre rule with 5 points on −1 … 1. */
  private static final double[] NODE = {
    -0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640
  };

  private static final double[] WEIGHT = {
    0.2369268850561891,
    0.4786286704993665,
    0.5688888888888889,
    0.4786286704993665,
    0.2369268850561891
  };

  private Search() {}

  /**
   * Returns where a function that never falls reaches zero: the least x in low … high with f(x) ≥
   * 0, as exactly as numbers are; high if there is none.
   */
  public static double root(DoubleUnaryOperator rising, double low, double high) {
    double below = low;
    double above = high;
    if (rising.applyAsDouble(low) >= 0) {
      return low;
    }
    while (true) {
      double middle = below + (above - below) / 2;
      if (middle <= below || middle >= above) {
        return above;
      }
      if (rising.applyAsDouble(middle) >= 0) {
        above = middle;
      } else {
        below = middle;
      }
    }
  }

  /**
   * Returns where a function that never falls crosses zero: a number x, at most a width above the
   * least one with f(x) ≥ 0; high if there is none. By the method of Oliveira and Takahashi (2020),
   * which follows the secant where the function is smooth and takes, but for rounding, at most one
   * step more than halving.
   *
   * @param width positive
   */
  public static double crossing(DoubleUnaryOperator rising, double low, double high, double width) {
    double a = low;
    double b = high;
    double atA = rising.applyAsDouble(a);
    if (atA >= 0) {
      return a;
    }
    double atB = rising.applyAsDouble(b);
    if (atB < 0) {
      return b;
    }
    double range = b - a;
    double allowed = width * Math.scalb(1.0, Math.max(Math.getExponent(range / width) + 1, 0));
    while (b - a > width) {
      double middle = a + (b - a) / 2;
      double secant = (atB * a - atA * b) / (atB - atA);
      double side = Math.signum(middle - secant);
      double nudge = NUDGE * (b - a) * (b - a) / range;
      double x = Math.abs(middle - secant) <= nudge ? middle : secant + side * nudge;
      double farthest = allowed - (b - a) / 2;
      if (!(Math.abs(x - middle) <= farthest)) {
        x = middle - side * farthest;
      }
      // A crossing at an end is closed in by a step that is seen.
      x = Math.min(Math.max(x, a + width / 2), b - width / 2);
      allowed /= 2;
      double atX = rising.applyAsDouble(x);
      if (atX >= 0) {
        b = x;
        atB = atX;
      } else {
        a = x;
        atA = atX;
      }
    }
    return b;
  }

  /** Returns where a function with a single valley in low … high is least, to about 1e-8 of it. */
  public static double minimum(DoubleUnaryOperator valley, double low, double high) {
    double a = low;
    double b = high;
    double left = b - GOLDEN * (b - a);
    double right = a + GOLDEN * (b - a);
    double atLeft = valley.applyAsDouble(left);
    double atRight = valley.applyAsDouble(right);
    while (b - a > 1e-10 * (Math.abs(a) + Math.abs(b))) {
      if (atLeft <= atRight) {
        b = right;
        right = left;
        atRight = atLeft;
        left = b - GOLDEN * (b - a);
        atLeft = valley.applyAsDouble(left);
      } else {
        a = left;
        left = right;
        atLeft = atRight;
        right = a + GOLDEN * (b - a);
        atRight = valley.applyAsDouble(right);
      }
    }
    return a + (b - a) / 2;
  }

  /** Returns the integral of a smooth function over low … high (Gauss–Legendre, 64 panels). */
  public static double integral(DoubleUnaryOperator smooth, double low, double high) {
    int panels = 64;
    double half = (high - low) / (2 * panels);
    double sum = 0;
    for (int panel = 0; panel < panels; panel++) {
      double centre = low + (2 * panel + 1) * half;
      for (int i = 0; i < NODE.length; i++) {
        sum += WEIGHT[i] * smooth.applyAsDouble(centre + half * NODE[i]);
      }
    }
    return sum * half;
  }
}
