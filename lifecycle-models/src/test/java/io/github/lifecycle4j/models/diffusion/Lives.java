package io.github.lifecycle4j.models.diffusion;

import io.github.lifecycle4j.data.Frequency;
import io.github.lifecycle4j.data.ProductKey;
import io.github.lifecycle4j.data.Series;

/** Lives for tests. */
final class Lives {

  /** iPods sold by fiscal year 2002 to 2014, in millions, as Apple reported them. */
  private static final double[] IPOD = {
    0.381, 0.939, 4.416, 22.497, 39.409, 51.63, 54.828, 54.132, 50.312, 42.62, 35.165, 26.379,
    14.377
  };

  private Lives() {}

  static Series ipod(int years) {
    double[] units = new double[years];
    System.arraycopy(IPOD, 0, units, 0, years);
    return yearly("ipod", units);
  }

  static Series yearly(String key, double... units) {
    return Series.of(ProductKey.of(key), Frequency.YEARLY, 32, units);
  }

  /** What a curve says of each period. */
  static double[] increments(DiffusionCurve curve, double market, int periods) {
    double[] units = new double[periods];
    for (int t = 0; t < periods; t++) {
      units[t] = market * (curve.cumulative(t + 1) - curve.cumulative(t));
    }
    return units;
  }
}
