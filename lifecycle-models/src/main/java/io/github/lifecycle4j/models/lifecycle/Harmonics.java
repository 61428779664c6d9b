package io.github.lifecycle4j.models.lifecycle;

/**
 * Cosines and sines of the first harmonics of a season, at most three. Immutable.
 *
 * @param season periods of a season, at least 1
 */
record Harmonics(int season) {

  private static final int MOST = 3;

  /** Number of harmonics; 0 where there is no season. */
  int number() {
    return Math.min(MOST, (season - 1) / 2);
  }

  /** Number of cosines and sines together. */
  int size() {
    return 2 * number();
  }

  /** Cosine and sine of each harmonic in a period. */
  double[] at(long period) {
    double[] waves = new double[size()];
    for (int h = 0; h < number(); h++) {
      double angle = 2 * Math.PI * (h + 1) * Math.floorMod(period, season) / season;
      waves[2 * h] = Math.cos(angle);
      waves[2 * h + 1] = Math.sin(angle);
    }
    return waves;
  }
}
