package io.github.lifecycle4j.models.arima;

/**
 * Roots of real polynomials 1 + c(1)z + … + c(n)zⁿ, as the inverse roots λ of Π (1 − λz). Found by
 * Durand and Kerner's simultaneous iteration.
 */
final class Roots {

  private static final int ITERATIONS = 500;

  /** Real parts of the inverse roots. */
  final double[] real;

  /** Imaginary parts of the inverse roots. */
  final double[] imaginary;

  private final double[] coefficients;

  /**
   * @param coefficients c(1) … c(n)
   */
  Roots(double[] coefficients) {
    this.coefficients = coefficients;
    int n = coefficients.length;
    real = new double[n];
    imaginary = new double[n];
    double radius = 0;
    for (double coefficient : coefficients) {
      radius = Math.max(radius, Math.abs(coefficient));
    }
    double size = radius == 0 ? 0 : Math.pow(radius, 1.0 / n);
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * i / n + 0.4;
      real[i] = size * Math.cos(angle);
      imaginary[i] = size * Math.sin(angle);
    }
    double change = Double.POSITIVE_INFINITY;
    for (int k = 0; k < ITERATIONS && change > 1e-15 * (1 + size); k++) {
      change = improve();
    }
  }

  /** The inverse roots are the roots of xⁿ + c(1)xⁿ⁻¹ + … + c(n). */
  private double improve() {
    double largest = 0;
    for (int i = 0; i < real.length; i++) {
      double re = 1;
      double im = 0;
      for (double coefficient : coefficients) {
        double next = re * real[i] - im * imaginary[i] + coefficient;
        im = re * imaginary[i] + im * real[i];
        re = next;
      }
      for (int j = 0; j < real.length; j++) {
        double a = real[i] - real[j];
        double b = imaginary[i] - imaginary[j];
        double square = a * a + b * b;
        if (j != i && square > 0) {
          double next = (re * a + im * b) / square;
          im = (im * a - re * b) / square;
          re = next;
        }
      }
      real[i] -= re;
      imaginary[i] -= im;
      largest = Math.max(largest, Math.hypot(re, im));
    }
    return largest;
  }

  /** Coefficients c(1) … c(n) with the inverse roots outside the unit circle reflected into it. */
  double[] reflected() {
    int n = real.length;
    double[] re = new double[n + 1];
    double[] im = new double[n + 1];
    re[0] = 1;
    for (int i = 0; i < n; i++) {
      double square = real[i] * real[i] + imaginary[i] * imaginary[i];
      double scale = square > 1 ? 1 / square : 1;
      for (int j = i + 1; j >= 1; j--) {
        double a = scale * real[i];
        double b = scale * imaginary[i];
        re[j] -= a * re[j - 1] - b * im[j - 1];
        im[j] -= a * im[j - 1] + b * re[j - 1];
      }
    }
    double[] product = new double[n];
    System.arraycopy(re, 1, product, 0, n);
    return product;
  }
}
