package io.github.lifecycle4j.models.lifecycle;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * What one life tells of a season: the information matrix of the coefficients of the harmonics by
 * age, then by time, and their score at 0, by generalised least squares on the logarithm of sales.
 * The level of the life is a parabola with a random walk about it, promotions have an effect of
 * their own; both are projected out. So a life shorter than a season tells a little, and many tell
 * much. What lives have in common by their age is no season: it has the same waves, counted from
 * the launch.
 *
 * @param information symmetric
 */
record SeasonEvidence(RealMatrix information, RealVector score) {

  /** Lives with fewer observed periods than this times the harmonics' coefficients are left out. */
  private static final int PERIODS_FOR_COEFFICIENT = 2;

  /** Of sales that are not counted in whole units, the share of the largest that is one unit. */
  private static final double FINEST_SHARE = 0.005;

  /** Standard deviation that the logarithm of a level wanders in a season. */
  private static final double WANDERING = 0.7;

  /** Variance of the noise of the logarithm of sales beside that of counts. */
  private static final double NOISE = 0.1;

  /** The mean behind a count is that of so many periods before and after it. */
  private static final int NEAR = 4;

  private static final double RIDGE = 1e-9;

  /** Reads a life; empty if it is too short to tell anything. */
  static Optional<SeasonEvidence> of(Series history, Covariates covariates, Harmonics harmonics) {
    Optional<Series> stockout = covariates.series(Covariates.STOCKOUT);
    int end = history.length();
    while (end > 0 && !(history.value(end - 1) > 0)) {
      end--;
    }
    int[] times =
        IntStream.range(Math.min(end, FirstSale.index(history)), end)
            .filter(t -> !history.isMissing(t))
            .filter(
                t -> stockout.isEmpty() || !(stockout.get().valueAt(history.startPeriod() + t) > 0))
            .toArray();
    return times.length < PERIODS_FOR_COEFFICIENT * harmonics.size()
        ? Optional.empty()
        : Optional.of(read(history, covariates, harmonics, times));
  }

  private static SeasonEvidence read(
      Series history, Covariates covariates, Harmonics harmonics, int[] times) {
    double[] units = Arrays.stream(times).mapToDouble(t -> Math.max(0, history.value(t))).toArray();
    double largest = Arrays.stream(units).max().orElse(0);
    double one =
        Arrays.stream(units).allMatch(it -> it == Math.rint(it)) ? 1 : FINEST_SHARE * largest;
    Optional<Series> promotion = covariates.series(Covariates.PROMOTION);
    int level = promotion.isPresent() ? 4 : 3;
    double middle = (times[0] + times[times.length - 1]) / 2.0;
    double half = Math.max(1, (times[times.length - 1] - times[0]) / 2.0);
    double wander = WANDERING * WANDERING / harmonics.season();
    int n = times.length;
    double[][] variance = new double[n][n];
    double[][] x = new double[n][level + 2 * harmonics.size()];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      long period = history.startPeriod() + times[i];
      double when = (times[i] - middle) / half;
      x[i][0] = 1;
      x[i][1] = when;
      x[i][2] = when * when;
      if (promotion.isPresent()) {
        double share = promotion.get().valueAt(period);
        x[i][3] = Double.isNaN(share) ? 0 : share;
      }
      System.arraycopy(harmonics.at(times[i] - times[0]), 0, x[i], level, harmonics.size());
      System.arraycopy(harmonics.at(period), 0, x[i], level + harmonics.size(), harmonics.size());
      y[i] = Math.log(units[i] + one / 2);
      for (int j = 0; j < n; j++) {
        variance[i][j] = wander * (Math.min(times[i], times[j]) - times[0]);
      }
      variance[i][i] += one / (near(units, i) + one / 2) + NOISE;
    }
    RealMatrix design = new Array2DRowRealMatrix(x, false);
    DecompositionSolver solver =
        new CholeskyDecomposition(new Array2DRowRealMatrix(variance, false)).getSolver();
    RealMatrix weighted = solver.solve(design);
    return withoutLevel(
        symmetric(design.transpose().multiply(weighted)),
        weighted.preMultiply(new ArrayRealVector(y, false)),
        level);
  }

  private static double near(double[] units, int i) {
    return Arrays.stream(units, Math.max(0, i - NEAR), Math.min(units.length, i + NEAR + 1))
        .average()
        .orElse(0);
  }

  /** What is left of normal equations when their first unknowns are solved for. */
  private static SeasonEvidence withoutLevel(RealMatrix normal, RealVector right, int level) {
    int n = right.getDimension();
    RealMatrix own = normal.getSubMatrix(0, level - 1, 0, level - 1).copy();
    for (int i = 0; i < level; i++) {
      // A promotion that never varies is told by the level alone.
      own.addToEntry(i, i, RIDGE * (1 + own.getEntry(i, i)));
    }
    RealMatrix cross = normal.getSubMatrix(0, level - 1, level, n - 1);
    DecompositionSolver solver = new CholeskyDecomposition(own, 1e-6, 0).getSolver();
    RealMatrix information =
        normal
            .getSubMatrix(level, n - 1, level, n - 1)
            .subtract(cross.transpose().multiply(solver.solve(cross)));
    RealVector score =
        right
            .getSubVector(level, n - level)
            .subtract(cross.preMultiply(solver.solve(right.getSubVector(0, level))));
    return new SeasonEvidence(symmetric(information), score);
  }

  /** The same without rounding errors that differ between the triangles. */
  private static RealMatrix symmetric(RealMatrix matrix) {
    return matrix.add(matrix.transpose()).scalarMultiply(0.5);
  }

  /** What the life tells of the difference from known coefficients. */
  SeasonEvidence beside(RealVector known) {
    return new SeasonEvidence(information, score.subtract(information.operate(known)));
  }
}
