package io.github.lifecycle4j.models.regression.trees;

import io.github.lifecycle4j.models.explain.Explanation;
import java.util.Locale;

/**
 * What boosted trees minimise.
 *
 * @param loss the loss
 * @param parameter the level of a quantile, or the power of a Tweedie variance; 0 for other losses
 */
public record TreeObjective(Loss loss, double parameter) {

  /** The kinds of losses. */
  public enum Loss {
    /** Squared error: predicts the mean. */
    SQUARED("reg:squarederror", false),
    /** Absolute error: predicts the median. */
    ABSOLUTE("reg:absoluteerror", false),
    /** Quantile (pinball) loss: predicts a quantile. */
    QUANTILE("reg:quantileerror", false),
    /** Poisson deviance: the mean of counts, with a logarithmic link. */
    POISSON("count:poisson", true),
    /** Gamma deviance: the mean of positive numbers, with a logarithmic link. */
    GAMMA("reg:gamma", true),
    /** Tweedie deviance: the mean of numbers of which many are 0, with a logarithmic link. */
    TWEEDIE("reg:tweedie", true);

    private final String key;
    private final boolean logarithmic;

    Loss(String key, boolean logarithmic) {
      this.key = key;
      this.logarithmic = logarithmic;
    }

    /** The library's name. */
    String key() {
      return key;
    }

    /** Whether trees add up to the logarithm of the prediction. */
    boolean logarithmic() {
      return logarithmic;
    }
  }

  /**
   * @throws IllegalArgumentException if the parameter does not suit the loss
   */
  public TreeObjective {
    if (loss == Loss.QUANTILE && !(parameter > 0 && parameter < 1)) {
      throw new IllegalArgumentException(
          "The quantile level is %s but must lie strictly between 0 and 1.".formatted(parameter));
    }
    if (loss == Loss.TWEEDIE && !(parameter > 1 && parameter < 2)) {
      throw new IllegalArgumentException(
          "The power of the Tweedie variance is %s but must lie strictly between 1 and 2. Maybe use 1.5, or the Poisson objective."
              .formatted(parameter));
    }
  }

  /** The mean, by least squares. */
  public static TreeObjective squared() {
    return new TreeObjective(Loss.SQUARED, 0);
  }

  /** The median, by least absolute errors. */
  public static TreeObjective absolute() {
    return new TreeObjective(Loss.ABSOLUTE, 0);
  }

  /** A quantile of this level, strictly between 0 and 1. */
  public static TreeObjective quantile(double level) {
    return new TreeObjective(Loss.QUANTILE, level);
  }

  /** The mean of counts. */
  public static TreeObjective poisson() {
    return new TreeObjective(Loss.POISSON, 0);
  }

  /** The mean of positive numbers. */
  public static TreeObjective gamma() {
    return new TreeObjective(Loss.GAMMA, 0);
  }

  /** The mean of numbers of which many are 0; the variance is a power, in (1, 2), of the mean. */
  public static TreeObjective tweedie(double power) {
    return new TreeObjective(Loss.TWEEDIE, power);
  }

  Explanation.Scale scale() {
    return loss.logarithmic() ? Explanation.Scale.LOG : Explanation.Scale.RESPONSE;
  }

  /** Such as {@code "quantile 0.9"}. */
  @Override
  public String toString() {
    String name = loss.name().toLowerCase(Locale.ROOT);
    return parameter == 0 ? name : name + " " + parameter;
  }
}
