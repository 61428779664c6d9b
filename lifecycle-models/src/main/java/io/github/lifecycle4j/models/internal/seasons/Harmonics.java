package io.github.lifecycle4j.models.internal.seasons;

/** Cosines and sines of the first harmonics of a season. Immutable. */
public final class Harmonics {

  private final double[][] waves;
  private final int number;

  /**
   * @param season periods of a season, at least 1
   * @param most most harmonics; as many as the season has, at most
   */
  public Harmonics(int season, int most) {
    number = Math.min(most, (season - 1) / 2);
    waves = new double[season][2 * number];
    for (int position = 0; position < season; position++) {
      for (int h = 0; h < number; h++) {
        double angle = 2 * Math.PI * (h + 1) * position / season;
        waves[position][2 * h] = Math.cos(angle);
        waves[position][2 * h + 1] = Math.sin(angle);
      }
    }
  }

  /** Number of harmonics; 0 where there is no season. */
  public int number() {
    return number;
  }

  /** Number of cosines and sines together. */
  public int size() {
    return 2 * number;
  }

  /** Periods of a season. */
  public int season() {
    return waves.length;
  }

  /** Cosine and sine of each harmonic in a period; not to be written. */
  public double[] at(long period) {
    return waves[(int) Math.floorMod(period, (long) waves.length)];
  }
}
