package io.github.lifecycle4j.features;

import java.util.Map;

/**
 * The scale z = ln(x + offset), for values above −offset.
 *
 * @param offset what is added before the logarithm is taken, finite and not negative
 */
public record LogScale(double offset) implements FittedScaler {

  /**
   * @throws IllegalArgumentException if the offset is negative or not finite
   */
  public LogScale {
    if (!(offset >= 0 && offset < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The offset is %s but must be finite and not negative. Maybe use 1.".formatted(offset));
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the value is not above −offset
   */
  @Override
  public double transform(double value) {
    if (value <= -offset) {
      throw new IllegalArgumentException(
          "The value %s has no logarithm with the offset %s. Maybe use a larger offset, or clean negative units first."
              .formatted(value, offset));
    }
    return offset == 1 ? Math.log1p(value) : Math.log(value + offset);
  }

  @Override
  public double inverse(double scaled) {
    return offset == 1 ? Math.expm1(scaled) : Math.exp(scaled) - offset;
  }

  @Override
  public Map<String, String> parameters() {
    return Map.of("offset", Double.toString(offset));
  }
}
