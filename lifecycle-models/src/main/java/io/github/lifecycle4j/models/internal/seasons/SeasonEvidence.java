package io.github.lifecycle4j.models.internal.seasons;

import io.github.lifecycle4j.data.Covariates;
import io.github.lifecycle4j.data.Series;
import io.github.lifecycle4j.models.internal.FirstSale;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
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
    int waves = harmonics.size();
    int columns = level + 2 * waves;
    double[][] white = new double[times.length][];
    LevelFilter filter = new LevelFilter(columns + 1);
    for (int i = 0; i < times.length; i++) {
      long period = history.startPeriod() + times[i];
      double when = (times[i] - middle) / half;
      double[] row = new double[columns + 1];
      row[0] = 1;
      row[1] = when;
      row[2] = when * when;
      if (promotion.isPresent()) {
        double share = promotion.get().valueAt(period);
        row[3] = Double.isNaN(share) ? 0 : share;
      }
      System.arraycopy(harmonics.at(times[i] - times[0]), 0, row, level, waves);
      System.arraycopy(harmonics.at(period), 0, row, level + waves, waves);
      row[columns] = Math.log(units[i] + one / 2);
      filter.advance(i == 0 ? 0 : wander * (times[i] - times[i - 1]));
      white[i] = filter.whiten(row, one / (near(units, i) + one / 2) + NOISE);
    }
    RealMatrix rows = new Array2DRowRealMatrix(white, false);
    RealMatrix products = rows.transpose().multiply(rows);
    return withoutLevel(
        products.getSubMatrix(0, columns - 1, 0, columns - 1),
        products.getColumnVector(columns).getSubVector(0, columns),
        level);
  }

  /**
   * Turns columns whose noise is that of a random walk and of single observations into ones with
   * independent noise of variance 1: the innovations of the local level model (Harvey 1989, 3.4),
   * whose level begins at 0.
   */
  private static final class LevelFilter {

    private final double[] carried;
    private double uncertain;

    LevelFilter(int columns) {
      carried = new double[columns];
    }

    /** The level walks by a step of this variance. */
    void advance(double variance) {
      uncertain += variance;
    }

    /** The innovations of a row over their standard deviation, in the row. */
    double[] whiten(double[] row, double noise) {
      double total = uncertain + noise;
      double scale = 1 / Math.sqrt(total);
      for (int column = 0; column < row.length; column++) {
        double innovation = row[column] - carried[column];
        carried[column] += uncertain / total * innovation;
        row[column] = scale * innovation;
      }
      uncertain *= noise / total;
      return row;
    }
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
    return new SeasonEvidence(information.add(information.transpose()).scalarMultiply(0.5), score);
  }

  /** What the life tells of the difference from known coefficients. */
  SeasonEvidence beside(RealVector known) {
    return new SeasonEvidence(information, score.subtract(information.operate(known)));
  }
}
