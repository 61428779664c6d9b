package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.models.internal.optimise.Bounds;
import io.github.lifecycle4j.train.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Estimates lives from a history and a prior for each curve. The variance of sales grows with their
 * mean from a background on; each observation counts for half, since the errors of a curve that is
 * never quite the life's go together.
 */
final class LifeEstimator {

  /** Variance of a period without sales, as a share of the best period. */
  private static final double BACKGROUND = 0.2;

  /** Relative error of a period with mean sales that is expected before any is seen. */
  private static final double USUAL_ERROR = 0.2;

  /** Observations that this expectation counts for. */
  private static final double USUAL_OBSERVATIONS = 3;

  private static final double OBSERVATION_WEIGHT = 0.5;

  /** Correlation of the errors of two periods in a row that is expected before any is seen. */
  private static final double USUAL_PERSISTENCE = 0.5;

  /** Pairs of periods that this expectation counts for. */
  private static final double PERSISTENCE_PAIRS = 5;

  /**
   * Markets beyond so many times what has been sold are the rarer the larger they are: if a life is
   * looked at at any time, the share that has been sold by then is as likely small as large.
   */
  private static final double MOST_USUAL = 100;

  /** A curve that explains less than this share of what was sold says that all is noise. */
  private static final double LEAST_EXPLAINED = 0.5;

  /** Starts from which the search for a mode goes on to its end. */
  private static final int SEARCHES = 2;

  /** Parameters beyond this, in logarithms, are no more told apart. */
  private static final double LARGEST_LOG = 40;

  private static final Variance VARIANCE = new Variance(true, BACKGROUND);

  private final LifeHistory history;
  private final Cancellation cancellation;

  LifeEstimator(LifeHistory history, Cancellation cancellation) {
    this.history = history;
    this.cancellation = cancellation;
  }

  /**
   * Estimates the posterior over several curves.
   *
   * @param priors by curve the prior of the logarithms of market and parameters
   * @param number number of draws
   */
  LifePosterior posterior(
      Map<CurveFamily, NormalPrior> priors, int number, SplittableRandom random) {
    List<FamilyPosterior> samples = new ArrayList<>();
    priors.forEach(
        (family, prior) ->
            samples.add(
                FamilyPosterior.sample(
                    family,
                    mode(family, prior),
                    prior.logConstant(),
                    new SoldCoordinates(family, history.periods()))));
    double largest = samples.stream().mapToDouble(FamilyPosterior::logEvidence).max().orElseThrow();
    double sum =
        samples.stream().mapToDouble(sample -> Math.exp(sample.logEvidence() - largest)).sum();
    Map<CurveFamily, Double> probabilities = new EnumMap<>(CurveFamily.class);
    List<LifeDraw> draws = new ArrayList<>(number);
    SystematicResampling resampling = new SystematicResampling(number, random.nextDouble());
    FamilyPosterior likeliest = samples.get(0);
    for (FamilyPosterior sample : samples) {
      double probability = Math.exp(sample.logEvidence() - largest) / sum;
      probabilities.put(sample.family(), probability);
      likeliest = sample.logEvidence() > likeliest.logEvidence() ? sample : likeliest;
      for (int s = 0; s < sample.size(); s++) {
        int copies = resampling.copies(probability * sample.weight(s));
        draws.addAll(sample.lives(s, copies, random));
      }
    }
    LifeDraw best = likeliest.best();
    double[] residuals = residuals(best);
    return new LifePosterior(
        history, draws, probabilities, best, residuals, persistence(residuals));
  }

  /**
   * Correlation of the errors of two periods in a row: that of the residuals, held by what is
   * usual, since a few residuals say little of it.
   */
  private double persistence(double[] residuals) {
    double products = 0;
    double squares = 0;
    int pairs = 0;
    for (int i = 1; i < residuals.length; i++) {
      double product = residuals[i] * residuals[i - 1];
      if (!Double.isNaN(product)) {
        products += product;
        squares += (residuals[i] * residuals[i] + residuals[i - 1] * residuals[i - 1]) / 2;
        pairs++;
      }
    }
    double own = squares > 0 ? Math.max(0, products / squares) : USUAL_PERSISTENCE;
    double held =
        (pairs * own + PERSISTENCE_PAIRS * USUAL_PERSISTENCE) / (pairs + PERSISTENCE_PAIRS);
    return Math.pow(held, 1.0 / history.block());
  }

  /** Searches for the most likely parameters of a curve, from usual ones and from the expected. */
  LifeMode mode(CurveFamily family, NormalPrior prior) {
    CurveRegression regression = regression(family, scaled(prior));
    int parameters = prior.mean().length;
    List<double[]> starts = CurveStarts.of(regression, family, parameters, history.periods());
    double[] expected = prior.mean().clone();
    expected[0] = 0;
    expected[0] = regression.bestLogScale(expected);
    List<double[]> all = new ArrayList<>(starts.subList(0, Math.min(SEARCHES, starts.size())));
    all.add(expected);
    return mode(family, prior, all);
  }

  /** Searches for the most likely parameters of a curve from these. */
  LifeMode mode(CurveFamily family, NormalPrior prior, List<double[]> starts) {
    CurveRegression regression = regression(family, scaled(prior));
    LifeMode best = new LifeMode(regression, starts.get(0), Double.POSITIVE_INFINITY);
    for (double[] start : starts) {
      double[] theta = start.clone();
      double objective = regression.minimise(theta);
      if (objective < best.objective()) {
        best = new LifeMode(regression, theta, objective);
      }
    }
    return best;
  }

  private NormalPrior scaled(NormalPrior prior) {
    return prior
        .movedFirst(-Math.log(history.scale()))
        .fallingBeyond(history.logSold() + Math.log(MOST_USUAL));
  }

  private CurveRegression regression(CurveFamily family, NormalPrior prior) {
    double variance = USUAL_ERROR * USUAL_ERROR * history.mean() * history.mean();
    return new CurveRegression(
        history.values(),
        new LifeMeans(family, AdoptionForm.INCREMENT, history.times()),
        VARIANCE,
        new NoisePrior(
            USUAL_OBSERVATIONS,
            variance / VARIANCE.at(history.mean()),
            OBSERVATION_WEIGHT,
            LEAST_EXPLAINED),
        prior,
        bounds(prior.mean().length),
        cancellation);
  }

  /** A market cannot be smaller than half of what has been sold: the rest may be noise. */
  private Bounds bounds(int parameters) {
    double[] lower = new double[parameters];
    double[] upper = new double[parameters];
    Arrays.fill(lower, -LARGEST_LOG);
    Arrays.fill(upper, LARGEST_LOG);
    lower[0] = history.logSold() - Math.log(2);
    return Bounds.of(lower, upper);
  }

  private double[] residuals(LifeDraw life) {
    double[] residuals = new double[history.values().length];
    new LifeMeans(life.family(), AdoptionForm.INCREMENT, history.times())
        .means(life.theta(), residuals);
    for (int t = 0; t < residuals.length; t++) {
      residuals[t] = error(history.values()[t], residuals[t], life.dispersion());
    }
    return residuals;
  }

  /** The error of a mean in standard deviations, NaN where the value is. */
  static double error(double value, double mean, double dispersion) {
    return (value - mean) / Math.sqrt(dispersion * VARIANCE.at(mean));
  }

  /**
   * Standard deviation of the sales of one period over their mean, at most 1.
   *
   * @param mean of the period, scaled
   * @param block periods in an observation
   */
  static double relativeDeviation(double mean, double dispersion, int block) {
    double observation = block * mean;
    double deviation = Math.sqrt(dispersion * VARIANCE.at(observation)) / observation;
    return Math.min(1, Math.sqrt(block) * deviation);
  }
}
