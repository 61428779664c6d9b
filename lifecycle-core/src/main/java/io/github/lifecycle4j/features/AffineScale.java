package io.github.lifecycle4j.features;

import java.util.Map;

/**
 * The scale z = (x − center) / scale.
 *
 * @param center the value that becomes 0, finite
 * @param scale the distance that becomes 1, positive and finite
 */
public record AffineScale(double center, double scale) implements FittedScaler {

  /**
   * @throws IllegalArgumentException if the center is not finite or the scale is not positive and
   *     finite
   */
  public AffineScale {
    if (!Double.isFinite(center) || !(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The scale has center %s and scale %s. The center must be finite, the scale positive and finite. Maybe the data span more than a double holds."
              .formatted(center, scale));
    }
  }

  /** The scale that takes 1 where the data have no spread: zero, or too small to divide by. */
  static AffineScale of(double center, double spread) {
    return new AffineScale(center, spread < Double.MIN_NORMAL ? 1 : spread);
  }

  @Override
  public double transform(double value) {
    return (value - center) / scale;
  }

  @Override
  public double inverse(double scaled) {
    return scaled * scale + center;
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("center", Double.toString(center), "scale", Double.toString(scale));
  }
}
