package io.github.lifecycle4j.models.arima;

/** The ways through the orders with given differences. */
final class OrderSearch {

  /** Steps of (p, q), or of (P, Q), in the order in which they are tried. */
  private static final int[][] STEPS = {
    {-1, 0}, {0, -1}, {1, 0}, {0, 1}, {-1, -1}, {-1, 1}, {1, -1}, {1, 1}
  };

  private static final int MOST_MODELS = 94;

  private final CandidatePool pool;
  private final ArimaLimits limits;
  private final int differences;
  private final int seasonalDifferences;
  private final boolean constantAllowed;

  OrderSearch(
      CandidatePool pool,
      ArimaLimits limits,
      int differences,
      int seasonalDifferences,
      boolean constantAllowed) {
    this.pool = pool;
    this.limits = limits;
    this.differences = differences;
    this.seasonalDifferences = seasonalDifferences;
    this.constantAllowed = constantAllowed;
  }

  /**
   * From four models to the best of their neighbours and on from there, until no neighbour is
   * better (Hyndman and Khandakar 2008, Journal of Statistical Software 27(3), sec. 3.2).
   */
  void stepwise() {
    int seasonal = limits.seasonalAr() + limits.seasonalMa() > 0 ? 1 : 0;
    attempt(0, 0, 0, 0, constantAllowed);
    attempt(1, 0, seasonal, 0, constantAllowed);
    attempt(0, 1, 0, seasonal, constantAllowed);
    attempt(2, 2, seasonal, seasonal, constantAllowed);
    if (constantAllowed) {
      attempt(0, 0, 0, 0, false);
    }
    boolean better = true;
    while (better && pool.size() < MOST_MODELS) {
      better = improve(pool.best()) || pool.refine() || pool.polish();
    }
  }

  private boolean improve(ArimaCandidate centre) {
    ArimaOrder at = centre.order();
    boolean constant = centre.constant();
    for (int[] step : STEPS) {
      if (isWithin(at.seasonalAr() + step[0], limits.seasonalAr())
          && isWithin(at.seasonalMa() + step[1], limits.seasonalMa())
          && pool.attemptNear(
              order(at.ar(), at.ma(), at.seasonalAr() + step[0], at.seasonalMa() + step[1]),
              constant)) {
        return true;
      }
    }
    for (int[] step : STEPS) {
      if (isWithin(at.ar() + step[0], limits.ar())
          && isWithin(at.ma() + step[1], limits.ma())
          && pool.attemptNear(
              order(at.ar() + step[0], at.ma() + step[1], at.seasonalAr(), at.seasonalMa()),
              constant)) {
        return true;
      }
    }
    return constantAllowed && pool.attempt(at, !constant);
  }

  private static boolean isWithin(int order, int largest) {
    return order >= 0 && order <= largest;
  }

  /** All orders within the limits. */
  void exhaustive() {
    for (int p = 0; p <= limits.ar(); p++) {
      for (int q = 0; q <= limits.ma(); q++) {
        for (int sp = 0; sp <= limits.seasonalAr(); sp++) {
          for (int sq = 0; sq <= limits.seasonalMa(); sq++) {
            if (p + q + sp + sq <= limits.sum()) {
              pool.attempt(order(p, q, sp, sq), false);
              if (constantAllowed) {
                pool.attempt(order(p, q, sp, sq), true);
              }
            }
          }
        }
      }
    }
  }

  private void attempt(int p, int q, int seasonalP, int seasonalQ, boolean constant) {
    pool.attempt(
        order(
            Math.min(p, limits.ar()),
            Math.min(q, limits.ma()),
            Math.min(seasonalP, limits.seasonalAr()),
            Math.min(seasonalQ, limits.seasonalMa())),
        constant);
  }

  private ArimaOrder order(int p, int q, int seasonalP, int seasonalQ) {
    return new ArimaOrder(p, differences, q, seasonalP, seasonalDifferences, seasonalQ);
  }
}
