package io.github.lifecycle4j.models.intermittent;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.special.Gamma;

/** The likelihood of a history under the distributions about its one-step means. */
final class SpreadFit {

  /** Logarithms of the smallest and the largest size or shape; the largest is as good as none. */
  private static final double SMALLEST = Math.log(1e-3);

  private static final double LARGEST = Math.log(1e6);

  /** With fewer forecasts to learn from, sizes and shapes are 1. */
  private static final int FEWEST = 5;

  private static final double LARGEST_ZERO_PROBABILITY = 0.999;

  /** The product of so many sizes does not overflow. */
  private static final int LARGEST_PRODUCT = 32;

  private static final double TOLERANCE = 1e-6;
  private static final int LARGEST_NUMBER_OF_EVALUATIONS = 200;

  private static final List<DemandDistribution> COUNTS =
      List.of(
          DemandDistribution.POISSON,
          DemandDistribution.NEGATIVE_BINOMIAL,
          DemandDistribution.ZERO_INFLATED_POISSON,
          DemandDistribution.HURDLE);

  private final Demand demand;
  private final Track track;
  private final double largestProbability;
  private final double[] logFactorials;

  SpreadFit(Demand demand, Track track) {
    this.demand = demand;
    this.track = track;
    int n = demand.length();
    this.largestProbability = demand.demands() == n ? 1 : 1 - 0.5 / (n + 1);
    this.logFactorials = new double[n];
    for (int t = 0; t < n; t++) {
      logFactorials[t] = Gamma.logGamma(demand.value(t) + 1);
    }
  }

  /**
   * The distribution with the parameter of the largest likelihood; with too few forecasts to learn
   * from, one as dispersed as the geometric or exponential.
   */
  Spread fit(DemandDistribution distribution) {
    return switch (distribution) {
      case BEST -> demand.whole() ? best() : fit(DemandDistribution.GAMMA);
      case POISSON -> spread(DemandDistribution.POISSON, Double.POSITIVE_INFINITY);
      case NEGATIVE_BINOMIAL, HURDLE, GAMMA -> ofSize(distribution);
      case ZERO_INFLATED_POISSON -> ofZeroProbability();
    };
  }

  private boolean unknown() {
    return demand.length() - track.start() < FEWEST;
  }

  private Spread best() {
    if (unknown()) {
      return fit(DemandDistribution.NEGATIVE_BINOMIAL);
    }
    Spread best = fit(DemandDistribution.POISSON);
    double least = Double.POSITIVE_INFINITY;
    for (DemandDistribution distribution : COUNTS) {
      Spread spread = fit(distribution);
      double parameters = distribution == DemandDistribution.POISSON ? 0 : 1;
      double aic = 2 * parameters - 2 * logLikelihood(spread);
      if (aic < least) {
        least = aic;
        best = spread;
      }
    }
    return best;
  }

  private Spread ofSize(DemandDistribution distribution) {
    if (unknown()) {
      return spread(distribution, 1);
    }
    double log = maximise(x -> logLikelihood(spread(distribution, Math.exp(x))), SMALLEST, LARGEST);
    return spread(distribution, Math.exp(log));
  }

  private Spread ofZeroProbability() {
    DemandDistribution inflated = DemandDistribution.ZERO_INFLATED_POISSON;
    if (unknown()) {
      return spread(inflated, 0);
    }
    double probability =
        maximise(x -> logLikelihood(spread(inflated, x)), 0, LARGEST_ZERO_PROBABILITY);
    return spread(inflated, probability);
  }

  private Spread spread(DemandDistribution distribution, double parameter) {
    return new Spread(distribution, parameter, largestProbability);
  }

  private static double maximise(DoubleUnaryOperator function, double from, double to) {
    return new BrentOptimizer(TOLERANCE, TOLERANCE)
        .optimize(
            GoalType.MAXIMIZE,
            new UnivariateObjectiveFunction(function::applyAsDouble),
            new SearchInterval(from, to),
            new MaxEval(LARGEST_NUMBER_OF_EVALUATIONS))
        .getPoint();
  }

  /** Sum of the logarithms of the probabilities, or densities, of the periods forecast. */
  double logLikelihood(Spread spread) {
    double logGamma = Gamma.logGamma(spread.parameter());
    double sum = 0;
    for (int t = track.start(); t < demand.length(); t++) {
      // A method of sums expects nothing until the first of its sums with demand is over.
      sum += track.mean(t) > 0 ? logProbability(spread, t, logGamma) : 0;
    }
    return sum;
  }

  private double logProbability(Spread spread, int t, double logGamma) {
    double value = demand.value(t);
    double mean = track.mean(t);
    double parameter = spread.parameter();
    return switch (spread.distribution()) {
      case POISSON -> poisson(t, mean);
      case NEGATIVE_BINOMIAL ->
          negativeBinomial(value, mean, parameter, logGamma) - logFactorials[t];
      case ZERO_INFLATED_POISSON -> {
        double rate = mean / (1 - parameter);
        yield value > 0
            ? Math.log1p(-parameter) + poisson(t, rate)
            : Math.log(parameter + (1 - parameter) * Math.exp(-rate));
      }
      case HURDLE -> {
        double probability = spread.probability(mean, Math.max(track.size(t), 1));
        double beyondOne = Math.max(mean / probability - 1, Double.MIN_NORMAL);
        yield value > 0
            ? Math.log(probability)
                + negativeBinomial(value - 1, beyondOne, parameter, logGamma)
                - (logFactorials[t] - Math.log(value))
            : Math.log1p(-probability);
      }
      case GAMMA -> {
        double probability = spread.probability(mean, track.size(t));
        yield value > 0
            ? Math.log(probability) + gamma(value, mean / probability, parameter) - logGamma
            : Math.log1p(-probability);
      }
      case BEST -> throw new IllegalStateException("The best distribution is being chosen.");
    };
  }

  private double poisson(int t, double rate) {
    double value = demand.value(t);
    return (value == 0 ? 0 : value * Math.log(rate)) - rate - logFactorials[t];
  }

  /** Without the factorial of the value. */
  private static double negativeBinomial(double value, double mean, double size, double logGamma) {
    double none = -size * Math.log1p(mean / size);
    return value == 0
        ? none
        : none + logRising(size, value, logGamma) + value * Math.log(mean / (mean + size));
  }

  /** ln Γ(size + value) − ln Γ(size). */
  private static double logRising(double size, double value, double logGamma) {
    if (value > LARGEST_PRODUCT) {
      return Gamma.logGamma(size + value) - logGamma;
    }
    double product = 1;
    for (int j = 0; j < value; j++) {
      product *= size + j;
    }
    return Math.log(product);
  }

  /** Without the gamma function of the shape. */
  private static double gamma(double value, double mean, double shape) {
    double scaled = shape * value / mean;
    return shape * Math.log(scaled) - scaled - Math.log(value);
  }
}
