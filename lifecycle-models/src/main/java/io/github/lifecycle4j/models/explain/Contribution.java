package io.github.lifecycle4j.models.explain;

import java.util.Locale;

/**
 * What one column adds to a prediction.
 *
 * @param feature name of the column
 * @param value its value in the row
 * @param usual its usual value: the median of a column of numbers, the most frequent text
 * @param contribution what it adds, on the scale of the explanation; finite
 * @param standardError standard error of the contribution where it was sampled, 0 where it is exact
 */
public record Contribution(
    String feature,
    FeatureValue value,
    FeatureValue usual,
    double contribution,
    double standardError) {

  /**
   * @throws IllegalArgumentException if the contribution is not finite
   */
  public Contribution {
    if (!Double.isFinite(contribution)) {
      throw new IllegalArgumentException(
          "The contribution of '%s' is %s but must be finite. Maybe its value is too large."
              .formatted(feature, contribution));
    }
  }

  /**
   * The contribution in words, such as {@code "price −12 % below its usual level: +31 units"}.
   *
   * @param unit what the contribution is counted in, such as {@code "units"}
   */
  public String sentence(String unit) {
    return "%s %s: %s %s".formatted(feature, comparison(), signed(contribution), unit);
  }

  /** The value against the usual one. */
  private String comparison() {
    if (value.equals(usual)) {
      return "%s as usual".formatted(value.text());
    }
    double level = usual.number().orElse(0);
    if (value.number().isEmpty() || level == 0) {
      return "%s instead of the usual %s".formatted(value.text(), usual.text());
    }
    double change = (value.number().getAsDouble() - level) / Math.abs(level);
    return String.format(
        Locale.ROOT,
        "%s %% %s its usual level",
        signed(Math.abs(change) < 0.1 ? 100 * change : Math.rint(100 * change)),
        change < 0 ? "below" : "above");
  }

  /** A number with its sign, a true minus, and at most three digits. */
  static String signed(double number) {
    return (number < 0 ? "−" : "+") + FeatureValue.show(Math.abs(number), 3);
  }
}
