package io.github.lifecycle4j.models.diffusion;

/**
 * A parameter of a curve; its range is all positive numbers.
 *
 * @param name such as {@code "p"}
 * @param unit what it measures
 */
public record CurveParameter(String name, Unit unit) {

  /** What a parameter measures. */
  public enum Unit {
    /** A share a period. */
    RATE(-1),
    /** A number of periods. */
    TIME(1),
    /** A plain number. */
    NUMBER(0);

    private final int exponent;

    Unit(int exponent) {
      this.exponent = exponent;
    }
  }

  /** The power of the length of a life with which the parameter grows. */
  int timeExponent() {
    return unit.exponent;
  }
}
