package io.github.lifecycle4j.models.diffusion;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The Bass curve: of those who have not adopted, a share p + q·F(t) does so at time t. F(t) = (1 −
 * e^(−bt)) / (1 + (q/p)·e^(−bt)) with b = p + q (Bass 1969, A new product growth for model consumer
 * durables, eq. 9).
 *
 * @param p coefficient of innovation, a share a period, above 0
 * @param q coefficient of imitation, a share a period, not negative
 */
public record Bass(double p, double q) implements DiffusionCurve {

  /** Inflections lie where (q/p)·e^(−bt) is 2 ± √3. */
  private static final double INFLECTION = Math.log(2 + Math.sqrt(3));

  /**
   * @throws IllegalArgumentException if p is not above 0 or q is negative, or one is not finite
   */
  public Bass {
    CurveChecks.requirePositive("Bass", "p", p);
    if (!(q >= 0 && q < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The parameter q of a Bass curve is %s but must be finite and not negative."
              .formatted(q));
    }
  }

  @Override
  public double cumulative(double t) {
    double exponent = -(p + q) * t;
    return t <= 0 ? 0 : -Math.expm1(exponent) / (1 + q / p * Math.exp(exponent));
  }

  @Override
  public double density(double t) {
    double e = Math.exp(-(p + q) * t);
    double root = (p + q) / (1 + q / p * e);
    return t < 0 ? 0 : root * root / p * e;
  }

  @Override
  public double peak() {
    return Math.max(0, middle());
  }

  @Override
  public OptionalDouble takeoff() {
    return CurveChecks.afterLaunch(middle() - INFLECTION / (p + q));
  }

  @Override
  public OptionalDouble slowdown() {
    return CurveChecks.afterLaunch(middle() + INFLECTION / (p + q));
  }

  /** The peak, before the launch where p exceeds q. */
  private double middle() {
    return Math.log(q / p) / (p + q);
  }

  @Override
  public double quantile(double share) {
    double s = CurveChecks.requireShare(share);
    return Math.log((1 + q / p * s) / (1 - s)) / (p + q);
  }

  /**
   * Shares of the adopter categories that the inflection points bound (Mahajan, Muller and
   * Srivastava 1990, Determination of adopter categories by using innovation diffusion models);
   * empty when the curve has no takeoff after launch by which more than the innovators have
   * adopted.
   */
  public Optional<AdopterShares> adopterShares() {
    OptionalDouble takeoff = takeoff();
    if (takeoff.isEmpty() || cumulative(takeoff.getAsDouble()) <= p) {
      return Optional.empty();
    }
    double early = cumulative(takeoff.getAsDouble());
    double half = cumulative(middle());
    double late = cumulative(middle() + INFLECTION / (p + q));
    return Optional.of(new AdopterShares(p, early - p, half - early, late - half, 1 - late));
  }
}
