package io.github.lifecycle4j.models.diffusion;

import java.util.OptionalDouble;

/**
 * A life whose sales rise along a straight line, stay and fall along a straight line to their end;
 * a triangle when they do not stay. It has no inflection points.
 *
 * @param rise time from launch to the plateau, in periods, above 0
 * @param plateau length of the plateau, in periods, not negative
 * @param fall time from the plateau to the end, in periods, above 0
 */
public record Trapezoid(double rise, double plateau, double fall) implements DiffusionCurve {

  /**
   * @throws IllegalArgumentException if a length is not finite or out of range
   */
  public Trapezoid {
    CurveChecks.requirePositive("trapezoid", "rise", rise);
    CurveChecks.requirePositive("trapezoid", "fall", fall);
    if (!(plateau >= 0 && plateau < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The plateau of a trapezoid is %s but must be finite and not negative."
              .formatted(plateau));
    }
  }

  private double height() {
    return 2 / (rise + 2 * plateau + fall);
  }

  @Override
  public double cumulative(double t) {
    double top = height();
    if (t <= rise) {
      return t <= 0 ? 0 : top * t * t / (2 * rise);
    }
    double left = rise + plateau + fall - t;
    if (left <= fall) {
      return left <= 0 ? 1 : 1 - top * left * left / (2 * fall);
    }
    return top * (t - rise / 2);
  }

  @Override
  public double density(double t) {
    double left = rise + plateau + fall - t;
    return t < 0 || left < 0 ? 0 : height() * Math.min(1, Math.min(t / rise, left / fall));
  }

  @Override
  public double peak() {
    return rise + plateau / 2;
  }

  @Override
  public OptionalDouble takeoff() {
    return OptionalDouble.empty();
  }

  @Override
  public OptionalDouble slowdown() {
    return OptionalDouble.empty();
  }

  @Override
  public double quantile(double share) {
    double s = CurveChecks.requireShare(share);
    double top = height();
    if (s <= top * rise / 2) {
      return Math.sqrt(2 * rise * s / top);
    }
    double fromEnd = (1 - s) / top;
    return fromEnd <= fall / 2
        ? rise + plateau + fall - Math.sqrt(2 * fall * fromEnd)
        : rise / 2 + s / top;
  }
}
