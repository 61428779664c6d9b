package io.github.lifecycle4j.models.smoothing;

import io.github.lifecycle4j.predict.Parametric;

/**
 * Forecasts of models with multiplicative errors and season and a trend that is added, if any, with
 * exact means and variances (Hyndman et al. 2008, sec. 6.4, class 3), for normal errors.
 *
 * <p>The products u(j) = (ℓ·s(j), b·s(j)) of level and slope with each season are linear in
 * themselves: in the period of season i, with its error ε, u(j) becomes (F + εG)·u(j), times 1 + γε
 * for j = i, where F moves the level by the fading slope and G·u = (α, β)·q with q = ℓ + φb. So
 * their first and second moments follow a recursion, and so do those of the total with them.
 */
final class SeasonalMoments {

  private final int m;
  private final double alpha;
  private final double beta;
  private final double gamma;
  private final double phi;
  private final double sigma2;

  /** Means of u(j), two for each j. */
  private final double[] first;

  /** Expected u(j)·u(k)′ for j ≤ k: four for each pair. */
  private final double[][] second;

  /** Expected total times u(j), two for each j. */
  private final double[] withTotal;

  private double total;
  private double squaredTotal;
  private int active;

  private SeasonalMoments(EtsPoint state, double sigma2) {
    this.m = state.seasonLength();
    this.alpha = state.alpha;
    this.beta = state.beta;
    this.gamma = state.gamma;
    this.phi = state.structure.hasTrend() ? state.phi : 0;
    this.sigma2 = sigma2;
    this.first = new double[2 * m];
    this.withTotal = new double[2 * m];
    this.second = new double[m][];
    for (int j = 0; j < m; j++) {
      first[2 * j] = state.level * state.season(j);
      first[2 * j + 1] = state.slope * state.season(j);
    }
    for (int j = 0; j < m; j++) {
      second[j] = new double[4 * (m - j)];
      for (int k = j; k < m; k++) {
        int at = 4 * (k - j);
        second[j][at] = first[2 * j] * first[2 * k];
        second[j][at + 1] = first[2 * j] * first[2 * k + 1];
        second[j][at + 2] = first[2 * j + 1] * first[2 * k];
        second[j][at + 3] = first[2 * j + 1] * first[2 * k + 1];
      }
    }
  }

  static Parametric forecast(EtsPoint state, double sigma2, int horizon) {
    SeasonalMoments moments = new SeasonalMoments(state, sigma2);
    double[] mean = new double[horizon];
    double[] deviation = new double[horizon];
    double[] totalDeviation = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      mean[h] = moments.mean();
      double variance = (1 + sigma2) * moments.squaredMean() - mean[h] * mean[h];
      deviation[h] = Math.sqrt(Math.max(variance, 0));
      moments.step();
      double spread = moments.squaredTotal - moments.total * moments.total;
      totalDeviation[h] = Math.sqrt(Math.max(spread, 0));
    }
    return Parametric.normal(mean, deviation, totalDeviation);
  }

  /** Expected q·s of the active season. */
  private double mean() {
    return first[2 * active] + phi * first[2 * active + 1];
  }

  /** Expected square of q·s of the active season. */
  private double squaredMean() {
    double[] own = second[active];
    return own[0] + phi * (own[1] + own[2]) + phi * phi * own[3];
  }

  private void step() {
    double ahead = withTotal[2 * active] + phi * withTotal[2 * active + 1];
    squaredTotal += 2 * ahead + (1 + sigma2) * squaredMean();
    total += mean();
    for (int j = 0; j < m; j++) {
      moveWithTotal(j);
    }
    for (int j = 0; j < m; j++) {
      move(first, 2 * j, 1, j == active ? gamma * sigma2 : 0);
    }
    for (int j = 0; j < m; j++) {
      for (int k = j; k < m; k++) {
        moveSecond(second[j], 4 * (k - j), (j == active ? 1 : 0) + (k == active ? 1 : 0));
      }
    }
    active = (active + 1) % m;
  }

  /** The total before the period, and what the period adds to it, each times the moved u(j). */
  private void moveWithTotal(int j) {
    move(withTotal, 2 * j, 1, j == active ? gamma * sigma2 : 0);
    double[] pair = j <= active ? second[j] : second[active];
    int at = 4 * Math.abs(active - j);
    // Expected q·s of the active season times u(j).
    double level = pair[at] + phi * pair[at + (j <= active ? 1 : 2)];
    double slope = pair[at + (j <= active ? 2 : 1)] + phi * pair[at + 3];
    double moved = level + phi * slope;
    double still = j == active ? 1 + gamma * sigma2 : 1;
    double shock = sigma2 * (j == active ? 1 + gamma : 1);
    withTotal[2 * j] += (still + alpha * shock) * moved;
    withTotal[2 * j + 1] += still * phi * slope + beta * shock * moved;
  }

  /** Replaces u by (still·F + shock·G)·u. */
  private void move(double[] u, int at, double still, double shock) {
    double base = u[at] + phi * u[at + 1];
    u[at + 1] = still * phi * u[at + 1] + shock * beta * base;
    u[at] = (still + shock * alpha) * base;
  }

  /**
   * Moves an expected u(j)·u(k)′.
   *
   * @param times how many of the two are of the active season
   */
  private void moveSecond(double[] block, int at, int times) {
    double both = times == 2 ? 1 + gamma * gamma * sigma2 : 1;
    double one = times * gamma * sigma2;
    double none = sigma2 + (times == 2 ? 3 * gamma * gamma * sigma2 * sigma2 : 0);
    double slopes = phi * phi * block[at + 3];
    double levelSlope = phi * block[at + 1] + slopes;
    double slopeLevel = phi * block[at + 2] + slopes;
    double levels = block[at] + phi * block[at + 2] + levelSlope;
    block[at] = (both + 2 * one * alpha + none * alpha * alpha) * levels;
    block[at + 1] =
        both * levelSlope
            + one * (beta * levels + alpha * levelSlope)
            + none * alpha * beta * levels;
    block[at + 2] =
        both * slopeLevel
            + one * (alpha * slopeLevel + beta * levels)
            + none * alpha * beta * levels;
    block[at + 3] =
        both * slopes + one * beta * (levelSlope + slopeLevel) + none * beta * beta * levels;
  }
}
