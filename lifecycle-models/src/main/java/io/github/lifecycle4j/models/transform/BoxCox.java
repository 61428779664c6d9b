package io.github.lifecycle4j.models.transform;

/**
 * The transformation of Box and Cox (1964): (x^λ − 1)/λ, and ln x for λ = 0. With λ above 0
 * negative values are taken as Bickel and Doksum (1981) do, (sign(x)·|x|^λ − 1)/λ; otherwise they
 * have no transform.
 *
 * @param lambda λ: 1 keeps the shape, 0.5 is the root, 0 the logarithm, −1 the reciprocal
 */
public record BoxCox(double lambda) {

  /** How λ is chosen for a series. */
  public enum Choice {
    /**
     * The λ with the smallest coefficient of variation of s/m^(1 − λ), where m and s are mean and
     * standard deviation of each season (Guerrero 1993, eq. 2).
     */
    GUERRERO,
    /**
     * The λ, a multiple of 0.05, with the largest likelihood of a normal regression of the
     * transformed values on a line, and on the season where there is one (Box and Cox 1964, sec.
     * 3).
     */
    LOG_LIKELIHOOD
  }

  /**
   * @throws IllegalArgumentException if λ is not finite
   */
  public BoxCox {
    if (!Double.isFinite(lambda)) {
      throw new IllegalArgumentException("The Box-Cox lambda is %s.".formatted(lambda));
    }
  }

  /**
   * Chooses λ for a series.
   *
   * @param values one value a period, at least two seasons, not negative; NaN is a missing value
   * @param seasonLength periods in a season; Guerrero's method takes pairs where it is 1
   * @param lower the smallest λ; where the series has zeros, which have no transform with λ ≤ 0, no
   *     λ below {@link #SMALLEST_WITH_ZEROS} is chosen
   * @param upper the largest λ
   * @throws IllegalArgumentException if a value is negative, the bounds are out of order, or the
   *     series is too short
   */
  public static BoxCox choose(
      double[] values, int seasonLength, Choice choice, double lower, double upper) {
    return new BoxCox(new LambdaChoice(values, seasonLength, lower, upper).choose(choice));
  }

  /** The smallest λ that is chosen for a series with zeros. */
  public static final double SMALLEST_WITH_ZEROS = 0.1;

  /** The transform of a value; NaN where it has none. */
  public double transform(double value) {
    if (lambda == 0) {
      return value > 0 ? Math.log(value) : Double.NaN;
    }
    if (value > 0) {
      return Math.expm1(lambda * Math.log(value)) / lambda;
    }
    return lambda > 0 ? (-Math.pow(-value, lambda) - 1) / lambda : Double.NaN;
  }

  /** The value with this transform; NaN where there is none. */
  public double inverse(double transformed) {
    if (lambda == 0) {
      return Math.exp(transformed);
    }
    double power = lambda * transformed;
    if (power > -1) {
      return Math.exp(Math.log1p(power) / lambda);
    }
    return lambda > 0 ? -Math.pow(-1 - power, 1 / lambda) : Double.NaN;
  }

  /**
   * Expected value where the transform has this mean and variance, to the second order: x·(1 + σ²(1
   * − λ)/(2·x^(2λ))) with x the {@linkplain #inverse inverse} of the mean (Guerrero 1993, sec. 3).
   *
   * @param mean mean of the transform
   * @param variance variance of the transform, not negative
   */
  public double expectation(double mean, double variance) {
    double median = inverse(mean);
    return median * (1 + variance * (1 - lambda) / (2 * Math.pow(Math.abs(median), 2 * lambda)));
  }
}
