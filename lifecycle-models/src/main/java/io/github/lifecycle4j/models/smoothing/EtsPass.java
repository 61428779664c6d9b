package io.github.lifecycle4j.models.smoothing;

/** A model over a history, from its initial to its last state, and what it missed by. */
final class EtsPass {

  /** Steps ahead over which the squared errors of {@code amse} are taken. */
  private static final int AHEAD = 3;

  final double[] fitted;
  final double[] residuals;
  final EtsPoint last;
  final boolean possible;

  /** Number of observed values. */
  final int count;

  /** Sum of the squared residuals, relative where errors multiply. */
  final double squares;

  /** The logarithm of the likelihood, without constants. */
  final double logLikelihood;

  /** Mean of the squared errors in units of the series, one step ahead. */
  final double mse;

  /** The same, over one to three steps ahead. */
  final double amse;

  EtsPass(EtsPoint initial, double[] values) {
    EtsRecursion recursion = EtsRecursion.at(initial);
    boolean relative = initial.structure.hasMultiplicativeError();
    fitted = new double[values.length];
    residuals = new double[values.length];
    double[] aheadSquares = new double[AHEAD];
    int[] aheadCount = new int[AHEAD];
    boolean allowed = true;
    double sum = 0;
    double logs = 0;
    for (int t = 0; t < values.length; t++) {
      allowed &= recursion.predict() && (!relative || recursion.mean > 0);
      for (int h = 0; h < AHEAD && t + h < values.length; h++) {
        double error = values[t + h] - (h == 0 ? recursion.mean : recursion.ahead(h));
        if (!Double.isNaN(error)) {
          aheadSquares[h] += error * error;
          aheadCount[h]++;
        }
      }
      boolean known = !Double.isNaN(values[t]);
      double error = known ? values[t] - recursion.mean : 0;
      fitted[t] = recursion.mean;
      residuals[t] = known ? (relative ? error / recursion.mean : error) : Double.NaN;
      if (known) {
        sum += residuals[t] * residuals[t];
        logs += relative ? Math.log(Math.abs(recursion.mean)) : 0;
      }
      recursion.update(error);
    }
    last = recursion.state(initial);
    possible = allowed && Double.isFinite(recursion.level);
    count = aheadCount[0];
    squares = sum;
    logLikelihood = -0.5 * count * Math.log(sum) - logs;
    mse = aheadSquares[0] / count;
    amse = meanOf(aheadSquares, aheadCount);
  }

  private static double meanOf(double[] sums, int[] counts) {
    double total = 0;
    int horizons = 0;
    for (int h = 0; h < sums.length; h++) {
      if (counts[h] > 0) {
        total += sums[h] / counts[h];
        horizons++;
      }
    }
    return total / horizons;
  }

  /** The means of the periods ahead, if nothing unforeseen happens. */
  static double[] means(EtsPoint state, int horizon) {
    EtsRecursion recursion = EtsRecursion.at(state);
    double[] means = new double[horizon];
    for (int h = 0; h < horizon; h++) {
      recursion.predict();
      means[h] = recursion.mean;
      recursion.update(0);
    }
    return means;
  }
}
