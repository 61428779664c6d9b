package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.models.internal.optimise.Bounds;
import io.github.lifecycle4j.train.Cancellation;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.HaltonSequenceGenerator;

/**
 * What the literature knows of the lives of whole kinds of product in years, as a normal
 * distribution of the logarithms of a curve's parameters. For the Bass curve p is .03 and q .38 in
 * the mean (Sultan, Farley and Lehmann 1990, A meta-analysis of applications of diffusion models:
 * 213 applications). Other curves take the parameters with which they come nearest to such Bass
 * curves at their deciles.
 */
final class KnownLives {

  private static final double MEAN_P = 0.03;
  private static final double MEAN_Q = 0.38;

  /** Standard deviations of ln p and ln q. */
  private static final double DEVIATION_P = 1.2;

  private static final double DEVIATION_Q = 0.5;

  /** Variance of a curve's parameters around those that come nearest to a Bass curve. */
  private static final double FREEDOM = 0.1;

  /** Variance of the parameters around usual ones where a life says nothing of them. */
  private static final double LOOSE = 1;

  /** Markets are the rarer the larger they are: their density falls with this power of the size. */
  private static final double RARITY = 0.25;

  private static final int LIVES = 32;
  private static final int DECILES = 9;

  private static final Map<CurveFamily, KnownLives> BY_FAMILY = byFamily();

  private final CurveFamily family;
  private final double[] mean;
  private final double[][] covariance;

  private KnownLives(CurveFamily family, LifeSpread spread) {
    this.family = family;
    mean = spread.mean();
    covariance = spread.covariance();
  }

  /** What is known of this curve's parameters. */
  static KnownLives of(CurveFamily family) {
    return Objects.requireNonNull(BY_FAMILY.get(family));
  }

  /**
   * How fast lives go in periods of some length, beside the years of the meta-analysis. Goods that
   * are followed by the week are single articles: they live shorter than whole kinds of product,
   * and how long is less certain.
   *
   * @param periods periods of a life for a year of such a life
   * @param deviation standard deviation of the logarithm of it
   */
  private record Pace(double periods, double deviation) {

    static Pace of(Frequency.Unit unit) {
      return switch (unit) {
        case YEAR -> new Pace(1, 0);
        case COUNT -> new Pace(1, 0.5);
        case QUARTER -> new Pace(3, 0.5);
        case MONTH -> new Pace(6, 0.8);
        case WEEK -> new Pace(13, 1);
        case DAY -> new Pace(60, 1);
      };
    }
  }

  /** The prior of the logarithms of a market and of the parameters, in periods of this length. */
  NormalPrior prior(Frequency.Unit unit) {
    return NormalPrior.of(mean(unit), covariance(unit)).after(RARITY);
  }

  /** Expected logarithms of the parameters in periods of this length. */
  double[] mean(Frequency.Unit unit) {
    double[] shifted = mean.clone();
    for (int i = 0; i < shifted.length; i++) {
      shifted[i] += power(i) * Math.log(Pace.of(unit).periods());
    }
    return shifted;
  }

  /** Covariance of the logarithms of the parameters in periods of this length. */
  double[][] covariance(Frequency.Unit unit) {
    double variance = Pace.of(unit).deviation() * Pace.of(unit).deviation();
    double[][] wider = new double[mean.length][mean.length];
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        wider[i][j] = covariance[i][j] + power(i) * power(j) * variance;
      }
    }
    return wider;
  }

  private int power(int parameter) {
    return family.parameters().get(parameter).timeExponent();
  }

  private static Map<CurveFamily, KnownLives> byFamily() {
    double[][] lives = bassLives();
    Map<CurveFamily, KnownLives> known = new EnumMap<>(CurveFamily.class);
    for (CurveFamily family : CurveFamily.values()) {
      int parameters = family.parameters().size();
      double[][] around = diagonal(parameters, family == CurveFamily.BASS ? 0 : FREEDOM);
      LifeSpread spread = new LifeSpread(parameters);
      for (double[] life : lives) {
        spread.add(family == CurveFamily.BASS ? life : nearest(family, life), around, 1);
      }
      known.put(family, new KnownLives(family, spread));
    }
    return known;
  }

  /** Logarithms of p and q, evenly spread over their distribution. */
  private static double[][] bassLives() {
    HaltonSequenceGenerator points = new HaltonSequenceGenerator(2);
    points.skipTo(1);
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double[][] lives = new double[LIVES][2];
    for (double[] life : lives) {
      double[] point = points.nextVector();
      life[0] = log(MEAN_P, DEVIATION_P, normal.inverseCumulativeProbability(point[0]));
      life[1] = log(MEAN_Q, DEVIATION_Q, normal.inverseCumulativeProbability(point[1]));
    }
    return lives;
  }

  /** Logarithm of a lognormal number with this mean. */
  private static double log(double mean, double deviation, double normal) {
    return Math.log(mean) - deviation * deviation / 2 + deviation * normal;
  }

  /** Logarithms of the parameters whose shares come nearest to the deciles of a Bass life. */
  private static double[] nearest(CurveFamily family, double[] bassLogs) {
    Bass life = new Bass(Math.exp(bassLogs[0]), Math.exp(bassLogs[1]));
    double[] times = new double[DECILES];
    double[] shares = new double[DECILES];
    for (int i = 0; i < DECILES; i++) {
      shares[i] = (i + 1.0) / (DECILES + 1);
      times[i] = life.quantile(shares[i]);
    }
    MeanFunction sharesOfCurve =
        (theta, means) -> {
          DiffusionCurve curve = LifeMeans.curve(family, theta, 0);
          for (int i = 0; i < DECILES; i++) {
            means[i] = curve.cumulative(times[i]);
          }
        };
    double[] logs = family.typicalLogs(life.quantile(0.5));
    new CurveRegression(
            shares,
            sharesOfCurve,
            Variance.CONSTANT,
            new NoisePrior(1, 1e-4, 1, 0),
            NormalPrior.of(logs.clone(), diagonal(logs.length, LOOSE)),
            Bounds.none(logs.length),
            new Cancellation())
        .minimise(logs);
    return logs;
  }

  private static double[][] diagonal(int n, double variance) {
    double[][] matrix = new double[n][n];
    for (int i = 0; i < n; i++) {
      matrix[i][i] = variance;
    }
    return matrix;
  }
}
