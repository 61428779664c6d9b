package io.github.lifecycle4j.models.explain;

import java.util.Comparator;
import java.util.List;

/**
 * Why a prediction is what it is: the baseline, which is what the model expects of the cases that
 * it is compared with, and what each column adds to it.
 *
 * @param prediction the prediction, on the scale
 * @param baseline the mean prediction of the cases it is compared with, on the scale
 * @param scale the scale on which the contributions add up
 * @param unit what a prediction is counted in, such as {@code "units"}
 * @param contributions what each column adds, the largest effects first
 */
public record Explanation(
    double prediction,
    double baseline,
    Scale scale,
    String unit,
    List<Contribution> contributions) {

  /** The scale on which contributions add up. */
  public enum Scale {
    /** That of the response. */
    RESPONSE,
    /** The natural logarithm of the response: contributions multiply it. */
    LOG,
    /** The natural logarithm of the odds p / (1 − p) of a class. */
    LOG_ODDS,
    /** The logarithm of a class's share before the shares are brought to the sum 1 (softmax). */
    LOG_SHARE
  }

  /** Share of the largest number by which the sum may miss, for models of single precision. */
  private static final double TOLERANCE = 1e-5;

  /**
   * Orders the contributions by size.
   *
   * @throws IllegalArgumentException if the contributions do not add up to prediction − baseline
   */
  public Explanation {
    contributions =
        contributions.stream()
            .sorted(
                Comparator.comparingDouble((Contribution c) -> -Math.abs(c.contribution()))
                    .thenComparing(Contribution::feature))
            .toList();
    double sum = 0;
    double size = Math.abs(prediction) + Math.abs(baseline);
    for (Contribution each : contributions) {
      sum += each.contribution();
      size += Math.abs(each.contribution());
    }
    if (!(Math.abs(sum - (prediction - baseline)) <= TOLERANCE * size)) {
      throw new IllegalArgumentException(
          "The contributions add up to %s but the prediction %s is %s from the baseline %s. Maybe a feature is missing."
              .formatted(sum, prediction, prediction - baseline, baseline));
    }
  }

  /** The same with another word for what predictions are counted in. */
  public Explanation withUnit(String other) {
    return new Explanation(prediction, baseline, scale, other, contributions);
  }

  /**
   * The contribution of a column.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public Contribution contribution(String feature) {
    return contributions.stream()
        .filter(each -> each.feature().equals(feature))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no contribution of '%s'. There are those of %s."
                        .formatted(
                            feature, contributions.stream().map(Contribution::feature).toList())));
  }

  /** The largest contribution in words; that nothing contributes where there is none. */
  public String sentence() {
    return contributions.isEmpty()
        ? "nothing moves the prediction from %s %s"
            .formatted(FeatureValue.show(baseline, 4), counted())
        : contributions.get(0).sentence(counted());
  }

  /** The prediction, the baseline and every contribution in words, one line each. */
  public String text() {
    StringBuilder text =
        new StringBuilder(
            "%s %s, %s from the usual %s"
                .formatted(
                    FeatureValue.show(prediction, 4),
                    counted(),
                    Contribution.signed(prediction - baseline),
                    FeatureValue.show(baseline, 4)));
    for (Contribution each : contributions) {
      text.append('\n').append("  ").append(each.sentence(counted()));
    }
    return text.toString();
  }

  private String counted() {
    return switch (scale) {
      case RESPONSE -> unit;
      case LOG -> "log " + unit;
      case LOG_ODDS -> "log-odds of " + unit;
      case LOG_SHARE -> "log share of " + unit;
    };
  }
}
