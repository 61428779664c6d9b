package io.github.lifecycle4j.models.regression.svm;

import java.util.OptionalDouble;

/**
 * How alike two rows u and v are to a support vector machine.
 *
 * @param shape the function
 * @param gamma its gamma, positive; where it is empty 1 / (number of columns · variance of all
 *     values), as scikit-learn has it
 * @param degree degree of a polynomial, at least 1
 * @param constant what a polynomial adds to gamma u·v, not negative
 */
public record SvmKernel(Shape shape, OptionalDouble gamma, int degree, double constant) {

  /** The function. */
  public enum Shape {
    /** u·v, fitted by liblinear, which is quick for many rows. */
    LINEAR,
    /** exp(−gamma |u − v|²). */
    RADIAL,
    /** (gamma u·v + constant)^degree. */
    POLYNOMIAL
  }

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public SvmKernel {
    if (gamma.isPresent() && !(gamma.getAsDouble() > 0 && Double.isFinite(gamma.getAsDouble()))) {
      throw new IllegalArgumentException(
          "The gamma of a kernel is %s but must be positive. Maybe leave it empty."
              .formatted(gamma.getAsDouble()));
    }
    if (degree < 1 || !(constant >= 0 && constant < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "A polynomial of degree %s with the constant %s is no kernel. Maybe use 3 and 1."
              .formatted(degree, constant));
    }
  }

  /** The plain product. */
  public static SvmKernel linear() {
    return new SvmKernel(Shape.LINEAR, OptionalDouble.empty(), 1, 0);
  }

  /** A radial kernel whose gamma follows from the number of columns. */
  public static SvmKernel radial() {
    return new SvmKernel(Shape.RADIAL, OptionalDouble.empty(), 1, 0);
  }

  /** A radial kernel with this gamma. */
  public static SvmKernel radial(double gamma) {
    return new SvmKernel(Shape.RADIAL, OptionalDouble.of(gamma), 1, 0);
  }

  /** A polynomial kernel whose gamma follows from the number of columns. */
  public static SvmKernel polynomial(int degree, double constant) {
    return new SvmKernel(Shape.POLYNOMIAL, OptionalDouble.empty(), degree, constant);
  }

  /** The same with this gamma. */
  public SvmKernel withGamma(double value) {
    return new SvmKernel(shape, OptionalDouble.of(value), degree, constant);
  }
}
