package io.github.lifecycle4j.models.customer;

/**
 * The integral of (α + t)<sup>−p</sup> (β + t)<sup>−q</sup> over a time, in logarithms, for scales
 * of any size: over v = ln(min(α, β) + t), in which the integrand is a smooth curve with a single
 * peak, by the Gauss–Legendre rule with eight points on panels that are as short as the curve is
 * steep.
 */
final class LeavingIntegral {

  /** Nodes and weights of the right half of the rule on −1 … 1. */
  private static final double[] NODE = {
    0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
  };

  private static final double[] WEIGHT = {
    0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
  };

  private static final double WIDEST = 0.5;

  /** What is smaller than the largest by e to this power is not counted. */
  private static final double NEGLIGIBLE = -45;

  private final double alpha;
  private final double p;
  private final double beta;
  private final double q;
  private final double least;

  private LeavingIntegral(double alpha, double p, double beta, double q) {
    this.alpha = alpha;
    this.p = p;
    this.beta = beta;
    this.q = q;
    this.least = Math.min(alpha, beta);
  }

  /**
   * ln ∫ (α + t)<sup>−p</sup> (β + t)<sup>−q</sup> dt over from … to; −∞ for no time.
   *
   * @param alpha α, positive
   * @param p positive
   * @param beta β, positive
   * @param q above 1
   */
  static double log(double alpha, double p, double beta, double q, double from, double to) {
    return new LeavingIntegral(alpha, p, beta, q).log(from, to);
  }

  private double log(double from, double to) {
    double end = Math.log(least + to);
    double v = Math.log(least + from);
    double peak = logDensity(v);
    double sum = 0;
    while (v < end) {
      double width = Math.min(end - v, width(v));
      double centre = v + width / 2;
      double part = 0;
      for (int i = 0; i < NODE.length; i++) {
        double step = NODE[i] * width / 2;
        part +=
            WEIGHT[i]
                * (Math.exp(logDensity(centre - step) - peak)
                    + Math.exp(logDensity(centre + step) - peak));
      }
      sum += part * width / 2;
      v = width == end - v ? end : v + width;
      double now = logDensity(v);
      if (now > peak) {
        sum *= Math.exp(peak - now);
        peak = now;
      } else if (now - peak < NEGLIGIBLE && slope(v) < 0) {
        break;
      }
    }
    return peak + Math.log(sum);
  }

  private double logDensity(double v) {
    double shifted = Math.exp(v);
    return v - p * Math.log(shifted + (alpha - least)) - q * Math.log(shifted + (beta - least));
  }

  private double slope(double v) {
    double shifted = Math.exp(v);
    return 1 - p * shifted / (shifted + (alpha - least)) - q * shifted / (shifted + (beta - least));
  }

  /** The curve bends by (p + q) / 4 at most and changes by about 2 over a panel. */
  private double width(double v) {
    double bend = 2 / Math.sqrt(p + q);
    return Math.min(Math.min(WIDEST, bend), 2 / (1 + Math.abs(slope(v))));
  }
}
