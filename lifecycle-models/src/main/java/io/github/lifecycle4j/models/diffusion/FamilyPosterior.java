package io.github.lifecycle4j.models.diffusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws of the parameters of one curve from their posterior distribution, with weights: adaptive
 * importance sampling, in which each round is placed by those before it, and the draws of all
 * rounds count as drawn from the mixture of their proposals (Cornuet, Marin, Mira and Robert 2012,
 * Adaptive multiple importance sampling).
 */
final class FamilyPosterior {

  /** Number of draws after each round. */
  private static final int[] ROUNDS = {Proposal.POINTS / 4, Proposal.POINTS / 2, Proposal.POINTS};

  /** Effective share of the draws that place the next round, at least. */
  private static final double LEAST_EFFECTIVE = 0.1;

  /** Weights that are still uneven then are 0 for most draws, which no halving makes even. */
  private static final int HALVINGS = 40;

  private final CurveFamily family;
  private final LifeMode mode;
  private final double[][] thetas;
  private final double[] logWeights;
  private final double logEvidence;

  private FamilyPosterior(
      CurveFamily family, LifeMode mode, double[][] thetas, double[] logWeights) {
    this.family = family;
    this.mode = mode;
    this.thetas = thetas;
    this.logWeights = logWeights;
    double largest = Arrays.stream(logWeights).max().orElseThrow();
    double sum = Arrays.stream(logWeights).map(weight -> Math.exp(weight - largest)).sum();
    logEvidence = largest + Math.log(sum / logWeights.length);
  }

  /**
   * Samples from the posterior.
   *
   * @param mode where the posterior density is largest
   * @param logPriorConstant logarithm of the constant of the prior's density
   * @param coordinates in which it is sampled
   */
  static FamilyPosterior sample(
      CurveFamily family, LifeMode mode, double logPriorConstant, SoldCoordinates coordinates) {
    CurveRegression regression = mode.regression();
    double[] centre = mode.theta();
    double[][] curvature = coordinates.curvature(centre, regression.curvature(centre));
    List<Proposal> proposals = new ArrayList<>();
    proposals.add(new Proposal(coordinates.toSold(centre), new Precision(curvature)));
    double[][] points = new double[Proposal.POINTS][];
    double[][] thetas = new double[Proposal.POINTS][];
    double[] logDensities = new double[Proposal.POINTS];
    int drawn = 0;
    for (int round = 0; ; round++) {
      for (; drawn < ROUNDS[round]; drawn++) {
        points[drawn] = proposals.get(round).point(drawn);
        thetas[drawn] = coordinates.toMarket(points[drawn]);
        logDensities[drawn] = logPriorConstant - regression.value(thetas[drawn]);
      }
      double[] logWeights = new double[drawn];
      for (int s = 0; s < drawn; s++) {
        logWeights[s] = logDensities[s] - Math.log(mixture(proposals, points[s], drawn));
      }
      FamilyPosterior posterior =
          new FamilyPosterior(family, mode, Arrays.copyOf(thetas, drawn), logWeights);
      if (drawn == Proposal.POINTS) {
        return posterior;
      }
      proposals.add(posterior.tempered().proposal(points));
    }
  }

  /** Density of the mixture of proposals, each by its number of draws. */
  private static double mixture(List<Proposal> proposals, double[] point, int drawn) {
    double density = 0;
    int before = 0;
    for (int round = 0; round < proposals.size(); round++) {
      density += proposals.get(round).density(point) * (ROUNDS[round] - before) / drawn;
      before = ROUNDS[round];
    }
    return density;
  }

  /** The same with weights so even that no few draws decide alone. */
  private FamilyPosterior tempered() {
    FamilyPosterior sample = this;
    for (int i = 0; i < HALVINGS && sample.effectiveSize() < LEAST_EFFECTIVE * size(); i++) {
      double[] flatter = Arrays.stream(sample.logWeights).map(weight -> weight / 2).toArray();
      sample = new FamilyPosterior(family, mode, thetas, flatter);
    }
    return sample;
  }

  /** A proposal with the mean and the covariance of the points of the draws. */
  private Proposal proposal(double[][] points) {
    int n = thetas[0].length;
    LifeSpread spread = new LifeSpread(n);
    double[][] certain = new double[n][n];
    for (int s = 0; s < thetas.length; s++) {
      spread.add(points[s], certain, weight(s));
    }
    double[][] inverse = new Precision(spread.covariance()).covariance();
    return new Proposal(spread.mean(), new Precision(inverse));
  }

  /** Number of equally weighted draws that would tell as much (Kong, Liu and Wong 1994). */
  double effectiveSize() {
    double squares = 0;
    for (int s = 0; s < thetas.length; s++) {
      squares += weight(s) * weight(s);
    }
    return 1 / squares;
  }

  CurveFamily family() {
    return family;
  }

  /** Logarithm of the probability of the history under this curve, up to a constant of all. */
  double logEvidence() {
    return logEvidence;
  }

  int size() {
    return thetas.length;
  }

  /** Weight of a draw; all together 1. */
  double weight(int draw) {
    return Math.exp(logWeights[draw] - logEvidence) / thetas.length;
  }

  /** A number of lives with the parameters of a draw; what else they are is drawn for each. */
  List<LifeDraw> lives(int draw, int number, SplittableRandom random) {
    if (number == 0) {
      return List.of();
    }
    double expected = mode.regression().dispersion(thetas[draw]);
    List<LifeDraw> lives = new ArrayList<>(number);
    for (int i = 0; i < number; i++) {
      double dispersion = expected * mode.regression().dispersionFactor(random.nextGaussian());
      lives.add(new LifeDraw(family, thetas[draw], dispersion, random.nextGaussian()));
    }
    return lives;
  }

  /** The most likely life, with the dispersion that is expected. */
  LifeDraw best() {
    return new LifeDraw(family, mode.theta(), mode.regression().dispersion(mode.theta()), 0);
  }
}
