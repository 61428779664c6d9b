package io.github.lifecycle4j.models.smoothing;

import static io.github.lifecycle4j.models.smoothing.EtsComponent.MULTIPLICATIVE;

/**
 * Initial states from which a search starts: a season from the distances or ratios to centred
 * moving averages, and a line through the first values without it (Hyndman et al. 2008, sec.
 * 2.6.1).
 */
final class EtsStates {

  /** The line goes through this many values, or two seasons. */
  private static final int LINE = 10;

  /** Least factor of a season to start from, so that it can multiply. */
  private static final double LEAST_FACTOR = 0.05;

  private final EtsData data;
  private final double[] smooth;
  private final double[] adjusted;
  private boolean smoothed;
  private double intercept;
  private double gradient;
  private double mean;

  EtsStates(EtsData data) {
    this.data = data;
    this.smooth = new double[data.length()];
    this.adjusted = new double[data.length()];
  }

  /** A point with the states of a structure; its parameters are without meaning. */
  EtsPoint of(EtsStructure structure) {
    double[] season = structure.hasSeason() ? season(structure.season()) : new double[0];
    fitLine(structure.season(), season);
    double level = structure.hasTrend() ? intercept : mean;
    double slope = structure.hasTrend() ? gradient : 0;
    boolean positive = structure.isMultiplicative();
    if (positive && structure.hasTrend() && !(level > 0 && level + LINE * slope > 0)) {
      level = mean;
      slope = 0;
    }
    if (structure.trend() == MULTIPLICATIVE) {
      slope = Math.max(0.5, Math.min(2, 1 + slope / level));
    }
    return new EtsPoint(structure, 0, 0, 0, 1, level, slope, season);
  }

  /** States read off the first values, see {@link EtsStart#SIMPLE}. */
  EtsPoint simple(EtsStructure structure) {
    int m = structure.hasSeason() ? data.seasonLength : 1;
    double level = mean(0, m);
    double slope = structure.hasTrend() ? (mean(m, 2 * m) - level) / m : 0;
    if (structure.trend() == MULTIPLICATIVE) {
      slope = Math.pow(mean(m, 2 * m) / level, 1.0 / m);
    }
    double[] season = new double[structure.hasSeason() ? m : 0];
    for (int i = 0; i < season.length; i++) {
      season[i] =
          structure.season() == MULTIPLICATIVE ? data.values[i] / level : data.values[i] - level;
    }
    return new EtsPoint(structure, 0, 0, 0, 1, level, slope, season);
  }

  private double mean(int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += data.values[t];
    }
    return sum / (to - from);
  }

  /** Centred moving averages over a season; at the ends, and over gaps, of what there is. */
  private void smoothen() {
    int n = data.length();
    int m = data.seasonLength;
    for (int t = 0; t < n; t++) {
      int centre = Math.min(Math.max(t, m / 2), n - 1 - m / 2);
      double sum = 0;
      double weights = 0;
      for (int k = centre - m / 2; k <= centre + m / 2; k++) {
        if (k >= 0 && k < n && !Double.isNaN(data.values[k])) {
          boolean half = m % 2 == 0 && (k == centre - m / 2 || k == centre + m / 2);
          double weight = half ? 0.5 : 1;
          sum += weight * data.values[k];
          weights += weight;
        }
      }
      smooth[t] = weights > 0 ? sum / weights : Double.NaN;
    }
  }

  private double[] season(EtsComponent kind) {
    if (!smoothed) {
      smoothen();
      smoothed = true;
    }
    int m = data.seasonLength;
    boolean factors = kind == MULTIPLICATIVE;
    double[] season = new double[m];
    double total = 0;
    for (int i = 0; i < m; i++) {
      season[i] = position(i, factors);
      total += season[i];
    }
    for (int i = 0; i < m; i++) {
      season[i] = factors ? season[i] * m / total : season[i] - total / m;
    }
    return season;
  }

  /** The mean distance or ratio in one position of the season; neutral where none is known. */
  private double position(int position, boolean factors) {
    int n = data.length();
    int m = data.seasonLength;
    boolean whole = n >= 2 * m;
    double sum = 0;
    int count = 0;
    for (int t = position; t < n; t += m) {
      boolean inside = t >= m / 2 && t < n - m / 2;
      double value = data.values[t] + 0 * smooth[t];
      if ((inside || !whole) && !Double.isNaN(value)) {
        sum += factors ? value / smooth[t] : value - smooth[t];
        count++;
      }
    }
    if (count == 0) {
      return factors ? 1 : 0;
    }
    return factors ? Math.max(sum / count, LEAST_FACTOR) : sum / count;
  }

  /** A line of least squares through the first values without their season. */
  private void fitLine(EtsComponent kind, double[] season) {
    System.arraycopy(data.values, 0, adjusted, 0, adjusted.length);
    for (int t = 0; t < adjusted.length && season.length > 0; t++) {
      double factor = season[t % season.length];
      adjusted[t] = kind == MULTIPLICATIVE ? adjusted[t] / factor : adjusted[t] - factor;
    }
    int length = Math.max(LINE, season.length > 0 ? 2 * season.length : 0);
    double[] sums = new double[5];
    for (int t = 0; t < adjusted.length && sums[0] < length; t++) {
      if (!Double.isNaN(adjusted[t])) {
        double time = t + 1;
        sums[0]++;
        sums[1] += time;
        sums[2] += adjusted[t];
        sums[3] += time * time;
        sums[4] += time * adjusted[t];
      }
    }
    mean = sums[2] / sums[0];
    double spread = sums[3] - sums[1] * sums[1] / sums[0];
    gradient = spread > 0 ? (sums[4] - sums[1] * mean) / spread : 0;
    intercept = mean - gradient * sums[1] / sums[0];
  }
}
