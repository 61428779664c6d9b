package io.github.lifecycle4j.models.diffusion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the search for a curve begins: usual shapes, stretched in time, with the best market. */
final class CurveStarts {

  /** Medians of the lives that are tried, in lengths of the history. */
  private static final double[] MEDIANS = {0.02, 0.06, 0.15, 0.3, 0.5, 0.75, 1, 1.5, 2.5, 5};

  private CurveStarts() {}

  /**
   * Returns starts, the most likely first.
   *
   * @param parameters number of parameters, those of drivers included, which begin at 0
   * @param periods length of the history
   */
  static List<double[]> of(
      CurveRegression regression, CurveFamily family, int parameters, int periods) {
    Map<Double, double[]> starts = new TreeMap<>();
    for (double median : MEDIANS) {
      double[] theta = new double[parameters];
      double[] logs = family.typicalLogs(median * periods);
      System.arraycopy(logs, 0, theta, 1, logs.length);
      theta[0] = regression.bestLogScale(theta);
      double objective = regression.value(theta);
      if (Double.isFinite(objective)) {
        starts.put(objective, theta);
      }
    }
    return List.copyOf(starts.values());
  }
}
