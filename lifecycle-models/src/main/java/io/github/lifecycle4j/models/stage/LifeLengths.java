package io.github.lifecycle4j.models.stage;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.MultivariateNormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How long the parts of lives are: introduction, growth, maturity and a fall by two thirds. The
 * logarithms of their periods are normal. Immutable.
 */
final class LifeLengths {

  /** Number of parts. */
  static final int PARTS = 4;

  /** Normal numbers that {@link #draw} takes. */
  static final int NORMALS = PARTS + 1;

  /** Median length of introduction, growth, maturity and of a fall by two thirds, in weeks. */
  private static final double[] MEDIAN_WEEKS = {22, 30, 45, 35};

  /** Standard deviation of the logarithm of each length, and of all lengths of a life together. */
  private static final double LENGTH_DEVIATION = 0.7;

  private static final double LIFE_DEVIATION = 0.5;

  /** Share of lives that are at their best when they are launched. */
  private static final double SPIKES = 0.1;

  /** What was held likely before counts as much as so many lives. */
  private static final double PRIOR_LIVES = 30;

  /** Rounds after which the lengths hardly change any more. */
  private static final int ROUNDS = 20;

  private final double[] mean;
  private final RealMatrix root;
  private final double spikes;

  /**
   * @param mean mean logarithm of each length
   * @param root matrix whose product with its transpose is the covariance of the logarithms
   * @param spikes share of lives that are at their best when they are launched, 0 … 1
   */
  private LifeLengths(double[] mean, RealMatrix root, double spikes) {
    this.mean = mean;
    this.root = root;
    this.spikes = spikes;
  }

  /**
   * The lengths that are likely where no life is known.
   *
   * @param pace periods in which a life goes as far as a typical one in a week
   */
  static LifeLengths typical(double pace) {
    RealMatrix root = new Array2DRowRealMatrix(PARTS, NORMALS);
    for (int part = 0; part < PARTS; part++) {
      root.setEntry(part, part, LENGTH_DEVIATION);
      root.setEntry(part, PARTS, LIFE_DEVIATION);
    }
    double[] mean = Arrays.stream(MEDIAN_WEEKS).map(weeks -> Math.log(pace * weeks)).toArray();
    return new LifeLengths(mean, root, SPIKES);
  }

  /** Share of lives that are at their best when they are launched, 0 … 1. */
  double spikes() {
    return spikes;
  }

  /** The length of each part, in periods, by {@link #NORMALS} standard normal numbers. */
  double[] draw(double[] normal) {
    double[] length = root.operate(normal);
    for (int part = 0; part < PARTS; part++) {
      length[part] = Math.exp(mean[part] + length[part]);
    }
    return length;
  }

  /**
   * The lengths that are likely after some lives, be they complete or not: the most likely mean and
   * covariance, where these lengths count as 30 lives, by expectation and maximisation (Dempster,
   * Laird and Rubin 1977).
   *
   * @param lives what each history leaves likely of its life
   * @param curves the curves that were compared, whose lengths were drawn from these
   */
  LifeLengths learned(List<CurveWeights> lives, LifeCurves curves) {
    double[] ratio = new double[curves.size()];
    Arrays.fill(ratio, 1);
    LifeLengths learned = this;
    for (int round = 0; round < ROUNDS; round++) {
      learned = expected(weights(lives, ratio), curves);
      learned.over(this, curves, ratio);
    }
    return learned;
  }

  /** How many lives each curve stands for, if curves are so many times as likely as before. */
  private static double[] weights(List<CurveWeights> lives, double[] ratio) {
    double[] sum = new double[ratio.length];
    for (CurveWeights life : lives) {
      double total = 0;
      for (int i = 0; i < life.size(); i++) {
        total += life.weight(i) * ratio[life.curve(i)];
      }
      for (int i = 0; i < life.size(); i++) {
        sum[life.curve(i)] += life.weight(i) * ratio[life.curve(i)] / total;
      }
    }
    return sum;
  }

  /** Mean and covariance of lives like some curves, each for so many, and of the prior ones. */
  private LifeLengths expected(double[] weight, LifeCurves curves) {
    double lives = PRIOR_LIVES;
    double launched = PRIOR_LIVES * spikes;
    double rising = PRIOR_LIVES;
    double[] center = Arrays.stream(mean).map(each -> PRIOR_LIVES * each).toArray();
    for (int k = 0; k < weight.length; k++) {
      lives += weight[k];
      if (curves.isSpike(k)) {
        launched += weight[k];
      } else {
        rising += weight[k];
        double[] x = curves.logLengths(k);
        for (int i = 0; i < PARTS; i++) {
          center[i] += weight[k] * x[i];
        }
      }
    }
    for (int i = 0; i < PARTS; i++) {
      center[i] /= rising;
    }
    RealMatrix scatter = root.multiply(root.transpose()).scalarMultiply(PRIOR_LIVES);
    addSquare(scatter, mean, center, PRIOR_LIVES);
    for (int k = 0; k < weight.length; k++) {
      if (!curves.isSpike(k)) {
        addSquare(scatter, curves.logLengths(k), center, weight[k]);
      }
    }
    RealMatrix lower = new CholeskyDecomposition(scatter.scalarMultiply(1 / rising)).getL();
    RealMatrix wide = MatrixUtils.createRealMatrix(PARTS, NORMALS);
    wide.setSubMatrix(lower.getData(), 0, 0);
    return new LifeLengths(center, wide, launched / lives);
  }

  private static void addSquare(RealMatrix sum, double[] x, double[] center, double weight) {
    for (int i = 0; i < PARTS; i++) {
      double share = weight * (x[i] - center[i]);
      for (int j = 0; j <= i; j++) {
        sum.addToEntry(i, j, share * (x[j] - center[j]));
        sum.setEntry(j, i, sum.getEntry(i, j));
      }
    }
  }

  /** Writes how many times as likely each curve is as by other lengths. */
  private void over(LifeLengths other, LifeCurves curves, double[] ratio) {
    MultivariateNormalDistribution here = normal();
    MultivariateNormalDistribution there = other.normal();
    for (int k = 0; k < ratio.length; k++) {
      if (curves.isSpike(k)) {
        ratio[k] = spikes / other.spikes;
      } else {
        double[] x = curves.logLengths(k);
        ratio[k] = (1 - spikes) / (1 - other.spikes) * here.density(x) / there.density(x);
      }
    }
  }

  private MultivariateNormalDistribution normal() {
    return new MultivariateNormalDistribution(
        null, mean, root.multiply(root.transpose()).getData());
  }
}
